/** What the search keeps of one entry. */
import type { SearchKind } from '../kinds.ts';

/** One entry in one language. */
export interface SearchRecord {
  /** Below the language's folder. */
  readonly path: string;
  readonly kind: SearchKind;
  readonly title: string;
  /** One line below the title: where, whose. */
  readonly detail: string;
  /** What it is for, in a sentence. */
  readonly text: string;
  /** Names that, typed in full, mean this entry before all others. */
  readonly names: readonly string[];
  readonly words: readonly string[];
  /** The mark shown beside it. */
  readonly platform?: string;
}

export const joined = (...parts: readonly (string | false | undefined)[]) =>
  parts.filter(Boolean).join(' · ');
