/** The last question of a proposal: write it, give an answer again, or leave. Enter changes nothing and loses nothing. */
import { log, select } from '@clack/prompts';
import { answerAt, type Draft } from '../core/propose/draft.ts';
import type { DraftKind } from '../core/propose/questions.ts';
import { Cancelled, sure } from '../init/ask.ts';
import { printable } from '../report/printable.ts';
import { back } from './ask-one.ts';
import { addressOf, stepsFor } from './questions.ts';

/** How it would end now, and the file. */
interface Ending {
  readonly path: string;
  readonly outcome: 'written' | 'clean' | 'problems' | 'exists';
}

/** `write`, or the key of the question that is to be asked again. Throws `Cancelled`, with the answers, where neither is wanted. */
export async function askWhatNext(kind: DraftKind, draft: Draft, { path, outcome }: Ending): Promise<string> {
  const end = {
    written: `Yes, write ${path}`,
    clean: 'End the trial: nothing is written',
    problems: undefined,
    exists: undefined,
  }[outcome];
  if (outcome === 'problems') log.error('check would refuse this, so it cannot be written.');
  if (outcome === 'exists') log.error(`Something stands where ${path} belongs: another address, or leave.`);
  try {
    for (;;) {
      const choice = await sure(
        select({
          message: `Write ${path}?`,
          options: [
            { value: 'change', label: 'Change an answer first' },
            ...(end === undefined ? [] : [{ value: 'write', label: end }]),
            { value: 'leave', label: 'No, write nothing' },
          ],
          initialValue: 'change',
        }),
      );
      if (choice === 'leave') throw new Cancelled();
      if (choice === 'write') return choice;
      const key = await sure(
        select({ message: 'Which one?', options: answers(kind, draft), initialValue: back }),
      );
      if (key !== back) return key;
    }
  } catch (error) {
    throw error instanceof Cancelled ? new Cancelled(draft) : error;
  }
}

/** Every question that was asked, with its answer. */
const answers = (kind: DraftKind, draft: Draft) => [
  { value: back, label: 'None: they are right' },
  ...[addressOf(kind), ...stepsFor(kind).flat()].map(({ key, ask }) => ({
    value: key,
    label: ask,
    hint: printable([answerAt(draft, key) ?? 'none yet'].flat().join(', ')),
  })),
];
