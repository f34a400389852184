/** Which account does a row of a list name? Its address says so, and a word for the platform where it has one. */
import {
  type Account,
  isAccount,
  type Platforms,
  platformsNamed,
  type Refusal,
  resolve,
} from '../identity/index.ts';
import type { ListRow } from './row.ts';

/** The account, with a remark where the row's word was not needed; or why there is none. */
export type RowAccount =
  | { readonly account: Account; readonly remark?: string }
  | { readonly reason: string };

export function rowAccount(row: ListRow, platforms: Platforms): RowAccount {
  if (row.error !== undefined) return { reason: row.error };
  const word = row.platform;
  if (word === undefined) return found(resolve(row.url, platforms));
  const named = platformsNamed(word, platforms);
  const [only] = named;
  if (named.length === 0) return withStrangeWord(row.url, word, platforms);
  if (named.length > 1 || only === undefined) {
    const answer = resolve(row.url, platforms);
    if (isAccount(answer) && named.some(({ id }) => id === answer.platform)) return { account: answer };
    const places = named.map(({ name }) => name).join(', ');
    return {
      reason: `\`${word}\` names ${named.length} platforms (${places}): say which, or give the address`,
    };
  }
  const answer = resolve(row.url, platforms, only.id);
  if (!isAccount(answer) || answer.platform === only.id) return found(answer);
  // A blog, a newsletter or a podcast is what it is, whatever host serves it.
  if (only.data.account.open === 'web') return { account: answer };
  return { reason: `the list says ${word}, but the address is on ${answer.platform}` };
}

/** A word that names no platform here says nothing; without it only an address on a known host tells enough. */
function withStrangeWord(url: string, word: string, platforms: Platforms): RowAccount {
  const answer = resolve(url, platforms);
  const strange = `\`${word}\` names no platform of this repository`;
  const isOpen = isAccount(answer) && platforms.byId.get(answer.platform)?.data.account.open !== undefined;
  if (isAccount(answer) && !isOpen) return { account: answer, remark: `${strange}: the address decides` };
  if (isAccount(answer) && answer.platform === 'web' && /^https?:\/\//i.test(url.trim()))
    return { account: answer, remark: `${strange}: taken for a website` };
  return { reason: `${strange}: add it below policy/platforms/, or correct the word` };
}

const found = (answer: Account | Refusal): RowAccount =>
  isAccount(answer) ? { account: answer } : { reason: answer.reason };
