/** File names of accounts that a disk cannot hold as they are: too long, or a device of Windows. */
import { expect, test } from 'vitest';
import { ownPlatforms as platforms } from '../../testing/own-platforms.ts';
import { accountAt, fileName, isAccount, isFileOf, resolve } from './index.ts';

const account = (reference: string, hint?: string) => {
  const found = resolve(reference, platforms, hint);
  if (!isAccount(found)) throw new Error(`${reference}: ${found.reason}`);
  return found;
};
const long = [
  `https://aster.example/${'страница-за-новини-'.repeat(4)}`,
  `https://aster.example/${'a'.repeat(300)}`,
  `https://www.linkedin.com/company/${'ж'.repeat(60)}`,
  `https://www.linkedin.com/showcase/${'官'.repeat(40)}`,
  `https://matrix.to/#/#${'room-'.repeat(40)}:aster.example`,
];

test.each(long)('%s has a short, stable name', (reference) => {
  const one = account(reference);
  const path = fileName(one, platforms);
  expect(path.slice(path.indexOf('/') + 1).length).toBeLessThanOrEqual(120);
  expect(path).toMatch(/^[a-z]+\/[\w.%@-]+~[0-9a-f]{16}$/);
  expect(path).not.toMatch(/%[0-9A-F]?~/);
  expect(isFileOf(path, one, platforms)).toBe(true);
  // Such a path names no account by itself, and least of all another one.
  expect(accountAt(path, platforms)).toBeUndefined();
});

test('the name of today is that of every version to come', () => {
  expect(fileName(account(long[1] ?? ''), platforms)).toBe(
    `web/aster.example%2F${'a'.repeat(87)}~0e4a02f474774486`,
  );
});

test('two long names that begin alike are two files', () => {
  const start = `https://aster.example/${'a'.repeat(300)}`;
  expect(fileName(account(`${start}b`), platforms)).not.toBe(fileName(account(`${start}c`), platforms));
});

test('a long name that was written whole stays right', () => {
  const one = account(`https://aster.example/${'a'.repeat(150)}`);
  expect(isFileOf(`web/aster.example%2F${'a'.repeat(150)}`, one, platforms)).toBe(true);
  expect(isFileOf(`web/aster.example%2F${'a'.repeat(151)}`, one, platforms)).toBe(false);
});

test.each([
  ['con', 'x', 'x/%63on'],
  ['AUX', 'x', 'x/%61ux'],
  ['nul', 'telegram', 'telegram/%6Eul'],
  ['com1', 'instagram', 'instagram/%63om1'],
  ['con.museum', 'instagram', 'instagram/%63on.museum'],
  ['console', 'x', 'x/console'],
  ['con_museum', 'x', 'x/con_museum'],
  ['u/con_con', 'reddit', 'reddit/user.con_con'],
])('%s on %s is %s', (name, hint, path) => {
  const one = account(name, hint);
  expect(fileName(one, platforms)).toBe(path);
  expect(accountAt(path, platforms)?.key).toBe(one.key);
  expect(isFileOf(path, one, platforms)).toBe(true);
  const plain = `${hint}/${name}`;
  if (/^(?:con|aux|nul|com1)(?:\.|$)/i.test(name)) expect(isFileOf(plain, one, platforms)).toBe(false);
});
