/** What waits for whom: every step that keeps a post from appearing, with the person who can take it and the time until which. */

import { addDays } from '../../dates/day.ts';
import type { Moment } from '../../dates/moment.ts';
import type { ApprovalPart } from '../../kinds/post.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { compareText } from '../../text/order.ts';
import { approvalDeadline, approvalsOf, holding, missingParts } from '../approval/approvals.ts';
import { holdersOf, unfitness } from '../approval/fitness.ts';
import { postsByFile } from '../planned-posts.ts';
import type { Calendar } from './calendar.ts';
import type { ShownPost } from './shown-post.ts';

/** The next step of a post. `report`: it was approved, its time has passed, and nothing says whether it appeared. */
export type Step = 'replan' | 'change' | 'submit' | 'approve' | 'report';

export interface Task {
  readonly post: ShownPost;
  readonly step: Step;
  /** As what it has to be approved, where it has. */
  readonly as?: ApprovalPart;
  /** Absent where everybody but the author can do it. */
  readonly person?: string;
  /** They approved another text: they have to look at it once more. */
  readonly again?: true;
  /** The instant up to which (ISO text in UTC), and the zone in which people read it. */
  readonly until?: { readonly instant: string; readonly zone: string };
}

/** What is merely planned is asked for so many days ahead. */
const daysAhead = 14;

/** Everything that waits, the most urgent first. */
export function queueOf(registry: Registry, calendar: Pick<Calendar, keyof Moment | 'posts'>): Task[] {
  const tasks = [...registry.posts.values()].flatMap((entry) => {
    const post = calendar.posts.get(entry.id);
    return post ? tasksOf(registry, entry, post, calendar) : [];
  });
  return tasks.sort(
    (a, b) =>
      compareText(a.until?.instant ?? '~', b.until?.instant ?? '~') || compareText(a.post.id, b.post.id),
  );
}

/** By person, those with the most urgent task first; what is for everybody has no person. */
export const tasksByPerson = (tasks: readonly Task[]): ReadonlyMap<string | undefined, Task[]> =>
  Map.groupBy(tasks, ({ person }) => person);

function tasksOf(registry: Registry, entry: Entry<'posts'>, post: ShownPost, moment: Moment): Task[] {
  const until = deadlineOf(registry, entry);
  const task = (step: Step, person = post.author): Task => ({
    post,
    step,
    ...(person !== undefined && { person }),
    ...(until && { until }),
  });
  switch (post.status) {
    case 'expired':
      return [task('replan')];
    case 'changes-requested':
      return [task('change')];
    case 'planned':
      return until && until.instant.slice(0, 10) <= addDays(moment.today, daysAhead) ? [task('submit')] : [];
    case 'approved':
      return post.on.some(({ time, url }) => time && time.instant <= moment.now && url === undefined)
        ? [task('report')]
        : [];
    case 'in-review':
      return approvals(registry, entry, { today: moment.today, task: task('approve') });
    default:
      return [];
  }
}

/** For each part another person: who approved another text before, else the nearest who could approve this one. */
function approvals(
  registry: Registry,
  entry: Entry<'posts'>,
  { today, task: { person: _author, ...task } }: { readonly today: string; readonly task: Task },
): Task[] {
  const taken = new Set(holding(registry, entry).map(({ by }) => by));
  return missingParts(registry, entry, today).map((as) => {
    const before = approvalsOf(registry)(entry).find(
      ({ approval, void: reason }) => approval.as === as && reason?.why === 'changed',
    )?.approval.by;
    const person = [...(before === undefined ? [] : [before]), ...holdersOf(registry, entry, as)].find(
      (by) => !taken.has(by) && unfitness(registry, entry, { by, as, on: today }) === undefined,
    );
    if (person === undefined) return { ...task, as };
    taken.add(person);
    return { ...task, as, person, ...(person === before && { again: true as const }) };
  });
}

/** The first instant at which it must be approved. */
function deadlineOf(registry: Registry, entry: Entry<'posts'>): Task['until'] {
  const deadlines = (postsByFile(registry).get(entry.file) ?? []).flatMap((planned) => {
    const instant = approvalDeadline(registry, planned);
    return instant === undefined ? [] : { instant, zone: planned.zone };
  });
  return deadlines.toSorted((a, b) => compareText(a.instant, b.instant))[0];
}
