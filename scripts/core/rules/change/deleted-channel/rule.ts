import { agreed, leadOf, missingAgreement, sayOver } from '../../../change/agreement.ts';
import { type Change, changesOf, type EntryChange, namesOf } from '../../../change/change.ts';
import type { Finding } from '../../../problem.ts';
import type { AccountRecord } from '../../../registry.ts';
import { defineChangeRule } from '../../../rule.ts';

export const deletedChannel = defineChangeRule({
  id: 'deleted-channel',
  severity: 'error',
  summary: 'A channel is never deleted: it is retired, and its entry stays.',
  *check(change, { today }) {
    let kept: ReturnType<typeof accountsIn> | undefined;
    for (const entry of changesOf(change, 'channels')) {
      const { before, after, file } = entry;
      if (!before || after) continue;
      kept ??= accountsIn(change);
      const there = kept(file);
      // A second entry of one account goes; the first one keeps the account on record.
      if (there === 'channels') continue;
      const finding =
        there === 'unofficial'
          ? disowned(change, entry, today)
          : before.data.status === 'proposed'
            ? withdrawn(change, entry, today)
            : deleted(entry, today);
      if (finding) yield finding;
    }
  },
});

type Gone = EntryChange<'channels'>;

/** Tells of a file that is gone whether its account is still registered, and as what. */
function accountsIn({ before, after }: Change): (file: string) => 'channels' | 'unofficial' | undefined {
  const earlier = new Map<string, AccountRecord>(
    before.accounts.map((record) => [record.entry.file, record]),
  );
  const bare = (record: AccountRecord) =>
    namesOf(record).map((name) => name.slice(record.entry.kind.length + 1));
  const today = new Map<string, 'channels' | 'unofficial'>();
  for (const record of after.accounts)
    for (const name of bare(record)) if (today.get(name) !== 'channels') today.set(name, record.entry.kind);
  return (file) => {
    const record = earlier.get(file);
    const found = record ? bare(record).map((name) => today.get(name)) : [];
    return found.includes('channels') ? 'channels' : found.find((kind) => kind !== undefined);
  };
}

const deleted = ({ file, before }: Gone, today: string): Finding => ({
  file,
  message: `The channel \`${before?.id}\` (${before?.data.status ?? 'of unknown status'}, owner \`${before?.data.owner ?? 'unknown'}\`) is deleted; whoever takes its handle tomorrow would pass for us, and nobody would know that it was ours.`,
  fix: `Bring the file back and retire it: \`status: retired\`, \`retired: { on: ${today}, reason: …, handle_kept: true }\` and \`superseded_by: …\`.`,
});

/** A proposal that nobody wants any more may go, if somebody with a say lets it. */
function withdrawn(change: Change, { file, before }: Gone, today: string): Finding | undefined {
  const requirement = { anyOf: sayOver(change.before, before?.data ?? {}) };
  if (agreed(change, requirement, today)) return undefined;
  const { needs, heard, fix } = missingAgreement(change, requirement, today);
  return { file, message: `The proposal \`${before?.id}\` is withdrawn, which ${needs}. ${heard}`, fix };
}

/** The account stays on record, as one that is not ours: that is for the lead to say. */
function disowned(change: Change, { file, before }: Gone, today: string): Finding | undefined {
  const requirement = { anyOf: leadOf(change.before) };
  if (agreed(change, requirement, today)) return undefined;
  const { needs, heard, fix } = missingAgreement(change, requirement, today);
  return {
    file,
    message: `The channel \`${before?.id}\` becomes an account that is not ours, which ${needs}. ${heard}`,
    fix,
  };
}
