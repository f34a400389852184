/** Which file is an account's own? `channels/<platform>/<account>.yaml`, without folder and ending. */
import { type Account, isAccount } from './account.ts';
import { bare } from './bare.ts';
import type { Platforms } from './compile.ts';
import { resolve } from './resolve.ts';

/**
 * The path of an account below channels/, without `.yaml`: `x/ferrane_fr`, `linkedin/showcase.ferrane-cargo`,
 * `x/id.1438230117`. Two accounts never share one; Facebook's dots are kept as they were written.
 */
export function fileName(account: Account, platforms: Platforms): string {
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
  return kind === undefined ? encoded : `${kind}%2E${encoded.slice(kind.length + 1)}`;
}

/** The account that a path below channels/ (without `.yaml`) stands for; undefined when it stands for none. */
export function accountAt(path: string, platforms: Platforms): Account | undefined {
  const slash = path.indexOf('/');
  const id = path.slice(0, slash);
  const file = path.slice(slash + 1);
  if (slash <= 0 || file === '' || file.includes('/')) return undefined;
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
  if (path === account.key && /^[a-z0-9-]+\/[\w@-]+$/.test(path)) return true;
  if (path === fileName(account, platforms)) return true;
  const there = accountAt(path, platforms);
  return there !== undefined && there.key === account.key && path === fileName(there, platforms);
}
