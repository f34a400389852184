import { describe, expect, it } from 'vitest';
import { account } from '../../testing/account.ts';
import { ownPlatforms as platforms } from '../../testing/own-platforms.ts';
import { compare, explain } from './index.ts';

describe('stored ids', () => {
  /** verdict | reference, id | reference, id | words of the reason */
  it.each([
    ['same', '@ferrane_ships', '77', '@ferrane', '77', 'changed its handle'],
    ['same', '@ferrane', '77', '@FERRANE', '77', 'equal ids'],
    ['same', '@ferrane', '77', 'https://x.com/i/user/77', undefined, 'equal ids'],
    ['different', '@ferrane', '77', '@ferrane', '78', 'their ids differ'],
    ['different', '@ferrane', '78', 'https://x.com/i/user/77', undefined, 'their ids differ'],
    ['same', '@ferrane', '77', '@ferrane', undefined, 'the same name'],
    [
      'same',
      'https://youtube.com/c/Ferrane',
      'UC4li3bPhK6ImHeWrd0_q7vQ',
      'https://youtube.com/channel/UC4li3bPhK6ImHeWrd0_q7vQ',
      undefined,
      'equal ids',
    ],
    [
      'same',
      'https://youtube.com/c/Ferrane',
      'UC4li3bPhK6ImHeWrd0_q7vQ',
      'https://youtube.com/@boats',
      'UC4li3bPhK6ImHeWrd0_q7vQ',
      'changed its handle',
    ],
    [
      'different',
      'https://youtube.com/c/Ferrane',
      'UC4li3bPhK6ImHeWrd0_q7vQ',
      'https://youtube.com/@ferrane',
      'UCcS5Ar_-1AWByLfBmJOG8Xg',
      'their ids differ',
    ],
    [
      'undecided',
      'https://youtube.com/channel/UC4li3bPhK6ImHeWrd0_q7vQ',
      'UCcS5Ar_-1AWByLfBmJOG8Xg',
      'https://youtube.com/channel/UCcS5Ar_-1AWByLfBmJOG8Xg',
      undefined,
      'contradicts',
    ],
    [
      'different',
      'https://facebook.com/groups/ferrane',
      '77',
      'https://facebook.com/ferrane',
      '77',
      'a group',
    ],
    ['different', 'https://x.com/ferrane', '77', 'https://instagram.com/ferrane', '77', 'two platforms'],
    [
      'same',
      'https://linkedin.com/company/ferrane',
      '1234567',
      'https://linkedin.com/company/1234567',
      undefined,
      'equal ids',
    ],
    [
      'same',
      'ferrane.bsky.social',
      'did:plc:z72i7hdynmk6r22z27h6tvur',
      'did:plc:z72i7hdynmk6r22z27h6tvur',
      undefined,
      'equal ids',
    ],
  ])('%s: %s (%s), %s (%s)', (verdict, a, idOfA, b, idOfB, why) => {
    const hint = a.includes('bsky') ? 'bluesky' : 'x';
    const [one, other] = [
      { account: account(a, hint), platformId: idOfA },
      { account: account(b, hint), platformId: idOfB },
    ];
    expect(explain(one, other, platforms)).toMatchObject({
      verdict,
      why: { en: expect.stringContaining(why) },
    });
    expect(compare(other, one, platforms)).toBe(verdict);
  });
});
