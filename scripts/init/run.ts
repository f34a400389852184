/** What init does once the command line is read: asks, plans, shows, replaces. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { intro, log, note, outro } from '@clack/prompts';
import { type Answers, answerFlags, type GivenAnswers, judgeAnswers } from '../core/init/answers.ts';
import { isNobodys } from '../core/init/example.ts';
import { type Plan, planInit } from '../core/init/plan.ts';
import { similarRepository } from '../core/init/suggest.ts';
import { isBlocking } from '../core/model/levels.ts';
import { type Io, UsageError } from '../node/command.ts';
import { readSources } from '../node/files.ts';
import { splitFrontMatter } from '../node/front-matter.ts';
import { readList } from '../node/list.ts';
import { parseColumns } from '../node/list-columns.ts';
import { listText } from '../node/list-text.ts';
import { loadRegistry, ownRoot, withoutDecision } from '../node/load.ts';
import { undoInterrupted } from '../node/replace.ts';
import { rootOption, todayOption } from '../node/root.ts';
import { hasHead } from '../node/snapshot.ts';
import { placeProblems } from '../report/place.ts';
import { summaryLine } from '../report/summary.ts';
import { renderText } from '../report/text.ts';
import { askAnswers, askGoAhead, askList, Cancelled, unspoken } from './ask.ts';
import { doneText, planText } from './describe.ts';
import { origin, uncommitted } from './git.ts';
import { hostFiles } from './host-files.ts';
import { starterPages } from './pages.ts';
import { replaceData } from './replace-data.ts';

/** The options of the command line, by name. */
export interface InitOptions {
  readonly name?: string | undefined;
  readonly website?: string[] | undefined;
  readonly languages?: string[] | undefined;
  readonly 'time-zone'?: string | undefined;
  readonly lead?: string | undefined;
  readonly deputy?: string | undefined;
  readonly alone?: boolean | undefined;
  readonly repository?: string | undefined;
  readonly handbook?: string | undefined;
  readonly accounts?: string | undefined;
  readonly columns?: string | undefined;
  readonly yes?: boolean | undefined;
  readonly replace?: boolean | undefined;
  readonly root?: string | undefined;
  readonly today?: string | undefined;
}

