/** A draft on the desk: as a file, with what the rules say to it. */
import type { NewFile } from '../core/kinds/entry-file.ts';
import { buildRegistry, type Entry } from '../core/model/registry.ts';
import { type Draft, draftFile } from '../core/propose/draft.ts';
import { type DraftContext, judge } from '../core/propose/draft-context.ts';
import type { DraftKind } from '../core/propose/questions.ts';
import { UsageError } from '../node/command.ts';
import { largestFile } from '../node/files.ts';
import { placeProblems } from '../report/place.ts';
import { type DraftProblem, withFlags } from './findings.ts';
import { questionsFor } from './questions.ts';

/** A draft that has been judged. */
export interface Judged {
  readonly file: NewFile;
  readonly problems: readonly DraftProblem[];
  /** Channels that serve the same purpose and of which the draft does not say why both are needed. */
  readonly overlapping: readonly Entry<'channels'>[];
}

/** Judges a draft whose `url` names an account, as it stands on a day; what is missing yet is found missing. */
export function judged(desk: DraftContext, kind: DraftKind, draft: Draft, today: string): Judged {
  const { registry } = desk;
  const made = draftFile(kind, draft, registry.identity);
  if ('code' in made) throw new Error(`The address names no account: ${made.reason}.`); // Asked before anything else.
  const { path, text } = made;
  if (text.length > largestFile)
    throw new UsageError(
      `The file would have ${text.length} characters, and at most ${largestFile} are read: say it in fewer words.`,
    );
  const file = { path, text };
  const { problems, overlapping } = judge(desk, file, { today });
  const byPath = new Map([...registry.byPath, ...buildRegistry([file]).byPath]);
  const placed = placeProblems({ ...registry, byPath }, problems).map((problem) => ({
    ...problem,
    path: problem.path || keyAt(text, problem.line),
  }));
  return {
    file,
    problems: withFlags(placed, questionsFor(kind), registry, draft),
    overlapping,
  };
}

/** The top-level key to which a line belongs, for what is found in the text itself: hidden characters, a secret. */
const keyAt = (text: string, line: number): string =>
  text
    .split('\n')
    .slice(0, line)
    .map((one) => /^(\w+):/.exec(one)?.[1])
    .findLast((key) => key !== undefined) ?? '';
