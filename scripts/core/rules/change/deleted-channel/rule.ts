import type { ApprovalRequest } from '../../../change/approval-request.ts';
import { type Change, changesOf, type EntryChange, namesOf } from '../../../change/diff.ts';
import { leadOf, sayOver } from '../../../change/rights/say.ts';
import { accountOf } from '../../../channels/account-of.ts';
import type { AccountKind } from '../../../kinds/kinds.ts';
import type { Finding } from '../../../model/finding.ts';
import type { AccountRecord } from '../../../model/registry.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const deletedChannel = defineChangeRule({
  id: 'deleted-channel',
  severity: 'error',
  name: { en: 'Deleted channel', fr: 'Compte supprimé' },
  summary: {
    en: 'A channel is never deleted: it is retired, and its entry stays.',
    fr: 'Un compte n’est jamais supprimé : il est fermé, et son entrée reste.',
  },
  *requests(change): Iterable<ApprovalRequest> {
    for (const { file, before, rest } of goneIn(change)) {
      if (rest === 'unofficial')
        yield {
          file,
          what: {
            en: `The channel \`${before.id}\` becomes an account that is not ours`,
            fr: `Le compte \`${before.id}\` devient un compte qui n’est pas à nous`,
          },
          requirement: { anyOf: leadOf(change.rights) },
        };
      // A proposal that nobody wants any more may go, and so may a second entry of one account, if somebody with a say lets it.
      else if (before.data.status === 'proposed' || rest === 'channels')
        yield {
          file,
          what:
            rest === 'channels'
              ? {
                  en: `One of the entries of the account, \`${before.id}\`, is deleted`,
                  fr: `L’une des fiches du compte, \`${before.id}\`, est supprimée`,
                }
              : {
                  en: `The proposal \`${before.id}\` is withdrawn`,
                  fr: `La proposition \`${before.id}\` est retirée`,
                },
          requirement: { anyOf: sayOver(change.rights, before) },
        };
    }
  },
  *check(change, { today }) {
    for (const { file, before, rest } of goneIn(change))
      if (rest === undefined && before.data.status !== 'proposed') yield deleted(file, before, today);
  },
});

type Channel = NonNullable<EntryChange<'channels'>['before']>;

/** Channels whose entry is gone, and as what their account is still on record, if it is. */
function* goneIn(change: Change): Iterable<{ file: string; before: Channel; rest: AccountKind | undefined }> {
  let kept: ReturnType<typeof accountsIn> | undefined;
  for (const { file, before, after } of changesOf(change, 'channels')) {
    if (!before || after) continue;
    kept ??= accountsIn(change);
    yield { file, before, rest: kept(file) };
  }
}

/** Tells of a file that is gone whether its account is still registered, and as what. */
function accountsIn({ before, after }: Change): (file: string) => AccountKind | undefined {
  const bare = (record: AccountRecord) =>
    namesOf(record).map((name) => name.slice(record.entry.kind.length + 1));
  const today = new Map<string, AccountKind>();
  for (const record of after.accounts)
    for (const name of bare(record)) if (today.get(name) !== 'channels') today.set(name, record.entry.kind);
  return (file) => {
    const record = accountOf(before, file);
    const found = record ? bare(record).map((name) => today.get(name)) : [];
    return found.includes('channels') ? 'channels' : found.find((kind) => kind !== undefined);
  };
}

const deleted = (file: string, { id, data }: Channel, today: string): Finding => ({
  file,
  message: {
    en: `The channel \`${id}\` (${data.status ?? 'of unknown status'}, owner \`${data.owner ?? 'unknown'}\`) is deleted: if somebody takes its handle tomorrow, they pass for us, and nothing says that it was ours.`,
    fr: `Le compte \`${id}\` (${data.status ?? 'état inconnu'}, responsable \`${data.owner ?? 'inconnu'}\`) est supprimé : si quelqu’un prend son nom demain, il passera pour nous, et rien ne dira que ce nom était le nôtre.`,
  },
  fix: {
    en: `Bring the file back and retire it: \`status: retired\`, \`retired: { on: ${today}, reason: …, handle_kept: true }\` and \`superseded_by: …\`.`,
    fr: `Rétablissez le fichier et fermez le compte : \`status: retired\`, \`retired: { on: ${today}, reason: …, handle_kept: true }\` et \`superseded_by: …\`.`,
  },
});
