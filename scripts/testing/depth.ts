/**
 * How far tests with generated data go: the share of what they can do, from the variable TEST_DEPTH. A quarter where somebody
 * waits for the answer, all of it on the main branch, a multiple at night: see .github/workflows.
 */
import fc from 'fast-check';

const share = Number(process.env['TEST_DEPTH'] || 0.25);
if (!(share > 0)) throw new Error(`TEST_DEPTH=${process.env['TEST_DEPTH']}: expected a number above 0.`);

/** So many of `runs` at this depth; `runs` is what the main branch gets. */
export const depth = (runs: number): number => Math.ceil(runs * share);

/** An even choice of a list: every fourth when nothing else is said, all from a depth of 1 on. */
export const some = <T>(list: readonly T[], from = 0): T[] =>
  list.filter((_, index) => (index + from) % Math.max(1, Math.round(1 / share)) === 0);

fc.configureGlobal({ numRuns: depth(100) });
