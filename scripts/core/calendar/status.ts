/** What each status of a post means: one table for rules, pages and feeds. */
import type { PostStatus } from '../kinds/post-life.ts';
import type { ZonedTime } from './time/local-time.ts';

interface StatusFacts {
  /** It is still to appear. */
  readonly isComing: boolean;
  /** Somebody looks at it or has looked: it must have its words. */
  readonly needsText: boolean;
  /** It stands in the calendar: it must have a time. */
  readonly needsTime: boolean;
  /** Somebody may approve it: it is as it will appear. */
  readonly canBeApproved: boolean;
  /** STATUS of RFC 5545, 3.8.1.11; null: it is in no calendar. */
  readonly icalendar: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED' | null;
}

export const statuses: Readonly<Record<PostStatus, StatusFacts>> = {
  idea: { isComing: false, needsText: false, needsTime: false, canBeApproved: false, icalendar: null },
  planned: {
    isComing: true,
    needsText: false,
    needsTime: true,
    canBeApproved: false,
    icalendar: 'TENTATIVE',
  },
  'changes-requested': {
    isComing: true,
    needsText: true,
    needsTime: true,
    canBeApproved: false,
    icalendar: 'TENTATIVE',
  },
  'in-review': {
    isComing: true,
    needsText: true,
    needsTime: true,
    canBeApproved: true,
    icalendar: 'TENTATIVE',
  },
  approved: { isComing: true, needsText: true, needsTime: true, canBeApproved: true, icalendar: 'CONFIRMED' },
  published: {
    isComing: false,
    needsText: true,
    needsTime: true,
    canBeApproved: false,
    icalendar: 'CONFIRMED',
  },
  cancelled: {
    isComing: false,
    needsText: false,
    needsTime: false,
    canBeApproved: false,
    icalendar: 'CANCELLED',
  },
};

/** A status as people see it: computed where time alone, or a freeze, has changed what the file says. */
export type ShownStatus = PostStatus | 'expired' | 'stopped';

/**
 * The status of a post at an instant (ISO text in UTC). `expired`: its time has passed before it was approved; it has to be planned
 * anew. `stopped`: it is still to come, and `isFrozen`.
 */
export function shownStatus(
  status: PostStatus,
  time: Pick<ZonedTime, 'instant'> | undefined,
  { now, isFrozen = false }: { readonly now: string; readonly isFrozen?: boolean },
): ShownStatus {
  if (!statuses[status].isComing) return status;
  if (time && time.instant <= now) return status === 'approved' ? status : 'expired';
  return isFrozen ? 'stopped' : status;
}
