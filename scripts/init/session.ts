/** The answers of init, from somebody at a terminal: asked, repeated, changed as often as they like, and then written. */
import { intro, log, note } from '@clack/prompts';
import type { Answers } from '../core/init/answers.ts';
import type { Plan, PlanInput } from '../core/init/plan.ts';
import { similarRepository } from '../core/init/suggest.ts';
import type { Io } from '../node/command.ts';
import { answersText, askAgain, askAll, askWhatNext, Cancelled } from './ask.ts';
import { commandLine } from './command-line.ts';
import { planText, unspokenText } from './describe.ts';
import { origin } from './git.ts';
import { type Draft, givenFrom, type Question } from './questions.ts';
import { errorsText, soundAnswers } from './refuse.ts';

/** Accounts to begin with. */
export type List = NonNullable<PlanInput['list']>;

interface Session {
  readonly asked: readonly Question[];
  readonly root: string;
  /** What the command line has answered. */
  readonly draft: Draft;
  readonly planFor: (answers: Answers, list: List | undefined) => Plan;
  readonly listOf: (path: string, columns?: string) => List;
}

/** The plan that somebody has agreed to. Throws `Cancelled`, with what was answered. */
export async function inSession({ asked, root, draft, planFor, listOf }: Session, io: Io): Promise<Plan> {
  intro('Your own organisation. Type < to go back to the question before.');
  const from = origin(root);
  const repository = from === undefined ? undefined : similarRepository(from);
  let now = await askAll(asked, { ...(repository !== undefined && { repository }), ...draft });
  for (;;) {
    const answers = soundAnswers(givenFrom(now), io);
    const { accounts, columns } = now;
    const plan = planFor(answers, accounts === undefined ? undefined : listOf(accounts, columns));
    const canWrite = plan.result.summary.errors === 0;
    note(planText(plan), 'The plan');
    note(answersText(asked, now), 'Your answers');
    // As it is, without a frame: to be copied.
    io.stdout.write(`\nThe same as a command:\n\n${commandLine(asked, now)}\n\n`);
    const remark = unspokenText(answers.languages);
    if (remark) log.warn(remark.trim());
    if (!canWrite) log.error(`check would refuse this, so it cannot be written:\n${errorsText(plan)}`);
    const choice = await inDraft(now, () => askWhatNext(asked, now, { canWrite }));
    if (choice === 'write') return plan;
    if (choice === 'leave') throw new Cancelled(now);
    now = await askAgain(asked, choice, now);
  }
}

async function inDraft<T>(draft: Draft, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof Cancelled ? new Cancelled(draft) : error;
  }
}
