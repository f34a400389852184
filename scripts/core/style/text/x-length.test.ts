import fc from 'fast-check';
import twitter from 'twitter-text';
import { expect, test } from 'vitest';
import { depth } from '../../../testing/depth.ts';
import { weightedForX } from './x-length.ts';

const countedByX = (text: string): number => twitter.parseTweet(text).weightedLength;

const words = fc.constantFrom(
  ...'Le ferry départ à quai 12 05:40 « » … – ’ l’île 日本 Привет #Ferrane #été2026 @ferrane_fr @a $AB € ( ) ), ). , . ! ? x@y _ - / ... ™ A b.'.split(
    ' ',
  ),
  ...[
    '"',
    "'",
    '\n',
    '\u00A0',
    '\u202F',
    '\u200B',
    'e\u0301',
    '😀',
    '👩‍👩‍👧',
    '🇨🇦',
    '👍🏽',
    '☀️',
    '1️⃣',
    '❤️',
    '👨‍🎤',
  ],
);
const hosts =
  'ferrane.com www.ferrane.fr a.co x.com sub.domain.museum été.fr ferrane.ca t.co foo-bar.org foo_bar.ferrane.net a.b.c.de test.quebec FERRANE.COM'.split(
    ' ',
  );
const topLevels = [...new Set(hosts.map((host) => host.slice(host.lastIndexOf('.') + 1)))].join('|');
const parts = (...all: (string | readonly string[])[]) =>
  fc
    .tuple(...all.map((one) => fc.constantFrom(...(typeof one === 'string' ? one.split(' ') : one))))
    .map((a) => a.join(''));
const addresses = parts(
  "https:// http:// HTTPS:// // ftp:// @ # ( « . - _ a é '".split(' ').concat('', ''),
  hosts,
  '/ /a /a/b?x=1 /a?x=1&y=2 /a#b /a_(b) /a_(b_(c)) /a) /a. /a,b ?q=1 ?q=1. /été /a? /a/?utm_source=x&y=%20 /– /a;b /a! /a… /a» :8080/a /@user /~x /a*b /привет'
    .split(' ')
    .concat(''),
);
const texts = fc
  .array(
    fc
      .tuple(
        fc.oneof({ weight: 4, arbitrary: words }, { weight: 2, arbitrary: addresses }),
        fc.constantFrom(' ', ' ', ' ', ''),
      )
      .map((pair) => pair.join('')),
    { maxLength: 12 },
  )
  .map((all) => all.join(''))
  // What looks like a domain nobody has is one for us, and not for a list of 2021.
  .filter((text) => !new RegExp(`\\.(?!(?:${topLevels})(?![a-z]))[a-z]`, 'i').test(text.normalize('NFC')));

test('any text is as long as X says', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(weightedForX(text)).toBe(countedByX(text));
    }),
    { numRuns: depth(10_000) },
  );
});

/** What the conformance suite of X asks, in texts of our own. */
test.each<[what: string, text: string, length: number]>([
  ['a text with an address', 'Go http://pier.co', 3 + 23],
  ['an address alone', 'http://pier.co', 23],
  ['letters alone, however many', 'x'.repeat(285), 285],
  ['an address in the middle', `${'x'.repeat(20)} http://www.ferrane.com/pier ${'x'.repeat(20)}`, 65],
  ['ten addresses', Array(10).fill('https://www.ferrane.com/pier').join(' '), 239],
  ['letters that count twice', '船'.repeat(160), 320],
  ['emoji outside of the basic plane', '🚢'.repeat(160), 320],
  ['three letters, and such that count twice', `the${'船'.repeat(160)}`, 323],
  ['a letter that is composed first', `${'x'.repeat(280)}e\u0301`, 281],
  ['families, tones and flags as one each', '👨‍👩‍👧‍👦🙋🏽👨‍🎤🇫🇷', 8],
  ['140 families', '👨‍👩‍👧‍👦'.repeat(140), 280],
  ['visible and invisible spaces and dashes', '\u2000\u200A\u200B\u200C\u200D‐–—', 8],
  ['quotation marks and primes', '‘’“”′″‷', 7],
  ['the narrow no-break space, the ellipsis, the euro', '\u202F…€', 6],
  ['a domain of 64 letters', `${'pier'.repeat(16)}.com`, 68],
  ['a domain of 63 letters', `${'pier'.repeat(16).slice(1)}.com`, 23],
  ['an address whose domain is too long for the wire', `https://${'船'.repeat(70)}.com`, 152],
  ['an address in another script', 'https://船の旅.com/a', 23],
  ['a mailbox', 'quay@ferrane.com', 16],
  ['a handle with a dot', '@ferrane.com', 12],
  ['nothing', '', 0],
])('%s', (_what, text, length) => {
  expect(weightedForX(text)).toBe(length);
  expect(countedByX(text)).toBe(length);
});

test('a domain that ends as none did in 2021 is one all the same', () => {
  expect(weightedForX('https://ferrane.example/a')).toBe(23);
  expect(countedByX('https://ferrane.example/a')).toBe(25);
});

test('no text takes long', () => {
  for (const part of ['a.', 'é', 'https://', '(a', 'x-', 'http://a.co/(', '.a@'])
    expect(weightedForX(part.repeat(20_000))).toBeGreaterThan(0);
});
