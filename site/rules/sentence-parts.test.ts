import { expect, test } from 'vitest';
import { dayWriter } from '../i18n/days.ts';
import { sentenceParts } from './sentence-parts.ts';

const french = (text: string) => sentenceParts(text, dayWriter('fr'));

test('a day is written out in the language of the sentence, in backticks or not', () => {
  expect(french('La revue date du `2025-11-21` ; la preuve, du 2025-12-01.')).toEqual([
    { text: 'La revue date du ' },
    { text: '21 novembre 2025' },
    { text: ' ; la preuve, du 1er décembre 2025.' },
  ]);
});

test.each([
  ['a key with a day', '`on: 2025-11-21`', [{ code: 'on: 2025-11-21' }]],
  ['the name of an entry', '`2026-002`', [{ code: '2026-002' }]],
  [
    'a file',
    'Dans calendar/posts/2026-12-01-hello.yaml.',
    [{ text: 'Dans calendar/posts/2026-12-01-hello.yaml.' }],
  ],
  ['an address', 'https://aster.example/2026-12-01/', [{ text: 'https://aster.example/2026-12-01/' }]],
  ['what is no day', 'Le 2026-13-45.', [{ text: 'Le 2026-13-45.' }]],
  ['a day that does not exist', '`2024-02-30`', [{ code: '2024-02-30' }]],
  ['the same without backticks', 'Le 2024-02-30.', [{ text: 'Le 2024-02-30.' }]],
  [
    'a question in an address',
    'https://x.example/?from=2026-12-01',
    [{ text: 'https://x.example/?from=2026-12-01' }],
  ],
  ['a file name', 'Lire 2026-12-01.yaml', [{ text: 'Lire 2026-12-01.yaml' }]],
])('%s stays as it is', (_what, text, parts) => expect(french(text)).toEqual(parts));
