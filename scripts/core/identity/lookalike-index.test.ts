import { describe, expect, it } from 'vitest';
import { account } from '../../testing/account.ts';
import { ownPlatforms as platforms } from '../../testing/own-platforms.ts';
import { compare, lookAlikeIndex } from './index.ts';

describe('the index of look-alikes', () => {
  const names = [
    '@ferrane',
    '@ferrane_fr',
    '@ferrnae',
    '@FerraneHelp',
    '@ferane_help',
    '@therealferrane',
    '@f3rrane',
    '@portsmouth',
    '@ferrane01',
    '@ferrane02',
    'https://youtube.com/@ferrane',
    'https://youtube.com/c/ferrane',
  ];
  const indexed = names.map((name) => ({ account: account(name, 'x'), ref: name }));
  const index = lookAlikeIndex(indexed, platforms);
  it('finds what a comparison of all pairs finds', () => {
    for (const { account: one } of indexed) {
      const all = indexed.filter(
        (other) =>
          other.account.key !== one.key && ['look-alike'].includes(compare(one, other.account, platforms)),
      );
      const twins = indexed.filter(
        (other) => other.account !== one && compare(one, other.account, platforms) === 'undecided',
      );
      expect(
        index
          .near(one)
          .map((found) => found.ref)
          .toSorted(),
      ).toEqual([...all, ...twins].map((found) => found.ref).toSorted());
    }
  });
  it.each([
    ['ferranehelp', 'ferrane_', 'they differ by a word such as “official” or “help”'],
    ['the_riu_hotels', 'niuhotels', 'they differ by a word such as “official” or “help”, and by a letter'],
    ['petco', 'pepcoofficial', 'they differ by a word such as “official” or “help”, and by a letter'],
    ['sinopac', 'sinopec', 'they differ by one letter'],
  ])('says all that differs: %s and %s, %s', (one, other, why) => {
    const [asked, known] = [account(one, 'x'), account(other, 'x')];
    for (const [a, b] of [
      [asked, known],
      [known, asked],
    ] as const)
      expect(lookAlikeIndex([{ account: b, ref: 0 }], platforms).near(a)).toMatchObject([
        { why: { en: why } },
      ]);
  });
  it('does not take a numbered series for a crowd of look-alikes', () => {
    const series = Array.from({ length: 3000 }, (_, i) => ({
      account: account(`@ferrane${String(i).padStart(5, '0')}`, 'x'),
      ref: i,
    }));
    const many = lookAlikeIndex(series, platforms);
    expect(series.flatMap(({ account: one }) => many.near(one))).toEqual([]);
  });
});
