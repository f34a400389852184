/** What is printed of a review. */
import type { Kind } from '../../core/kinds/kinds.ts';
import type { WordingLanguage } from '../../core/model/wording.ts';
import type { Review } from '../../core/review/review.ts';
import type { PlacedProblem } from '../place.ts';

/** What the printers need beside the review. */
export interface ReviewReport {
  readonly review: Review;
  /** All problems of the change, placed and in the language of the review; new ones and known ones. */
  readonly problems: readonly PlacedProblem[];
  /** Paths that the change touches outside the data. */
  readonly others: readonly string[];
  /** A remark about the comparison. */
  readonly remark?: string | undefined;
  /** The organisation's first language where the review speaks it. */
  readonly language?: WordingLanguage;
  /** The page of an entry in the published handbook, where it has one. */
  readonly pageOf?: (kind: Kind, id: string) => string | undefined;
}
