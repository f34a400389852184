/** What becomes of one file in an upgrade, from three versions of it: the one both began from, the product's, the organisation's. */
import type { Whose } from './whose.ts';

/** One version, by its hash; undefined where there is no such file. */
export type Version = string | undefined;

export interface Versions {
  /** In the version of the product that the organisation has. */
  readonly base: Version;
  /** In the version that comes. */
  readonly next: Version;
  /** In the organisation's repository. */
  readonly own: Version;
}

/**
 * - `keep`: it stays, or stays away.
 * - `take`: the new version comes, or it goes with the old one.
 * - `merge`: both have changed it.
 * - `restore`: they took it away, and the new code has a new version of it.
 * - `outlives`: they changed it, and the product has it no more; it stays.
 */
export type Step = 'keep' | 'take' | 'merge' | 'restore' | 'outlives';

/** `whose` is not `data` and not `made`: those are no business of a comparison. */
export function stepFor({ base, next, own }: Versions, whose: Whose): Step {
  if (own === next || next === base) return 'keep';
  if (own === base) return 'take';
  if (next === undefined) return whose === 'facts' ? 'keep' : 'outlives';
  // What they have taken away stays away; code is needed by other code.
  if (own === undefined) return whose === 'code' ? 'restore' : 'keep';
  return 'merge';
}
