/** What the rules say to a draft, with the flag that fixes it in place of a line in a file that is not there yet. */
import { isBlocking, levels } from '../core/model/levels.ts';
import type { Registry } from '../core/model/registry.ts';
import { answerAt, type Draft } from '../core/propose/draft.ts';
import { keyFor } from '../core/propose/draft-context.ts';
import { isAt } from '../core/propose/questions.ts';
import { accountRules } from '../core/rules/accounts.ts';
import type { PlacedProblem } from '../report/place.ts';
import { printable, printableProblem } from '../report/printable.ts';
import { bodyOf, painter } from '../report/text.ts';
import { knownAs } from './known.ts';
import type { Question } from './questions.ts';

/** A finding about a draft. */
export interface DraftProblem extends PlacedProblem {
  /** `--owner`; null where no flag fixes it. */
  readonly flag: string | null;
  /** Where an id is not known: entries that could be meant. */
  readonly candidates: readonly string[];
}

/** Names the flag of each finding, and what could be meant where an id is not known. */
export function withFlags(
  problems: readonly PlacedProblem[],
  questions: readonly Question[],
  registry: Registry,
  draft: Draft,
): DraftProblem[] {
  return problems.map((problem) => {
    const path = keyFor(problem.rule, problem.path);
    const question = questions.find(({ key }) => isAt(path, key));
    const flag = question?.flag;
    const of = misnamed.has(problem.rule) && typeof question?.of === 'string' ? question.of : undefined;
    const word = question && wordAt(draft, question.key, problem.path);
    const candidates = of === undefined || word === undefined ? [] : knownAs(registry, of, word);
    return { ...problem, flag: flag === undefined ? null : `--${flag}`, candidates };
  });
}

/** Rules that speak of an id that is none. */
const misnamed: ReadonlySet<string> = new Set(['schema', 'unknown-reference']);

/** The word that a finding is about: the answer, or one of several. */
function wordAt(draft: Draft, key: string, path: string): string | undefined {
  const answer = answerAt(draft, key);
  const value = Array.isArray(answer) ? answer[Number(/\[(\d+)\]$/.exec(path)?.[1])] : answer;
  return typeof value === 'string' ? value : undefined;
}

export const hasErrors = (problems: readonly DraftProblem[]): boolean => problems.some(isBlocking);

const identityRules: ReadonlySet<string> = new Set(accountRules.identity.map(({ id }) => id));

/** What is known as soon as the address is: it is not the purpose that is wrong, or a person. */
export const aboutTheAccount = (problems: readonly DraftProblem[]): DraftProblem[] =>
  problems.filter(({ rule }) => identityRules.has(rule) && rule !== 'overlapping-channel');

/** One block per finding: flag, sentence, repair, the others involved. */
export function findingsText(problems: readonly DraftProblem[], color: boolean): string {
  const paint = painter(color);
  return problems
    .map((problem) => {
      const { severity, rule, flag, candidates } = problem;
      const level = paint(levels[severity].color, severity);
      const known = candidates.length > 0 ? [printable(`  known: ${candidates.join(', ')}`)] : [];
      return [
        `${level}  ${flag === null ? '' : `${paint('bold', flag)}  `}${rule}`,
        ...bodyOf(printableProblem(problem), paint, known),
      ].join('\n');
    })
    .join('\n\n');
}
