/** When an official entry comes to mean another account: by its name, or by the id that an account keeps for life. */
import type { Change, EntryChange } from '../change/diff.ts';
import type { AccountRecord, Entry } from '../model/registry.ts';
import type { Wording } from '../model/wording.ts';
import { accountOf } from './account-of.ts';
import { stableIds } from './collisions.ts';

/** Which of the two is another one, at which key, its values in words, and what the ids say of it. */
export interface IdentityChange {
  readonly what: 'account' | 'stable id';
  readonly key: 'url' | 'platform_id';
  readonly from: string;
  readonly to: Wording;
  readonly why: Wording;
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
          ? {
              en: `the id \`${lost}\` goes: another account`,
              fr: `l’identifiant \`${lost}\` disparaît\u00A0: un autre compte`,
            }
          : old.length > 0
            ? {
                en: `the id \`${old[0]}\` stays: a change of handle`,
                fr: `l’identifiant \`${old[0]}\` reste\u00A0: un changement de nom`,
              }
            : { en: 'no id says that they are one', fr: 'aucun identifiant ne dit que c’est le même' },
    };
  if (lost === undefined) return undefined;
  const stored = now.entry.data.platform_id;
  return {
    what: 'stable id',
    key: stored === undefined ? 'url' : 'platform_id',
    from: `\`${lost}\``,
    to: stored === undefined ? { en: 'nothing', fr: 'rien' } : `\`${stored}\``,
    why: { en: 'an account keeps its id for life', fr: 'un compte garde son identifiant à vie' },
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
