/** May something be known yet? Deny by default: what cannot be told counts as not yet. */
import { isProblem, readLocalTime } from './local-time.ts';

/** An embargo as entries write it; a part that is broken is absent. */
export interface Embargo {
  readonly until?: string | undefined;
  readonly zone?: string | undefined;
}

/** Has the embargo passed at an instant (ISO text in UTC)? No, where either cannot be read. */
export function hasPassed({ until, zone }: Embargo, now: string | undefined): boolean {
  if (until === undefined || zone === undefined || now === undefined) return false;
  const end = readLocalTime(until, zone);
  return !isProblem(end) && end.instant <= now;
}
