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
    const { key, from, to, why } = difference;
    yield {
      file,
      path: [key],
      what:
        difference.what === 'account'
          ? `The account was ${from} and becomes ${to} (${why})`
          : `The id of \`${record?.account.key}\` was ${from} and ${to === 'nothing' ? 'is taken away' : `becomes ${to}`} (${why})`,
      requirement: { anyOf: leadOf(change.before) },
    };
  }
}

/** Which of the two is another one, at which key, its values in words, and what the ids say of it. */
interface Difference {
  readonly what: 'account' | 'stable id';
  readonly key: 'url' | 'platform_id';
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** What is no longer the same; an id that is added for the first time takes nothing away. */
export function differenceOf(then: AccountRecord, now: AccountRecord): Difference | undefined {
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
