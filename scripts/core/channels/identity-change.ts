/** When an official entry comes to mean another account: by its name, or by the id that an account keeps for life. */
import type { Change, EntryChange } from '../change/diff.ts';
import type { AccountRecord, Entry } from '../model/registry.ts';
import { accountOf } from './account-of.ts';
import { stableIds } from './collisions.ts';

/** Which of the two is another one, at which key, its values in words, and what the ids say of it. */
export interface IdentityChange {
  readonly what: 'account' | 'stable id';
  readonly key: 'url' | 'platform_id';
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** What is no longer the same; an id that is added for the first time takes nothing away. */
export function identityChange(then: AccountRecord, now: AccountRecord): IdentityChange | undefined {
  const [old, fresh] = [stableIds(then), stableIds(now)];
  const [lost] = old.filter((id) => !fresh.includes(id));
  if (then.account.key !== now.account.key)
    return {
      what: 'account',
      key: 'url',
      from: `\`${then.account.key}\``,
      to: `\`${now.account.key}\``,
      why:
        lost !== undefined
          ? `the id \`${lost}\` goes: another account`
          : old.length > 0
            ? `the id \`${old[0]}\` stays: a change of handle`
            : 'no id says that they are one',
    };
  if (lost === undefined) return undefined;
  const stored = now.entry.data.platform_id;
  return {
    what: 'stable id',
    key: stored === undefined ? 'url' : 'platform_id',
    from: `\`${lost}\``,
    to: stored === undefined ? 'nothing' : `\`${stored}\``,
    why: 'an account keeps its id for life',
  };
}

/** What an entry of ours comes to mean in a change; undefined where it means what it meant, or was only proposed. */
export function identityChangeIn(
  { before: old, after: registry }: Pick<Change, 'before' | 'after'>,
  { kind, file, before, after }: EntryChange,
): IdentityChange | undefined {
  if (kind !== 'channels' || !before || !after) return undefined;
  if ((before as Entry<'channels'>).data.status === 'proposed') return undefined;
  const [then, now] = [accountOf(old, before.file), accountOf(registry, file)];
  return then && now && identityChange(then, now);
}
