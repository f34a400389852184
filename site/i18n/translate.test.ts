import { expect, test } from 'vitest';
import { dictionaries, t } from './translate.ts';

const { en, ...others } = dictionaries;
const variables = (entry: unknown) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g))].sort();

test.each(Object.entries(others))(
  '%s has the same keys as English, in the same order',
  (_language, dictionary) => {
    expect(Object.keys(dictionary)).toEqual(Object.keys(en ?? {}));
  },
);

test.each(Object.entries(dictionaries))('%s leaves nothing empty', (_language, dictionary) => {
  for (const [key, entry] of Object.entries(dictionary)) {
    const sentences = typeof entry === 'string' ? [entry] : Object.values(entry);
    expect(sentences.length, key).toBeGreaterThan(0);
    for (const sentence of sentences) expect(sentence.trim(), key).not.toBe('');
    if (typeof entry !== 'string') expect(entry, key).toHaveProperty('other');
  }
});

test.each(Object.entries(others))('%s fills in what English fills in', (_language, dictionary) => {
  for (const [key, entry] of Object.entries(dictionary)) {
    expect(variables(entry), key).toEqual(variables(en?.[key as keyof typeof en]));
  }
});

test('chooses the plural of the language and writes its numbers', () => {
  expect(t('en')('count.channels', { n: 0 })).toBe('0 channels');
  expect(t('fr')('count.channels', { n: 0 })).toBe('0 compte');
  expect(t('en')('count.channels', { n: 12_345 })).toBe('12,345 channels');
  expect(t('fr')('count.channels', { n: 12_345 })).toBe('12\u202f345 comptes');
  // French has a form for millions, which we do not use.
  expect(t('fr')('count.channels', { n: 1_000_000 })).toBe('1\u202f000\u202f000 comptes');
});

test('a regional variety speaks its language; an unknown language speaks English', () => {
  expect(t('fr-CA')('people.title')).toBe('Personnes');
  expect(t('de')('people.title')).toBe('People');
});

test('French keeps its high punctuation on the line of the word before', () => {
  // French, where a plain space stands before a sign or inside quotation marks: the sign could begin a line.
  const loose = / [;:!?»]|« /;
  const sentences = Object.entries(dictionaries['fr'] ?? {}).flatMap(([key, entry]) =>
    (typeof entry === 'string' ? [entry] : Object.values(entry)).map((text) => `${key}: ${text}`),
  );
  expect(sentences.filter((sentence) => loose.test(sentence.slice(sentence.indexOf(': ') + 2)))).toEqual([]);
});
