/** Which file is an account's own? `channels/<platform>/<account>.yaml`, without folder and ending. */

import { isDevice, longestName } from '../text/file-names.ts';
import { type Account, isAccount } from './account.ts';
import { bare } from './bare.ts';
import type { Platforms } from './compile.ts';
import { resolve } from './resolve.ts';

/**
 * The path of an account below channels/, without `.yaml`: `x/ferrane_fr`, `linkedin/showcase.ferrane-cargo`,
 * `x/id.1438230117`. Two accounts never share one; Facebook's dots are kept as they were written. A name that is too long
 * for a file ends in a number made of the whole of it: `web/aster.example%2Fa-very-long~1c9f2e0b7a6d5e43`.
 */
export function fileName(account: Account, platforms: Platforms): string {
  const path = wholeName(account, platforms);
  const name = path.slice(account.platform.length + 1);
  if (name.length <= longestName) return path;
  // A percent sign that is cut off from its digits would make another name.
  const start = name.slice(0, longestName - 17).replace(/%.?$/, '');
  return `${account.platform}/${start}~${numberOf(account.key)}`;
}

/** 64 bits of a text (FNV-1a), in hexadecimal digits: the same for ever, in every version. */
function numberOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

function wholeName(account: Account, platforms: Platforms): string {
  const platform = platforms.byId.get(account.platform);
  const kind = platform?.kinds.get(account.kind);
  let name = account.key.slice(account.platform.length + 1);
  let prefix = '';
  if (kind && !kind.main) {
    prefix = `${kind.name}.`;
    name = name.slice(kind.name.length + 1);
  }
  if (name.startsWith('id:')) {
    prefix += 'id.';
    name = name.slice(3);
  } else if (kind?.data.handle?.ignore?.includes('dots') && account.handle !== undefined) {
    name = kind.data.handle.ignore.includes('case') ? account.handle.toLowerCase() : account.handle;
  }
  return `${account.platform}/${prefix}${encode(name, prefix === '' ? [...(platform?.kinds.keys() ?? []), 'id'] : ['id'])}`;
}

/** Percent-encodes what a file name should not hold, and the dot that would make a name look like a kind's. */
function encode(name: string, kinds: readonly string[]): string {
  const encoded = encodeURIComponent(name)
    .replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%40', '@');
  const kind = kinds.find((word) => encoded.startsWith(`${word}.`));
  const file = kind === undefined ? encoded : `${kind}%2E${encoded.slice(kind.length + 1)}`;
  // Windows has no file of that name: one letter is written as its number.
  return isDevice(file) ? `%${file.charCodeAt(0).toString(16).toUpperCase()}${file.slice(1)}` : file;
}

/**
 * The account that a path below channels/ (without `.yaml`) stands for; undefined when it stands for none, or for one whose
 * name was too long for a path.
 */
export function accountAt(path: string, platforms: Platforms): Account | undefined {
  const slash = path.indexOf('/');
  const id = path.slice(0, slash);
  const file = path.slice(slash + 1);
  if (slash <= 0 || file === '' || /[/~]/.test(file)) return undefined;
  const platform = platforms.byId.get(id);
  let name: string;
  try {
    const kinds = ['id', ...(platform?.kinds.keys() ?? [])].filter((word) => word !== platform?.main.name);
    const prefix = kinds.find((word) => file.startsWith(`${word}.`));
    const rest = prefix === undefined ? file : file.slice(prefix.length + 1);
    const idOnly = prefix !== undefined && prefix !== 'id' && rest.startsWith('id.');
    name =
      (prefix === undefined ? '' : `${prefix}:`) + decodeURIComponent(idOnly ? `id:${rest.slice(3)}` : rest);
  } catch {
    return undefined;
  }
  const answer = platform
    ? bare(name, platform, (address) => resolve(address, platforms))
    : resolve(name, platforms, id);
  return isAccount(answer) && answer.platform === id ? answer : undefined;
}

/** Is this path (below channels/, without `.yaml`) the account's own, in one of its spellings? In lower case where case does not count. */
export function isFileOf(path: string, account: Account, platforms: Platforms): boolean {
  // Nearly every path: a plain name without a dot is written the same in the key and in the path.
  if (
    path === account.key &&
    /^[a-z0-9-]+\/[\w@-]+$/.test(path) &&
    !isDevice(path.slice(path.indexOf('/') + 1))
  )
    return true;
  // Before long names were cut, the whole one was written: it stays right where a disk holds it.
  if (path === fileName(account, platforms) || path === wholeName(account, platforms)) return true;
  const there = accountAt(path, platforms);
  return there !== undefined && there.key === account.key && path === wholeName(there, platforms);
}
