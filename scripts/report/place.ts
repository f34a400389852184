/** Turns key paths into lines and columns, and problems into the rows that every format prints. */

import { type Place, type Problem, writePath } from '../core/model/finding.ts';
import type { Severity } from '../core/model/levels.ts';
import type { Registry } from '../core/model/registry.ts';
import { type Wording, type WordingLanguage, wordingIn } from '../core/model/wording.ts';
import { catalogueOf } from '../core/rules/index.ts';
import { locatorOf, type Position } from '../core/yaml/locate.ts';

/** One problem, placed. The names are those of the JSON contract, version 1. */
export interface PlacedProblem {
  rule: string;
  severity: Severity;
  file: string;
  line: number;
  column: number;
  path: string;
  message: string;
  fix: string | null;
  related: { file: string; line: number; column: number; message: string }[];
  url: string;
  /** Was it there before the change? Only where a change is judged (`--base`). */
  known?: boolean;
}

/** Places problems. Each file is parsed again at most once, and only if something is wrong in it. */
export function placeProblems(
  registry: Registry,
  problems: readonly Problem[],
  language: WordingLanguage = 'en',
): PlacedProblem[] {
  const say = (wording: Wording) => wordingIn(wording, language).text;
  const locate = positionsIn(registry);
  const catalogue = catalogueOf(registry);
  return problems
    .map((problem) => ({
      rule: problem.rule,
      severity: problem.severity,
      file: problem.file,
      ...locate(problem),
      path: writePath(problem.path),
      message: say(problem.message),
      fix: problem.fix === undefined ? null : say(problem.fix),
      related: (problem.related ?? []).map((other) => ({
        file: other.file,
        ...locate(other),
        message: say(other.message),
      })),
      url: catalogue.get(problem.rule)?.url ?? '',
      ...(problem.inBaseline !== undefined && { known: problem.inBaseline }),
    }))
    .sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : 0));
}

/** A function from places to positions. */
const positionsIn =
  ({ byPath }: Registry) =>
  (place: Place): Position => {
    const file = byPath.get(place.file);
    return (file && locatorOf(file)?.find(place)) ?? { line: 1, column: 1 };
  };
