/** What somebody proposes, as the file it will be: the same for the form, the terminal and the issue form. */

import {
  type Account,
  fileName,
  isAccount,
  type Platforms,
  type Refusal,
  resolve,
} from '../identity/index.ts';
import { type Channel, channelSchema } from '../kinds/channel.ts';
import { entryFile, type NewFile } from '../kinds/entry-file.ts';
import { type Unofficial, unofficialSchema } from '../kinds/unofficial.ts';

/** A channel that is to be: any of its keys may still be missing. A proposal is always `status: proposed`. */
export type ChannelDraft = { readonly url: string } & Partial<
  Omit<Channel, 'url' | 'status' | 'authorized' | 'retired' | 'reviewed'>
>;

/** An account that is not ours, as somebody reports it. */
export type CaseDraft = { readonly url: string } & Partial<Omit<Unofficial, 'url' | 'decision'>>;

/** The file of a draft, and the account that it is about. */
export interface DraftFile extends NewFile {
  readonly account: Account;
}

/** The file of a proposed channel, keys in schema order; a refusal where the address names no account. */
export function channelFile(draft: ChannelDraft, platforms: Platforms): DraftFile | Refusal {
  const account = resolve(draft.url, platforms);
  if (!isAccount(account)) return account;
  const data = { name: account.handle ?? account.key, ...draft, ...addressOf(account), status: 'proposed' };
  return {
    account,
    ...entryFile('channels', fileName(account, platforms), inOrder(data, Object.keys(channelSchema.shape))),
  };
}

/** The file of a reported account, keys in schema order; a refusal where the address names no account. */
export function caseFile(draft: CaseDraft, platforms: Platforms): DraftFile | Refusal {
  const account = resolve(draft.url, platforms);
  if (!isAccount(account)) return account;
  const data = { name: account.handle ?? account.key, kind: 'unknown', ...draft, ...addressOf(account) };
  return {
    account,
    ...entryFile(
      'unofficial',
      fileName(account, platforms),
      inOrder(data, Object.keys(unofficialSchema.shape)),
    ),
  };
}

/** The address as it will be written: without what was pasted along with it. */
const addressOf = ({ id, profile }: Account) => ({
  url: profile,
  ...(id !== undefined && { platform_id: id }),
});

/** Only what has been filled in: an empty line or list is a question that nobody has answered yet. */
function inOrder(data: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key of keys) if (isFilledIn(data[key])) kept[key] = data[key];
  return kept;
}

const isFilledIn = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : Array.isArray(value)
      ? value.length > 0
      : value !== undefined;
