import { type Change, changesOf } from '../../../change/diff.ts';
import { type ApprovalRequest, leadOf } from '../../../change/required-approvals.ts';
import { stableIds } from '../../../channels/collisions.ts';
import type { AccountRecord } from '../../../model/registry.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const changedIdentity = defineChangeRule({
  id: 'changed-identity',
  severity: 'error',
  summary: 'The handle or the id of a channel that exists changes only when the lead agrees.',
  *requests(change) {
    yield* recognition(change);
    yield* accounts(change);
  },
});

/** How a network names accounts says which accounts are ours: to change that is to change all of them. */
function* recognition(change: Change): Iterable<ApprovalRequest> {
  for (const { file, before, after } of changesOf(change, 'platforms')) {
    if (!before || JSON.stringify(before.data.account) === JSON.stringify(after?.data.account)) continue;
    const ours = change.before.accounts.filter(
      ({ account, entry }) => account.platform === before.id && entry.kind === 'channels',
    ).length;
    if (ours === 0) continue;
    yield {
      file,
      path: ['account'],
      what: `How accounts on ${before.data.name ?? before.id} are recognised changes, and with it what ${ours === 1 ? 'a channel of ours is' : `${ours} channels of ours are`}`,
      requirement: { anyOf: leadOf(change.before) },
    };
  }
}

function* accounts(change: Change): Iterable<ApprovalRequest> {
  const changed = changesOf(change, 'channels').filter(
    ({ before, after }) => before && after && before.data.status !== 'proposed',
  );
  if (changed.length === 0) return;
  const [earlier, now] = [change.before, change.after].map(
    ({ accounts }) => new Map<string, AccountRecord>(accounts.map((record) => [record.entry.file, record])),
  );
  for (const { file, before, after } of changed) {
    const then = earlier?.get(before?.file ?? '');
    const record = now?.get(file);
    if (!then || !after) continue;
    const difference = record ? differenceOf(then, record) : undefined;
    if (!difference) continue;
    yield {
      file,
      path: [difference.key],
      what: difference.words,
      requirement: { anyOf: leadOf(change.before) },
    };
  }
}

/** What is no longer the same; an id that is written down for the first time takes nothing away. */
function differenceOf(then: AccountRecord, now: AccountRecord): { key: string; words: string } | undefined {
  const [old, fresh] = [stableIds(then), stableIds(now)];
  const lost = old.filter((id) => !fresh.includes(id));
  const renamed = then.account.key !== now.account.key;
  const words = `The account was \`${then.account.key}\` and becomes \`${now.account.key}\``;
  if (renamed && lost.length === 0 && old.length > 0)
    return { key: 'url', words: `${words} (the id \`${old[0]}\` stays: a change of handle)` };
  if (renamed)
    return {
      key: 'url',
      words:
        lost.length > 0
          ? `${words} (the id \`${lost[0]}\` goes: another account)`
          : `${words} (no id says that they are one)`,
    };
  if (lost.length === 0) return undefined;
  const stored = now.entry.data.platform_id;
  return {
    key: stored === undefined ? 'url' : 'platform_id',
    words: `The id of \`${now.account.key}\` was \`${lost[0]}\` and ${stored === undefined ? 'is taken away' : `becomes \`${stored}\``} (an account keeps its id for life)`,
  };
}
