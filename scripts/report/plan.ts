/** What a plan does to the calendar and what the check says to it, for a terminal. */
import { voidSentence } from '../core/calendar/approval/approve.ts';
import { limitsFor } from '../core/calendar/limits.ts';
import type { Plan } from '../core/calendar/plan/plan.ts';
import { postsByFile } from '../core/calendar/planned-posts.ts';
import { timeWords } from '../core/calendar/words.ts';
import { isBlocking } from '../core/model/levels.ts';
import type { Registry } from '../core/model/registry.ts';
import { lengthIn } from '../core/style/text/units.ts';
import { count } from '../core/text/lists.ts';
import type { PlacedProblem } from './place.ts';
import { printable } from './printable.ts';
import { renderText } from './text.ts';

/** How it ended; `clean`: it could be written. */
export type PlanOutcome = 'written' | 'clean' | 'problems' | 'exists';

/** What follows from a plan, a sentence each. `before`: the registry without it. */
export const planSentences = (before: Registry, { voided, leaves }: Plan): string[] => [
  ...voided.map((one) => `Not any more: ${voidSentence(before, one)}.`),
  ...(leaves === undefined ? [] : ['It goes back into review: `status: in-review`.']),
];

/** Each channel of the post: when, and how much of what the network takes is used. */
export const channelLines = (registry: Registry, file: string): string[] =>
  (postsByFile(registry).get(file) ?? []).map(({ post, time, zone, platform }) => {
    const when = time ? timeWords(time) : post.at === undefined ? 'no time yet' : `\`${post.at}\` (${zone})`;
    const limits = limitsFor(platform, 'text').flatMap(([, { max, unit }]) => {
      const length = lengthIn(unit, post.text ?? '');
      if (length === undefined || post.text === undefined) return [];
      return length > max ? [`too long by ${length - max} (${length} of ${max})`] : [`${length} of ${max}`];
    });
    return [`  ${post.channel}, ${when}`, ...limits].join(', ');
  });

export function planText(
  {
    before,
    plan,
    placed,
    outcome,
  }: { before: Registry; plan: Plan; placed: readonly PlacedProblem[]; outcome: PlanOutcome },
  color: boolean,
): string {
  const { file, registry } = plan;
  const id = file.path.slice('calendar/posts/'.length, -'.yaml'.length);
  const entry = registry.posts.get(id)?.data;
  const head = [
    `${entry?.title ?? id}: ${entry?.status ?? 'no status'}`,
    ...channelLines(registry, file.path),
  ];
  const said = planSentences(before, plan);
  const blocks = [head, said]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map(printable).join('\n'));
  const end = endOf(outcome, file.path, placed);
  return `${blocks.join('\n\n')}\n\n${placed.length > 0 ? renderText(placed, end, color) : `${end}\n`}`;
}

function endOf(outcome: PlanOutcome, path: string, placed: readonly PlacedProblem[]): string {
  const errors = placed.filter(isBlocking).length;
  const warnings = placed.length - errors;
  const shown = printable(path);
  if (outcome === 'exists')
    return `Nothing has been written: ${shown} exists already. Give the post a name of its own with --name.`;
  if (outcome === 'problems')
    return `Nothing has been written: check would refuse it, for ${count(errors, 'error')}.`;
  if (outcome === 'clean')
    return `Nothing has been written, as --dry-run asks. check would accept it${warnings > 0 ? `, with ${count(warnings, 'warning')}` : ''}.`;
  return `Written: ${shown}`;
}
