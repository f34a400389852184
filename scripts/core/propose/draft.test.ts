import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadRegistry } from '../../node/load.ts';
import { anyCharacter } from '../../testing/any-character.ts';
import { channelSchema } from '../kinds/channel.ts';
import { unofficialSchema } from '../kinds/unofficial.ts';
import { readYaml } from '../yaml/read.ts';
import { draftFile } from './draft.ts';

const { identity } = loadRegistry(join(import.meta.dirname, '../../testing/base'));

test('the file of a channel: modeline, keys in the order of the schema, the address tidied up', () => {
  const file = draftFile(
    'channels',
    {
      purpose: 'Say what is on.',
      owner: 'ada-noor',
      url: 'https://mobile.twitter.com/Aster_Today?s=20',
      tone: ' ',
      topics: [],
      audiences: ['visitors'],
    },
    identity,
  );
  expect(file).toMatchObject({ path: 'channels/x/aster_today.yaml' });
  expect(
    'text' in file && file.text,
  ).toBe(`# yaml-language-server: $schema=../../.cache/schema/channel.schema.json
name: Aster_Today
url: https://x.com/Aster_Today
status: proposed
owner: ada-noor
audiences:
  - visitors
purpose: Say what is on.
`);
});

test('the file of a case', () => {
  const file = draftFile('unofficial', { url: '@aster_gifts', risk: 'high', kind: 'impostor' }, identity);
  expect(file).toMatchObject({ says: 'bare-handle' });
  const found = { on: '2026-12-01', by: 'dan-wu', how: 'search' } as const;
  expect(
    draftFile('unofficial', { url: 'x/aster_gifts', found, risk: 'high', kind: 'impostor' }, identity),
  ).toMatchObject({
    path: 'channels/unofficial/x/aster_gifts.yaml',
    text: `# yaml-language-server: $schema=../../../.cache/schema/unofficial.schema.json
name: aster_gifts
url: https://x.com/aster_gifts
kind: impostor
found:
  on: 2026-12-01
  by: dan-wu
  how: search
risk: high
`,
  });
});

const url = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[a-z0-9_]{3,12}$/).map((name) => `https://x.com/${name}`),
  fc.stringMatching(/^[a-z0-9-]{1,10}$/).map((name) => `https://${name}.example/${name}`),
);
// What a person can type; a lone surrogate is no text.
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: anyCharacter }).map((one) => one.toWellFormed()),
  fc.constantFrom(
    'no',
    '1e5',
    '2026-12-01',
    '- a',
    '# a',
    'a: b',
    '&a',
    '*a',
    '!!js/function',
    '|',
    '"',
    "'",
    '@a',
    '---',
    'null',
    '~',
    'a\n\nb\n',
    '\ta',
    ' a ',
    'é\r\nb',
    '\u2028',
    '\u0085',
  ),
);

test('any draft is a file that says the same, or a refusal', () => {
  const draft = fc.record({
    url,
    name: text,
    purpose: text,
    tone: fc.record({ fr: text }),
    why_this_platform: text,
    topics: fc.array(text),
    overlaps: fc.array(fc.record({ with: text, because: text })),
  });
  fc.assert(
    fc.property(draft, (values) => {
      const file = draftFile('channels', values, identity);
      if (!('path' in file)) {
        expect(file.reason).not.toBe('');
        return;
      }
      expect(file.path).toMatch(/^channels\/[a-z0-9-]+\/[^/]+\.yaml$/);
      const read = readYaml(file.text);
      expect(read.error, file.text).toBeUndefined();
      const { purpose, topics, overlaps, name } = read.value as Record<string, unknown>;
      if (values.purpose.trim() !== '') expect(purpose).toBe(values.purpose);
      if (values.name.trim() !== '') expect(name).toBe(values.name);
      if (values.topics.length > 0) expect(topics).toEqual(values.topics);
      if (values.overlaps.length > 0) expect(overlaps).toEqual(values.overlaps);
      const order = Object.keys(channelSchema.shape);
      const keys = Object.keys(read.value as object);
      expect(keys).toEqual(keys.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    }),
  );
});

test('so is any report', () => {
  fc.assert(
    fc.property(url, text, text, (address, name, note) => {
      const events = [{ on: '2026-12-01', kind: 'found' as const, note }];
      const file = draftFile(
        'unofficial',
        { url: address, name, case: { status: 'open', events } },
        identity,
      );
      if (!('path' in file)) {
        expect(file.reason).not.toBe('');
        return;
      }
      const read = readYaml(file.text);
      expect(read.error, file.text).toBeUndefined();
      expect((read.value as { case: object }).case).toEqual({ status: 'open', events });
      expect(Object.keys(read.value as object).every((key) => key in unofficialSchema.shape)).toBe(true);
    }),
  );
});
