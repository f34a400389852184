/** What strangers write into an issue. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../../testing/any-character.ts';
import { depth } from '../../../testing/depth.ts';
import { answer, issue, outcome, proposal, report } from '../../../testing/filled-form.ts';
import { hostileTexts } from '../../../testing/hostile-texts.ts';
import { wordsOfSubstance } from '../../text/substance.ts';
import { longestBody } from './answers.ts';
import { fieldsOf } from './form.ts';
import { lost } from './issue-form.ts';

/** Each text goes into each free field in turn. Either the issue is refused, or the text is in its place, and nothing else has changed. */
describe('a hostile text is refused, or is a text in its place and nothing else', () => {
  const fields = fieldsOf('channels').filter(({ type }) => type === 'input' || type === 'textarea');
  test.each(Object.entries(hostileTexts))('%s', (_what, text) => {
    const before = outcome({}).data as Record<string, unknown>;
    for (const { id } of fields) {
      const { errors, path, data } = outcome({ [id]: text });
      if (errors) {
        expect(errors.join('').length).toBeGreaterThan(10);
        continue;
      }
      expect(path).toMatch(/^channels\/[a-z0-9-]+\/[^/]+\.yaml$/);
      const changed = Object.entries(data as object).filter(
        ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key]),
      );
      // Only an address can be written in another spelling; it has to be one.
      if (id === 'url') expect(path).not.toMatch(/\.\./);
      else if (text.trim() !== proposal[id])
        expect(changed).toEqual([[id, id === 'languages' ? ['no'] : text.trim()]]); // `no` is Norwegian.
    }
  });

  /** Why a text of several lines is refused. Whatever is not here is taken as it is: to refuse everything would be no help. */
  const refusals: Record<string, string> = {
    'a comment of HTML': 'It holds a comment',
    'a forged heading': 'The heading `Owner` of the form',
    'a forged heading in capitals': 'The heading `Owner` of the form',
    'a forged heading with hashes': 'The heading `Owner` of the form',
    'a forged heading further in': 'The heading `Owner` of the form',
    'a forged heading in wide letters': 'The heading `Owner` of the form',
    'a zero': 'Purpose: It holds `U+0000`',
    'an escape sequence': 'Purpose: It holds `U+001B`',
    'text that runs backwards': 'Purpose: It holds `U+202E',
    'a space without width': 'Purpose: It holds `U+200B',
    'a line separator': 'Purpose: It holds `U+2028',
    'a paragraph separator': 'Purpose: It holds `U+2029',
    'a next line': 'Purpose: It holds `U+0085`',
    'a lone carriage return': 'Purpose: It holds `U+000D',
    'half a character': 'half a character',
    'no character': 'half a character',
    'a byte-order mark': 'Purpose: It holds `U+FEFF',
    'a very long text': 'at most 4000 are read',
  };
  test.each(Object.entries(hostileTexts))('%s, as a purpose', (what, hostileText) => {
    // A purpose has to say something: what is only a trap stands in front of a sentence.
    const text =
      wordsOfSubstance(hostileText) < 3
        ? `${hostileText}\nTell visitors about roses in flower.`
        : hostileText;
    const { errors, data } = outcome({ purpose: text });
    const words = refusals[what];
    if (words === undefined)
      expect({ errors, data }).toMatchObject({ errors: undefined, data: { purpose: text.trim() } });
    else expect(errors?.join('\n')).toContain(words);
  });

  const forged = (change: (body: string) => string) => answer(change(issue('channels', proposal)));
  test.each<[string, (body: string) => string]>([
    ['an empty issue', () => ''],
    ['only blanks', () => ' \n\t\n '],
    ['no form at all', () => 'Please open an account for us.'],
    ['the body of another form', () => issue('unofficial', report)],
    ['a megabyte', (body) => body + 'a'.repeat(1024 * 1024)],
    ['a megabyte of headings', () => '### Owner\n'.repeat(100_000)],
    ['one character too many', (body) => body.padEnd(longestBody + 1, ' ')],
    ['a heading twice', (body) => `${body}\n\n### Owner\n\ndan-wu`],
    ['a heading taken away', (body) => body.replace(/### Owner\n\n.*\n\n/, '')],
    ['a heading reworded', (body) => body.replace('### Owner', '### The owner')],
    [
      'two answers that change places',
      (body) =>
        body.replace('### Owner', '### X').replace('### Deputy', '### Owner').replace('### X', '### Deputy'),
    ],
    ['another level of heading', (body) => body.replace('### Owner', '#### Owner')],
    ['text before the form', (body) => `status: active\n\n${body}`],
    ['text after a heading', (body) => body.replace('### Owner', '### Owner dan-wu')],
    ['two forms in one', (body) => `${body}\n\n${body}`],
    ['a form in a quotation', (body) => body.replaceAll(/^/gm, '> ')],
    ['a long line of blanks', (body) => body.replace('### Owner', `### Owner${' '.repeat(50_000)}x`)],
  ])('%s is refused', (_what, change) => {
    const result = forged(change);
    expect('errors' in result && result.errors.length > 0).toBe(true);
  });

  test('a file that says something else than the issue is never handed on', () => {
    const draft = { url: 'x/aster_garden', purpose: 'Show flowers.', languages: ['en'] };
    const file = (yaml: string) => ({ path: 'channels/x/aster_garden.yaml', text: yaml });
    expect(lost('channels', draft, file('purpose: Show flowers.\nlanguages: [en]\n'))).toEqual([]);
    for (const yaml of ['purpose: Else.\nlanguages: [en]\n', 'purpose: Show flowers.\n', 'purpose: [', ''])
      expect(lost('channels', draft, file(yaml))).not.toEqual([]);
  });

  test('line ends of Windows change nothing', () => {
    expect(forged((body) => body.replaceAll('\n', '\r\n'))).toEqual(forged((body) => body));
  });

  test('whatever the texts are, the file says them, at the place of the account', () => {
    const nasty = fc.constantFrom(...Object.values(hostileTexts));
    const text = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: 'grapheme' }),
      nasty,
      fc.tuple(nasty, fc.string()).map((parts) => parts.join('\n')),
    );
    const handle = fc.oneof(fc.stringMatching(/^[A-Za-z0-9_]{5,15}$/), text);
    fc.assert(
      fc.property(handle, text, text, text, (name, display, purpose, why) => {
        const given = { url: `x/${name}`, name: display, purpose, why_this_platform: why };
        const { errors, path, data } = outcome(given);
        if (errors) return;
        expect(path).toMatch(/^channels\/x\/[^/\\]+\.yaml$/);
        const { url, name: _name, ...rest } = data as Record<string, unknown>;
        const said = (value: string) => value.replaceAll('\r\n', '\n').replaceAll(/^\s+|\s+$/gu, '');
        const kept = said(display);
        if (kept !== '' && kept !== '_No response_') expect(_name).toBe(kept);
        expect(rest).toEqual({
          status: 'proposed',
          unit: 'museum',
          owner: 'ada-noor',
          deputy: 'ben-roy',
          audiences: ['visitors'],
          languages: ['en'],
          purpose: said(purpose),
          why_this_platform: said(why),
        });
        expect(String(url)).toMatch(/^https:\/\/x\.com\//);
      }),
      { numRuns: depth(300) },
    );
  });
});
