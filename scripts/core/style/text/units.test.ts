import { expect, test } from 'vitest';
import { lengthIn } from './units.ts';

test.each([
  ['characters', 'Été 👩‍👩‍👧', 5],
  ['graphemes', 'E\u0301te\u0301', 3],
  ['x-weighted', 'Quai 3', 6],
  // An accent that is typed as a mark of its own is composed first.
  ['x-weighted', 'E\u0301te\u0301', 3],
  // Narrow no-break space, ellipsis and euro count as two.
  ['x-weighted', 'Prêts\u202F! … 5 €', 16],
  ['x-weighted', '日本', 4],
  ['x-weighted', '👩‍👩‍👧 🇨🇦', 5],
  // Whatever its length, a link is 23.
  ['x-weighted', 'https://ferrane.example/une/page/tres/longue?et=plus', 23],
  ['x-weighted', 'Voir ferrane.example.', 5 + 23 + 1],
  ['x-weighted', 'x@ferrane.example', 17],
  ['bytes', 'Été 🚢', 10],
  ['utf-16', 'Été 🚢', 6],
  // Source: mastodon/documentation, “Posting to your profile”.
  ['mastodon', 'Voir https://ferrane.example/une/page/tres/longue?et=plus.', 5 + 23 + 1],
  ['mastodon', 'ferrane.example', 15],
  ['mastodon', 'Avec @ferrane@mastodon.example !', 5 + 8 + 2],
  // 2,990 characters and 20 brackets are more than 3,000.
  ['linkedin', `${'x'.repeat(2990)}${'()'.repeat(5)}`, 3010],
  ['linkedin', 'Une #marée_haute', 16 + 2],
  ['threads', 'Cap 🚢', 4 + 4],
  ['threads', '👩‍👩‍👧', 18],
])('%s of %j', (unit, text, length) => {
  expect(lengthIn(unit, text)).toBe(length);
});

test('a unit that is not known is not guessed', () => {
  expect(lengthIn('pages', 'a')).toBeUndefined();
  expect(lengthIn('constructor', 'a')).toBeUndefined();
});
