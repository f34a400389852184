import { expect, test } from 'vitest';
import { readLanguages } from './languages.ts';

test.each([
  ['English', 'en'],
  ['anglais, français', 'en fr'],
  ['en;fr', 'en fr'],
  ['en fr', 'en fr'],
  ['fr-CA', 'fr-CA'],
  ['fr_ca', 'fr-CA'],
  ['EN-us', 'en-US'],
  ['French (Canada)', 'fr-CA'],
  ['Canadian French', 'fr-CA'],
  ['Portuguese (Brazil) / Spanish', 'pt-BR es'],
  ['Chinese (Simplified)', 'zh-Hans'],
  ['zh-Hant', 'zh-Hant'],
  ['Norwegian', 'no'],
  ['norsk bokmål', 'nb'],
  ['Nynorsk (nn)', ''],
  ['fra', 'fr'],
  ['ger', 'de'],
  ['Filipino and Hawaiian', 'fil haw'],
  ['Deutsch und Englisch', 'de en'],
  ['Українська', 'uk'],
  ['日本語', 'ja'],
  ['Kurdish & Kyrgyz', 'ku ky'],
])('%s is %s', (text, tags) => {
  expect(readLanguages(text).tags.join(' ')).toBe(tags);
});

test.each([
  ['English, Klingonish', ['en'], ['Klingonish']],
  ['English only', ['en'], ['English only']],
  ['French (main)', ['fr'], ['French (main)']],
  ['ca-valencia', [], ['ca-valencia']],
  ['all', [], ['all']],
  ['', [], []],
])('%j: what is not understood is said', (text, tags, unread) => {
  expect(readLanguages(text)).toEqual({ tags, unread });
});
