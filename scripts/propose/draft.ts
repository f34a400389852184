/** A draft on the desk: as a file, with what the rules say to it. */
import type { NewFile } from '../core/kinds/entry-file.ts';
import { buildRegistry, type Entry } from '../core/model/registry.ts';
import { type CaseDraft, type ChannelDraft, caseFile, channelFile } from '../core/propose/draft.ts';
import { type Desk, judge } from '../core/propose/draft-context.ts';
import { type DraftKind, missingFrom } from '../core/propose/missing.ts';
import { UsageError } from '../node/command.ts';
import { largestFile } from '../node/files.ts';
import { placeProblems } from '../report/place.ts';
import type { Draft } from './answers.ts';
import { type DraftProblem, withFlags } from './findings.ts';
import { addressOf, caseQuestions, channelQuestions, type Question, unasked } from './questions.ts';

/** What is asked, in steps that are judged together. */
export const stepsFor = (kind: DraftKind): readonly (readonly Question[])[] =>
  kind === 'channels' ? channelQuestions : caseQuestions;

/** Every question with a flag, those that nobody asks as well. */
export const questionsFor = (kind: DraftKind): readonly Question[] => [...stepsFor(kind).flat(), ...unasked];

/** The questions that must be answered and are not. */
export function unanswered(kind: DraftKind, draft: Draft): Question[] {
  const missing = new Set(missingFrom(kind, draft));
  return stepsFor(kind)
    .flat()
    .filter(({ key }) => missing.has(key));
}

/** A draft that has been judged. */
export interface Judged {
  readonly file: NewFile;
  readonly problems: readonly DraftProblem[];
  /** Channels that serve the same purpose and of which the draft does not say why both are needed. */
  readonly overlapping: readonly Entry<'channels'>[];
}

/** Judges a draft whose `url` names an account, as it stands on a day; what is missing yet is found missing. */
export function judged(desk: Desk, kind: DraftKind, draft: Draft, today: string): Judged {
  const { registry } = desk;
  const made =
    kind === 'channels'
      ? channelFile(draft as unknown as ChannelDraft, registry.identity)
      : caseFile(draft as unknown as CaseDraft, registry.identity);
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
    problems: withFlags(placed, [addressOf[kind], ...questionsFor(kind)], registry, draft),
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
