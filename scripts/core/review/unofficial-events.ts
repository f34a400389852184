/** What happens to an account that is not ours, and in its case. */
import type { Event } from './event.ts';
import { differ, type KindReview } from './kind-review.ts';
import { code, listChange, personOf, textOf } from './phrases.ts';

export const unofficialReview: KindReview<'unofficial'> = {
  *events({ after: registry }, { before, after }): Iterable<Event> {
    if (!after) return;
    const now = after.data;
    if (!before) {
      yield {
        event: 'case-opened',
        text: `reports \`${after.id}\` (${now.kind ?? 'unknown'}, risk ${now.risk ?? 'unknown'}), found by ${personOf(registry, now.found?.by)}`,
        keys: [],
      };
      return;
    }
    const then = before.data;
    if (differ(then.case?.events, now.case?.events))
      yield {
        event: 'case-step',
        text: stepsText(then.case?.events, now.case?.events),
        keys: ['case'],
        path: ['case', 'events'],
      };
    if (then.case?.status !== now.case?.status)
      yield {
        event: now.case?.status === 'closed' ? 'case-closed' : 'case-step',
        text: `changes the status of the case from ${code(then.case?.status)} to ${code(now.case?.status)}`,
        keys: ['case'],
        path: ['case', 'status'],
      };
    if (now.decision && differ(then.decision, now.decision))
      yield {
        event: 'case-decided',
        text: `records the decision of ${personOf(registry, now.decision.by)} to ${now.decision.what} it: “${textOf(registry, now.decision.reason)}”`,
        keys: ['decision'],
        path: ['decision'],
      };
  },
};

interface Step {
  readonly kind: string;
  readonly on: string;
}

/** Steps are called by kind and day: where these are the same on both sides, their words differ. */
function stepsText(then: readonly Step[] = [], now: readonly Step[] = []): string {
  const name = ({ kind, on }: Step) => `${kind} ${on}`;
  const [old, fresh] = [then.map(name), now.map(name)];
  if (new Set(old).symmetricDifference(new Set(fresh)).size > 0)
    return `changes the steps of the case: ${listChange(old, fresh)}`;
  const kept = new Set(now.map((step) => JSON.stringify(step)));
  const reworded = then.filter((step) => !kept.has(JSON.stringify(step)));
  return `rewrites steps of the case: ${reworded.map((step) => code(name(step))).join(', ') || 'another order'}`;
}
