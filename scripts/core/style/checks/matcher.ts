/** What the kinds of checks share: what they are given, and what they answer. */
import { covers, type Passage } from '../passage.ts';
import type { Need } from '../text/needs.ts';
import type { Part } from '../text/parts.ts';
import type { LinearEngine } from '../text/pattern.ts';
import type { Prepared } from '../text/prepared.ts';
import type { Closeness } from '../text/spelling.ts';

/** A text with what has been found out about it. */
export interface View {
  readonly prepared: Prepared;
  readonly passage: Passage;
  /** Of the spellings; looked for when they are first asked for. */
  parts(): readonly Part[];
}

/** A place where a rule does not hold; offsets into the spellings of the text. */
export interface Match {
  readonly from: number;
  readonly to: number;
  /** What to say instead, the best first. */
  readonly use?: readonly string[];
  /** What to write in its place, where that is certain to keep the sentence whole. */
  readonly replacement?: string;
  readonly count?: number;
  readonly limit?: number;
  /** It speaks of the whole text rather than of a place in it: nothing in the text excuses it. */
  readonly isWhole?: true;
}

/** Lies a place where the rule leaves the text alone? What is counted has to be asked about; what is found is asked about later. */
export type IsLeftAlone = (from: number, to: number) => boolean;

export type Matcher = (view: View, isLeftAlone: IsLeftAlone) => Iterable<Match>;

/** Words of a rule, for the index that looks for the words of all rules at once. */
export interface Phrase {
  readonly text: string;
  readonly closeness: Closeness;
  readonly use?: readonly string[];
}

/** A check made ready for one language. */
export interface Compiled {
  readonly phrases?: readonly Phrase[];
  readonly matcher?: Matcher;
  /** What a text must hold for the matcher to find anything; absent: nothing. */
  readonly need?: Need | undefined;
}

/** What is wrong with a check, with the keys that lead to it below `check`. */
export interface CheckError {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What compiling a check may ask for. */
export interface Making {
  readonly language: string;
  readonly linear: LinearEngine;
  /** Present where the check is to be proven: it is told of each expression that not every text can be given to. */
  readonly report?: (error: CheckError) => void;
}

/** The items of a table by language that hold for a language, with the key they stand under. */
export function* itemsFor<T>(
  table: Readonly<Record<string, T>> | undefined,
  language: string,
): Iterable<[string, T]> {
  for (const [key, item] of Object.entries(table ?? {}))
    if (key === 'any' || covers(key, language)) yield [key, item];
}
