/** What init does once the command line is read: asks, plans, shows, replaces. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type Answers, type GivenAnswers, judgeAnswers } from '../core/init/answers.ts';
import { type Plan, planInit } from '../core/init/plan.ts';
import { type Io, UsageError } from '../node/command.ts';
import { readSources } from '../node/files.ts';
import { splitFrontMatter } from '../node/front-matter.ts';
import { readList } from '../node/list.ts';
import { parseColumns } from '../node/list-columns.ts';
import { listText } from '../node/list-text.ts';
import { loadRegistry, ownRoot, withoutDecision } from '../node/load.ts';
import { undoInterrupted } from '../node/replace.ts';
import { ownToday, rootOption } from '../node/root.ts';
import { isShippedExample } from '../node/shipped-example.ts';
import { toolsFor } from '../node/tools.ts';
import { askGoAhead, Cancelled } from './ask.ts';
import { commandLine } from './command-line.ts';
import { doneText, planText, unspokenText } from './describe.ts';
import type { InitOptions } from './flags.ts';
import { hostFiles } from './host-files.ts';
import { starterChapters, starterPages } from './pages.ts';
import { type Draft, questions } from './questions.ts';
import { refuseErrors, refuseLoss, soundAnswers } from './refuse.ts';
import { replaceData } from './replace-data.ts';
import { inSession, type List } from './session.ts';

/** Gives the exit code: 0 done, 1 nothing changed because nobody said yes. Throws a UsageError where it refuses. */
export async function runInit(values: InitOptions, io: Io): Promise<number> {
  const root = values.root === undefined ? ownRoot : rootOption(values.root, io.cwd);
  const today = ownToday(values.today);
  const undone = undoInterrupted(root);
  if (undone !== undefined) io.stdout.write(`An ${undone} that did not come to its end is undone.\n`);
  refuseLoss(root, values.replace === true);

  const planFor = (answers: Answers, list: List | undefined): Plan =>
    planInit({
      sources: readSources(root),
      answers,
      pages: starterPages(),
      chapters: starterChapters(),
      list,
      today,
      withoutDecision,
      tools: toolsFor,
      read: (path, text) => (path.endsWith('.mdx') ? splitFrontMatter(path, text, []) : { path, text }),
    });
  const given: GivenAnswers = {
    ...values,
    languages: values.languages?.flatMap((tags) => tags.split(/[\s,;]+/).filter(Boolean)),
    timeZone: values['time-zone'],
    leadLogin: values['lead-login'],
    deputyLogin: values['deputy-login'],
  };
  const atTerminal = io.stdin.isTTY === true && io.stdout.isTTY === true;
  const judged = judgeAnswers(given);
  const isLacking = 'errors' in judged && judged.errors.missing.length > 0;
  const wasShipped = isShippedExample(loadRegistry(root));
  let plan: Plan;
  if (atTerminal && isLacking && !values.yes) {
    const asked = questions({
      file: (path) => errorOf(() => readBytes(path)),
      columns: (path, columns) => errorOf(() => listOf(path, columns)),
    });
    try {
      plan = await inSession({ asked, root, draft: draftFrom(values), planFor, listOf }, io);
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      const answered = Object.keys(error.draft).length > 0;
      io.stdout.write(
        `\nNothing has changed.${answered ? ` Your answers, to go on with:\n\n${commandLine(asked, error.draft as Draft)}\n` : '\n'}`,
      );
      return 1;
    }
  } else {
    const list = values.accounts === undefined ? undefined : listOf(values.accounts, values.columns);
    const answers = soundAnswers(given, io);
    plan = planFor(answers, list);
    refuseErrors(plan, io);
    io.stdout.write(`${planText(plan)}\n${unspokenText(answers.languages)}`);
    if (!values.yes && !(await isAgreed(atTerminal, io))) return 1;
  }
  replaceData(root, { keep: plan.keep, write: [...plan.write, ...hostFiles(root, plan.registry)] });
  io.stdout.write(
    `\n${doneText(plan, { elsewhere: resolve(root) === resolve(ownRoot) ? undefined : root, wasShipped })}`,
  );
  return 0;
}

/** Somebody at a terminal says yes. Throws where there is none. */
async function isAgreed(atTerminal: boolean, { stdout }: Io): Promise<boolean> {
  if (!atTerminal)
    throw new UsageError('\nNothing has been written: there is no terminal at which to say yes. Add --yes.');
  try {
    await askGoAhead('Replace the data of this repository?');
    return true;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    stdout.write('\nNothing has changed.\n');
    return false;
  }
}

function listOf(path: string, columns?: string): List {
  const { text, doubt } = listText(readBytes(path), path);
  // Names with wrong letters would be registered.
  if (doubt !== undefined) throw new UsageError(`${path} is not UTF-8: save it as UTF-8 first.`);
  return {
    name: basename(path),
    rows: readList(text, columns === undefined ? undefined : parseColumns(columns)),
  };
}

/** What the command line says already. */
const draftFrom = ({ website, languages, ...values }: InitOptions): Draft => {
  const { name, lead, deputy, mailbox, repository, handbook, accounts, columns } = values;
  const said = {
    name,
    website: website?.join(' '),
    languages: languages?.join(', '),
    'time-zone': values['time-zone'],
    lead,
    'lead-login': values['lead-login'],
    deputy,
    'deputy-login': values['deputy-login'],
    mailbox,
    repository,
    handbook,
    accounts,
    columns,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
};

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
