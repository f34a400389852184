/** Values and file names come from strangers: on a screen they may neither steer it nor begin a line of their own. */
import type { PlacedProblem } from './place.ts';

/** Control characters, line ends, and what makes text run backwards. */
const steering = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Names what would steer a terminal, a log or a page: `<U+001B>`. */
export const printable = (text: string): string =>
  text.replaceAll(
    steering,
    (character) => `<U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`,
  );

/** A problem for people to read; formats for programs keep every character and escape it. */
export const printableProblem = (problem: PlacedProblem): PlacedProblem => ({
  ...problem,
  file: printable(problem.file),
  message: printable(problem.message),
  fix: problem.fix === null ? null : printable(problem.fix),
  related: problem.related.map((other) => ({
    ...other,
    file: printable(other.file),
    message: printable(other.message),
  })),
});
