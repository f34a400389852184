/** npm run plan: a post of the calendar is planned, moved, said on one channel more, or brought to another status. */
import { join } from 'node:path';
import type { Refused } from './core/calendar/approval/approve.ts';
import { command, options, start, UsageError } from './node/command.ts';
import { flagConfig, help, taskOf } from './plan/flags.ts';
import type { Given } from './propose/answers.ts';

export const main = command(help, async (argv, { stdin, stdout, env, cwd }) => {
  const { values, positionals } = options(flagConfig, argv, { positionals: true });
  const [typed, ...rest] = positionals;
  if (rest.length > 0) throw new UsageError('plan takes one post: its path, its id or its name.');
  const task = taskOf(values, typed);
  const given = values as unknown as Given;
  const { momentOption, rootOption } = await import('./node/root.ts');
  const root = rootOption(values.root, cwd);
  const momentFor = momentOption(values);
  const { planIn } = await import('./node/open-plan.ts');
  const { findPost } = await import('./core/calendar/find-post.ts');
  const { judgePlan } = await import('./core/calendar/plan/plan.ts');
  const { isBlocking } = await import('./core/model/levels.ts');
  const { planNew, planTask, postAnswers } = await import('./plan/tasks.ts');
  const { placeProblems } = await import('./report/place.ts');
  const { planSentences, planText } = await import('./report/plan.ts');
  const { printable } = await import('./report/printable.ts');
  const { writeNew, writeOver } = await import('./node/write.ts');

  const context = planIn(root, momentFor);
  const before = context.registry;
  const entry = typed === undefined ? undefined : findPost(before, typed);
  if (entry && 'unknown' in entry) throw new UsageError(entry.unknown);
  const asks = stdin.isTTY === true && stdout.isTTY === true && !values.json;
  const begin = async () =>
    planNew(
      context,
      await postAnswers(context, given, { asks, next: values['next-free-slot'] ?? false }),
      values,
    );
  const plan =
    task === 'new' || !entry ? await begin().catch(leftOpen) : planTask(context, task, entry, given, values);
  if ('refused' in plan) {
    stdout.write(
      values.json
        ? `${JSON.stringify({ version: 1, outcome: 'refused', refused: plan.refused }, null, 2)}\n`
        : `${printable(plan.refused)}\nNothing has been written.\n`,
    );
    return 1;
  }

  // Of approvals that it takes away, the plan speaks itself.
  const problems = judgePlan(context, plan).filter(
    ({ rule, severity }) => rule !== 'void-approval' || severity === 'error',
  );
  const { path, text } = plan.file;
  const write = () => {
    if (entry) writeOver(join(root, path), text);
    return entry !== undefined || writeNew(root, path, text);
  };
  const isTaken = !entry && before.byPath.has(path);
  const outcome = isTaken
    ? 'exists'
    : problems.some(isBlocking)
      ? 'problems'
      : values['dry-run']
        ? 'clean'
        : write()
          ? 'written'
          : 'exists';
  const placed = placeProblems(plan.registry, problems);
  if (values.json) {
    const said = planSentences(before, plan);
    const voided = plan.voided.map(({ approval, void: reason }) => ({
      ...approval,
      void: reason?.why ?? null,
    }));
    stdout.write(
      `${JSON.stringify({ version: 1, outcome, file: plan.file, said, voided, problems: placed }, null, 2)}\n`,
    );
  } else stdout.write(planText({ before, plan, placed, outcome }, stdout.isTTY === true && !env['NO_COLOR']));
  return outcome === 'written' || outcome === 'clean' ? 0 : 1;
});

/** Ctrl-C at a question leaves everything as it is. */
async function leftOpen(error: unknown): Promise<Refused> {
  const { Cancelled } = await import('./init/ask.ts');
  if (error instanceof Cancelled) return { refused: 'The questions were left open.' };
  throw error;
}

if (import.meta.main) await start(main);
