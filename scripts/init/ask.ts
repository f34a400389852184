/** Asks for the answers of init at a terminal: one after the other, back and forth, until they are right. */
import { autocomplete, confirm, isCancel, select, text } from '@clack/prompts';
import { judges } from '../core/init/answers.ts';
import { plainLetters } from '../core/text/ids.ts';
import type { Draft, Flag, Question } from './questions.ts';

/** The person at the terminal has changed their mind: nothing happens. */
export class Cancelled extends Error {
  /** What they had answered until then, by key of the question. */
  readonly draft: Readonly<Record<string, unknown>>;
  constructor(draft: Readonly<Record<string, unknown>> = {}) {
    super('cancelled');
    this.draft = draft;
  }
}

/** The answer, unless it was Ctrl-C or Escape. */
export async function sure<T>(prompt: Promise<T>): Promise<Exclude<T, symbol>> {
  const answer = await prompt;
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}

/** Typed in place of an answer, it leads to the question before. */
const back = '<';

/** Asks every question that is one, from the first; `draft` holds answers to begin with. Throws `Cancelled`. */
export async function askAll(asked: readonly Question[], draft: Draft): Promise<Draft> {
  let now = draft;
  try {
    for (let at = 0; at < asked.length; ) {
      const question = asked[at];
      if (!question) break;
      if (!isAsked(question, now)) {
        now = without(now, question.flag);
        at++;
        continue;
      }
      const answer = await askOne(question, now);
      if (answer === back) at = previous(asked, at, now);
      else {
        now = answer === undefined ? without(now, question.flag) : { ...now, [question.flag]: answer };
        at++;
      }
    }
    return now;
  } catch (error) {
    throw error instanceof Cancelled ? new Cancelled(now) : error;
  }
}

/** Asks one question again, and those that its answer has opened or made wrong. Throws `Cancelled`. */
export async function askAgain(asked: readonly Question[], flag: Flag, draft: Draft): Promise<Draft> {
  let now = draft;
  try {
    for (const question of asked) {
      const value = now[question.flag];
      const isWrong = value === undefined ? question.needed : question.judge(value, now) !== undefined;
      if (!isAsked(question, now)) now = without(now, question.flag);
      else if (question.flag === flag || isWrong) {
        const answer = await askOne(question, now);
        if (answer === back) return draft;
        now = answer === undefined ? without(now, question.flag) : { ...now, [question.flag]: answer };
      }
    }
    return now;
  } catch (error) {
    throw error instanceof Cancelled ? new Cancelled(now) : error;
  }
}

const isAsked = ({ isAsked: test }: Question, draft: Draft) => test?.(draft) ?? true;

const without = (draft: Draft, flag: Flag): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([name]) => name !== flag));

function previous(asked: readonly Question[], at: number, draft: Draft): number {
  const before = asked.slice(0, at).findLastIndex((question) => isAsked(question, draft));
  return Math.max(before, 0);
}

/** The answer, `back`, or undefined where it is left open. */
function askOne(question: Question, draft: Draft): Promise<string | undefined> {
  return question.flag === 'time-zone' ? askTimeZone(question, draft['time-zone']) : askText(question, draft);
}

async function askText(question: Question, draft: Draft): Promise<string | undefined> {
  const { flag, message, placeholder, needed, judge } = question;
  const known = draft[flag];
  const validate = (value: string | undefined) => {
    const answer = value?.trim() ?? '';
    if (answer === back) return undefined;
    if (answer !== '') return sentence(judge(answer, draft));
    return needed
      ? `Please answer; ${back} leads to the question before, Ctrl-C leaves everything as it is.`
      : undefined;
  };
  const answer = await sure(
    text({ message, placeholder, validate, ...(known !== undefined && { initialValue: known }) }),
  );
  return answer?.trim() || undefined;
}

const sentence = (error: string | undefined) =>
  error === undefined ? undefined : error.charAt(0).toUpperCase() + error.slice(1);

function askTimeZone({ message }: Question, known: string | undefined): Promise<string> {
  const here = known ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zones = [...new Set([here, ...Intl.supportedValuesOf('timeZone'), 'UTC'])];
  const isZone = (zone: unknown) => typeof zone === 'string' && judges['time-zone'](zone) === undefined;
  return sure(
    autocomplete({
      message,
      options: [
        ...zones.filter(isZone).map((zone) => ({ value: zone, label: zone })),
        { value: back, label: `${back} the question before` },
      ],
      maxItems: 6,
      initialValue: here,
      filter: (typed, { value }) =>
        typed.trim() === back
          ? value === back
          : value.toLowerCase().includes(plainLetters(typed.trim()).replaceAll(/\s+/g, '_')),
      // Enter where nothing matches gives no zone at all.
      validate: (zone) =>
        zone === back || isZone(zone)
          ? undefined
          : 'No zone has this name. Type a large city near you, such as Paris or New York.',
    }),
  );
}

/** Every answer in a line of its own. */
export const answersText = (asked: readonly Question[], draft: Draft): string => {
  const shown = asked.filter((question) => isAsked(question, draft));
  const width = Math.max(...shown.map(({ label }) => label.length));
  return shown.map(({ flag, label }) => `${label.padEnd(width)}  ${draft[flag] ?? '(none yet)'}`).join('\n');
};

/** What to do with the answers: write, give one of them again, or leave. Enter changes nothing and loses nothing. */
export async function askWhatNext(
  asked: readonly Question[],
  draft: Draft,
  { canWrite }: { canWrite: boolean },
): Promise<'write' | 'leave' | Flag> {
  for (;;) {
    const choice = await sure(
      select({
        message: 'Replace the data of this repository?',
        options: [
          { value: 'change', label: 'Change an answer first' },
          ...(canWrite ? [{ value: 'write', label: 'Yes, write all of it' }] : []),
          { value: 'leave', label: 'No, leave everything as it is' },
        ],
        initialValue: 'change',
      }),
    );
    if (choice !== 'change') return choice as 'write' | 'leave';
    const flag = await sure(
      select({
        message: 'Which one?',
        options: [
          { value: back, label: 'None: they are right' },
          ...asked
            .filter((question) => isAsked(question, draft))
            .map(({ flag: value, label }) => ({ value, label, hint: draft[value] ?? 'none yet' })),
        ],
        initialValue: back,
      }),
    );
    if (flag !== back) return flag as Flag;
  }
}

/** The last question where nothing was typed that could be lost. */
export async function askGoAhead(message: string): Promise<void> {
  if (!(await sure(confirm({ message, initialValue: false })))) throw new Cancelled();
}
