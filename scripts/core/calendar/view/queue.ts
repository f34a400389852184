/** What waits for whom: every step that keeps a post from appearing, with the person who can take it and the time until which. */

import { addDays } from '../../dates/day.ts';
import type { Moment } from '../../dates/moment.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { compareText } from '../../text/order.ts';
import { approvalDeadline } from '../approval/approvals.ts';
import { type Approver, approversFor } from '../approval/approvers.ts';
import { postsByFile } from '../planned-posts.ts';
import type { Calendar } from './calendar.ts';
import type { ShownPost } from './shown-post.ts';

/** The next step of a post. `report`: it was approved, its time has passed, and nothing says whether it appeared. */
export type Step = 'replan' | 'change' | 'submit' | 'approve' | 'report';

export interface Task extends Partial<Approver> {
  readonly post: ShownPost;
  readonly step: Step;
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
  const task = (step: Step): Task => ({
    post,
    step,
    ...(post.author !== undefined && { person: post.author }),
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
    case 'in-review': {
      const { person: _author, ...approval } = task('approve');
      return approversFor(registry, entry, moment.today).map((one) => ({ ...approval, ...one }));
    }
    default:
      return [];
  }
}

/** The first instant at which it must be approved. */
function deadlineOf(registry: Registry, entry: Entry<'posts'>): Task['until'] {
  const deadlines = (postsByFile(registry).get(entry.file) ?? []).flatMap((planned) => {
    const instant = approvalDeadline(registry, planned);
    return instant === undefined ? [] : { instant, zone: planned.zone };
  });
  return deadlines.toSorted((a, b) => compareText(a.instant, b.instant))[0];
}
