/** What is said against a place of a page. */

/** A sentence and its repair; `at` is an offset into the text of the page. */
import type { InBoth } from '../../../model/wording.ts';
export interface Said {
  readonly at: number;
  readonly message: InBoth;
  readonly fix: InBoth;
}

/** Words as they are written, in a list: `` `a`, `b` ``. */
export const ticked = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');
