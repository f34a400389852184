/** What must hold for every reference, tried with generated ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCharacter } from '../../testing/any-character.ts';
import { depth } from '../../testing/depth.ts';
import { ownPlatforms as platforms } from '../../testing/own-platforms.ts';
import { type Account, accountAt, compare, fileName, isAccount, isFileOf, resolve } from './index.ts';

const ids = [...platforms.byId.keys()];
const hosts = [
  ...platforms.hosts.keys(),
  'mastodon.social',
  'ferrane.example',
  'x.com.evil.example',
  'bücher.example',
];

const word = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9._-]{1,24}$/),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'ferrane',
    'Ferrane.FR',
    'groups',
    'company',
    'status',
    'channel',
    '@ferrane',
    '@a@b.example',
    'users',
    'profile.php',
    '298195193543350',
    'UC4li3bPhK6ImHeWrd0_q7vQ',
    '%41',
    '%2541',
    '%',
    '..',
    'c',
    'a@ferrane.example',
    'ID12',
    'é',
    'ß',
    'İ',
    '+x',
  ),
);
const address = fc
  .tuple(
    fc.constantFrom('https://', 'http://', '//', '', 'HTTPS://www.', 'https://fr-fr.', 'acct:', 'tg:', '@'),
    fc.constantFrom(...hosts),
    fc.constantFrom('', '', ':80', ':8080', '.'),
    fc.array(word, { maxLength: 4 }),
    fc.constantFrom(
      '',
      '/',
      '?id=123456',
      '?lang=fr&screen_name=acme',
      '#!/acme',
      '#top',
      '?u=https://x.com/acme',
      '?next=//',
    ),
  )
  .map(
    ([scheme, host, port, path, end]) =>
      `${scheme}${host}${port}${path.map((part) => `/${part}`).join('')}${end}`,
  );
const reference = fc.oneof(
  address,
  word,
  word.map((name) => `@${name}`),
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc.webUrl(),
);
const hint = fc.option(fc.constantFrom(...ids, 'nowhere'), { nil: undefined });
const accounts = fc
  .tuple(reference, hint)
  .map(([text, platform]) => resolve(text, platforms, platform))
  .filter(isAccount);
const runs = {
  numRuns: depth(1000),
  seed: Number(process.env['LAW_SEED'] ?? 20261122),
};

describe('resolve', () => {
  it('answers every string, and says why when it refuses', () => {
    fc.assert(
      fc.property(reference, hint, (text, platform) => {
        const answer = resolve(text, platforms, platform);
        expect(isAccount(answer) ? answer.key : answer.reason).toMatch(/\S/);
      }),
      runs,
    );
  });

  it('gives the same account for the address it gives', () => {
    fc.assert(
      fc.property(accounts, (account) => {
        expect(resolve(account.profile, platforms)).toEqual(account);
      }),
      runs,
    );
  });

  it('gives the same account for its key', () => {
    fc.assert(
      fc.property(accounts, (account) => {
        const again = resolve(account.key, platforms, account.platform);
        expect(isAccount(again) ? again.key : again).toBe(account.key);
      }),
      runs,
    );
  });

  it('takes very long texts in its stride', () => {
    for (const piece of ['a', '.', 'a.', '/', '@', '%41', 'é', 'https://x.com/', '\u200b', '-1']) {
      expect(resolve(piece.repeat(1_000_000 / piece.length), platforms)).toHaveProperty('reason');
      for (const hint of [undefined, 'x', 'bluesky'])
        resolve(piece.repeat(2000 / piece.length), platforms, hint);
      expect(resolve(`https://x.com/${piece.repeat(300)}`, platforms)).toBeDefined();
      expect(resolve(`https://www.facebook.com/${piece.repeat(300)}`, platforms)).toBeDefined();
    }
  });
});

describe('compare', () => {
  const identity = fc.record({
    account: accounts,
    platformId: fc.option(fc.constantFrom('1', '2', '298195193543350'), { nil: undefined }),
  });

  it('is symmetric, stored ids or not', () => {
    fc.assert(
      fc.property(identity, identity, (a, b) => {
        expect(compare(a, b, platforms)).toBe(compare(b, a, platforms));
      }),
      runs,
    );
  });

  it('calls an account the same as itself, and only an equal key the same', () => {
    fc.assert(
      fc.property(accounts, accounts, (a, b) => {
        expect(compare(a, a, platforms)).toBe('same');
        if (compare(a, b, platforms) === 'same') expect(b.key).toBe(a.key);
      }),
      runs,
    );
  });

  it('never calls accounts of two platforms, kinds or hosts the same', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{3,12}$/),
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        (name, one, other) => {
          const everywhere = (id: string): Account[] => {
            const kinds = [...(platforms.byId.get(id)?.kinds.values() ?? [])];
            return kinds
              .map((kind) => resolve(`${id}/${kind.main ? '' : `${kind.name}:`}${name}`, platforms))
              .filter(isAccount);
          };
          const list = one === other ? everywhere(one) : [...everywhere(one), ...everywhere(other)];
          for (const a of list)
            for (const b of list)
              if (a !== b) expect(compare(a, b, platforms), `${a.key} ${b.key}`).not.toBe('same');
        },
      ),
    );
  });

  it('is transitive where it says same', () => {
    fc.assert(
      fc.property(accounts, (a) => {
        const [b, c] = [resolve(a.profile, platforms), resolve(a.key, platforms, a.platform)];
        if (isAccount(b) && isAccount(c))
          expect([compare(a, b, platforms), compare(b, c, platforms), compare(a, c, platforms)]).toEqual([
            'same',
            'same',
            'same',
          ]);
      }),
      runs,
    );
  });
});

describe('file names', () => {
  it('lead back to the account, and to no other', () => {
    fc.assert(
      fc.property(accounts, accounts, (a, b) => {
        const file = fileName(a, platforms);
        expect(file).toMatch(/^[a-z0-9-]+\/[A-Za-z0-9._@%-]+$/);
        expect(accountAt(file, platforms)?.key).toBe(a.key);
        expect(isFileOf(file, a, platforms)).toBe(true);
        if (file === fileName(b, platforms)) expect(b.key).toBe(a.key);
      }),
      runs,
    );
  });
});
