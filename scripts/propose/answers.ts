/** From the command line to a draft: what is answered, what is missing, and what cannot be meant. */
import { type Draft, withAnswer } from '../core/propose/draft.ts';
import { UsageError } from '../node/command.ts';
import type { Question } from './questions.ts';

/** Flags as they were given, each as often as it was. */
export type Given = Readonly<Record<string, readonly string[] | undefined>>;

/** The draft with the answers that the flags give. A single answer that is given twice is a UsageError: neither is thrown away. */
export function answersFrom(given: Given, questions: readonly Question[], begun: Draft = {}): Draft {
  let draft = begun;
  for (const question of questions) {
    const values = (given[question.flag] ?? []).map((value) => value.trim()).filter(Boolean);
    if (values.length === 0) continue;
    if (question.control === 'overlaps') draft = withAnswer(draft, question.key, overlapsFrom(values));
    else if (question.many) draft = withAnswer(draft, question.key, values.flatMap(words));
    else if (values.length === 1) draft = withAnswer(draft, question.key, values[0]);
    else
      throw new UsageError(
        `--${question.flag} is given ${values.length} times (${values.join(', ')}), and there is room for one.`,
      );
  }
  return draft;
}

/** The words of a list: `en, fr`. */
export const words = (value: string): string[] => value.split(/[\s,;]+/).filter(Boolean);

/** One message for all that is missing; `known` is what is known already. */
export function missingText(missing: readonly Question[], known: readonly string[]): string {
  const width = Math.max(...missing.map(({ flag, value }) => flag.length + value.length + 3));
  return [
    ...known,
    'Nothing has been written. There is nobody to ask, so these must be on the command line:',
    ...missing.map(({ flag, value, what }) => `  ${`--${flag} ${value}`.padEnd(width)}  ${what}`),
  ].join('\n');
}

/** `x/aster=because …`: a channel that serves the same purpose, and why both are needed. */
export function overlapsFrom(given: readonly string[]): { with: string; because: string }[] {
  const overlaps = new Map<string, string>();
  for (const answer of given) {
    const equals = answer.indexOf('=');
    const other = answer.slice(0, equals).trim();
    const because = answer.slice(equals + 1).trim();
    if (equals === -1 || other === '' || because === '')
      throw new UsageError(
        `--overlap ${answer}: expected the other channel and the reason, such as --overlap 'x/aster=because it speaks to other people'.`,
      );
    if (overlaps.has(other)) throw new UsageError(`--overlap ${other}: it is answered twice.`);
    overlaps.set(other, because);
  }
  return [...overlaps].map(([other, because]) => ({ with: other, because }));
}
