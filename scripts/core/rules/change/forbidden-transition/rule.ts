import { agreed, missingAgreement, sayOver } from '../../../change/agreement.ts';
import { type Change, changesOf, type EntryChange } from '../../../change/change.ts';
import { leadersOver } from '../../../hierarchy.ts';
import type { Finding } from '../../../problem.ts';
import { defineChangeRule } from '../../../rule.ts';
import type { Channel } from '../../../schemas/channel.ts';
import { isUnsound } from '../../../soundness.ts';

type Status = Channel['status'];

/** The steps of a life; who must agree, or why the step does not exist. */
const steps: Record<Status | 'new', Partial<Record<Status, 'anybody' | 'say' | 'lead'>>> = {
  new: { proposed: 'anybody', active: 'lead', dormant: 'lead', retired: 'lead' },
  proposed: { active: 'lead' },
  active: { dormant: 'say', retired: 'say' },
  dormant: { active: 'say', retired: 'say' },
  retired: { active: 'lead' },
};

export const forbiddenTransition = defineChangeRule({
  id: 'forbidden-transition',
  severity: 'error',
  summary:
    'A channel goes from proposed to active to dormant to retired, one step at a time, and somebody with a say agrees.',
  *check(change, { today }) {
    for (const one of changesOf(change, 'channels')) {
      const now = one.after?.data.status;
      // A status that cannot be read is spoken of by `schema`.
      if (now === undefined || (one.before && one.before.data.status === undefined)) continue;
      const then = one.before?.data.status ?? 'new';
      if (then === now) continue;
      yield* judged(change, one, then, now, today);
    }
  },
});

function* judged(
  change: Change,
  { file, before, after }: EntryChange<'channels'>,
  then: Status | 'new',
  now: Status,
  today: string,
): Iterable<Finding> {
  const place = { file, path: ['status'] };
  const words =
    then === 'new'
      ? `The channel \`${after?.id}\` enters as \`${now}\``
      : `\`${after?.id}\` goes from \`${then}\` to \`${now}\``;
  const who = steps[then][now];
  if (who === undefined) {
    yield { ...place, message: `${words}: there is no such step.`, fix: detour(then, now) };
    return;
  }
  // A new entry that is retired is a memory of an account: it has nobody to hand over to.
  if (now === 'retired' && then !== 'new') yield* successor(change, after, today);
  if (who === 'anybody') return;
  const state = before ?? after;
  const requirement =
    who === 'say'
      ? { anyOf: sayOver(change.before, before?.data ?? {}) }
      : { anyOf: leadersOver(change.before, state?.data.unit ?? ''), second: true };
  if (agreed(change, requirement, today)) return;
  const { needs, heard, fix } = missingAgreement(change, requirement, today);
  const also = then === 'new' ? ' Or propose it first: `status: proposed`.' : '';
  yield { ...place, message: `${words}, which ${needs}. ${heard}`, fix: `${fix}${also}` };
}

/** What to do instead of a step that does not exist. */
function detour(then: Status | 'new', now: Status): string {
  if (then === 'proposed')
    return now === 'retired'
      ? 'Delete the file: a proposal that is not wanted is withdrawn, it was never a channel.'
      : 'Write `status: active` when it opens; it can fall asleep later.';
  if (now === 'proposed')
    return `Leave \`status: ${then}\`: what is running was agreed to once. To start anew, propose another channel that supersedes it.`;
  return 'Write `status: active` if it is used again, or leave it retired.';
}

/** Whoever follows a channel must be told where to go. */
function* successor(
  { after: registry }: Change,
  after: EntryChange<'channels'>['after'],
  today: string,
): Iterable<Finding> {
  if (!after || isUnsound(registry, after, 'superseded_by') || isUnsound(registry, after, 'retired')) return;
  const { superseded_by: by, retired } = after.data;
  const next = by === undefined ? undefined : registry.channels.get(by);
  const running = next?.data.status === 'active' || next?.data.status === 'dormant';
  if (retired?.no_successor !== undefined || running || (by !== undefined && !next)) return;
  const audiences = (after.data.audiences ?? []).map((id) => `\`${id}\``).join(', ');
  yield {
    file: after.file,
    path: [next ? 'superseded_by' : 'retired'],
    message: next
      ? `\`${after.id}\` is retired in favour of \`${by}\`, which is \`${next.data.status}\`: its audience (${audiences}) has nowhere to go.`
      : `\`${after.id}\` is retired without a successor: nothing says where its audience (${audiences}) is to go.`,
    fix: next
      ? 'Open the successor first, or name another one.'
      : `Name the channel that takes over (\`superseded_by: …\`), or say why none does and what its audience is told: \`retired: { on: ${retired?.on ?? today}, reason: …, handle_kept: true, no_successor: … }\`.`,
    ...(next && { related: [{ file: next.file, path: ['status'], message: `\`${next.data.status}\`` }] }),
  };
}