/** Gives the exit code: 0 done, 1 nothing changed because nobody said yes. Throws a UsageError where it refuses. */
export async function runInit(values: InitOptions, io: Io): Promise<number> {
  const root = values.root === undefined ? ownRoot : rootOption(values.root, io.cwd);
  const today = todayOption(values.today);
  const listOf = (path: string, columns = values.columns) => ({
    name: basename(path),
    rows: readList(
      listText(readBytes(path), path).text,
      columns === undefined ? undefined : parseColumns(columns),
    ),
  });
  const undone = undoInterrupted(root);
  if (undone !== undefined) io.stdout.write(`An ${undone} that did not come to its end is undone.\n`);
  refuseLoss(root, values.replace === true);

  const atTerminal = io.stdin.isTTY === true && io.stdout.isTTY === true;
  const asks = atTerminal && !values.alone && !answerFlags.some((flag) => values[flag] !== undefined);
  try {
    let given: GivenAnswers;
    let list = values.accounts === undefined ? undefined : listOf(values.accounts);
    if (asks) {
      intro('Your own organisation');
      const from = origin(root);
      given = await askAnswers(from === undefined ? undefined : similarRepository(from));
      const chosen = list
        ? undefined
        : await askList({
            file: (path) => errorOf(() => readBytes(path)),
            columns: (path, columns) => errorOf(() => listOf(path, columns)),
          });
      if (chosen) list = listOf(chosen.path, chosen.columns);
    } else {
      given = {
        ...values,
        languages: values.languages?.flatMap((tags) => tags.split(/[\s,;]+/).filter(Boolean)),
        timeZone: values['time-zone'],
      };
    }
    const answers = soundAnswers(given, io);
    const plan = planInit({
      sources: readSources(root),
      answers,
      pages: starterPages(),
      list,
      today,
      withoutDecision,
      read: (path, text) => (path.endsWith('.mdx') ? splitFrontMatter(path, text, []) : { path, text }),
    });
    refuseErrors(plan, io);
    await show(plan, answers, { asks, atTerminal, yes: values.yes === true }, io);
    replaceData(root, { keep: plan.keep, write: [...plan.write, ...hostFiles(root, plan.registry)] });
    const done = doneText(plan, root === ownRoot);
    if (asks) outro(done);
    else io.stdout.write(`\n${done}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    io.stdout.write('\nNothing has changed.\n');
    return 1;
  }
}

/** Shows the plan, and waits for a yes where somebody can say it. */
async function show(
  plan: Plan,
  { languages }: Answers,
  { asks, atTerminal, yes }: { asks: boolean; atTerminal: boolean; yes: boolean },
  { stdout }: Io,
): Promise<void> {
  const mute = unspoken(languages);
  const remark =
    mute.length > 0
      ? `The handbook has no words in ${mute.join(', ')} yet: it speaks English there until site/i18n has a dictionary, and policy/handbook/ a translation.`
      : undefined;
  if (asks) {
    note(planText(plan), 'The plan');
    if (remark) log.warn(remark);
  } else stdout.write(`${planText(plan)}\n${remark ? `\n${remark}\n` : ''}`);
  if (yes) return;
  if (!atTerminal)
    throw new UsageError('\nNothing has been written: there is no terminal at which to say yes. Add --yes.');
  await askGoAhead('Replace the data of this repository?');
}

/** Throws when something would be lost that git cannot bring back, or that is somebody's own. */
function refuseLoss(root: string, replace: boolean): void {
  const lost = uncommitted(root);
  if (lost === undefined || !hasHead(root))
    throw new UsageError(
      'init replaces policy/, channels/ and calendar/, and git could not bring them back: there is no commit here yet. Run: git init && git add -A && git commit -m "Choirbook as it came"',
    );
  if (lost.length > 0) {
    const shown = lost.slice(0, 10).map((path) => `  ${path}\n`);
    const more = lost.length > shown.length ? `  and ${lost.length - shown.length} more\n` : '';
    throw new UsageError(
      `init replaces policy/, channels/ and calendar/, and these files are not committed:\n${shown.join('')}${more}Commit them (git add -A && git commit) or put them aside (git stash -u), then run init again.`,
    );
  }
  if (replace) return;
  const registry = loadRegistry(root);
  if (isNobodys(registry)) return;
  const whose = registry.organization?.data.name;
  throw new UsageError(
    `This repository is somebody's own already${whose === undefined ? '' : `: ${whose}`}, with ${registry.channels.size} channels. init would take all of it away. If that is what you want, add --replace.`,
  );
}

function soundAnswers(given: GivenAnswers, { stdin }: Io): Answers {
  const judged = judgeAnswers(given);
  if ('answers' in judged) return judged.answers;
  const { missing, wrong } = judged.errors;
  const lines = [
    ...wrong,
    ...(missing.length > 0 ? [`Missing: ${missing.join(', ')}.`] : []),
    ...(missing.length > 0 && stdin.isTTY !== true
      ? ['There is no terminal to ask at, so every answer must be on the command line.']
      : []),
  ];
  throw new UsageError(lines.join('\n'));
}

/** A plan that `check` refuses is never carried out. */
function refuseErrors({ registry, result }: Plan, { stdout }: Io): void {
  if (result.summary.errors === 0) return;
  const blocking = result.problems.filter(isBlocking);
  stdout.write(renderText(placeProblems(registry, blocking), summaryLine(result), false));
  throw new UsageError('Nothing has been written: check would refuse the result, for the reasons above.');
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `The list ${path} cannot be read: ${code === 'ENOENT' ? 'there is no such file' : code}.`,
    );
  }
}

/** What an attempt says when it fails. */
function errorOf(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}
