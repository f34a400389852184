/** What a page is told about the state of the repository. */

import { isBlocking } from '../../scripts/core/model/levels.ts';
import type { PlacedProblem } from '../../scripts/report/place.ts';
import { printableProblem } from '../../scripts/report/printable.ts';
import type { Outcome, Shows } from './session.ts';

/** From the server, whenever the state changes; and from a page, when it opens and wants to know it. */
export const noticeEvent = 'choirbook:notice';
export const askEvent = 'choirbook:ask';

export type NoticeProblem = Pick<
  PlacedProblem,
  'rule' | 'file' | 'line' | 'column' | 'message' | 'fix' | 'related'
>;

export interface Notice {
  readonly shows: Shows;
  /** Errors only, and no more than can be read; the terminal has all. */
  readonly errors: readonly NoticeProblem[];
  readonly others: number;
  readonly warnings: number;
  readonly failure?: string;
  /** When what is shown changed last, in milliseconds of this machine's clock; 0 when it never did. */
  readonly since: number;
}

const most = 20;

/** The notice of an outcome. */
export function noticeOf({ shows, problems, failure }: Outcome, since = 0): Notice {
  const errors = problems.filter(isBlocking);
  return {
    shows,
    errors: errors.slice(0, most).map(printableProblem),
    others: Math.max(0, errors.length - most),
    warnings: problems.length - errors.length,
    since,
    ...(failure !== undefined && { failure }),
  };
}
