/**
 * The steps of the workflows in .github/workflows that speak with GitHub. No package is imported here or below: two of them
 * run with a token that can write, and nothing has to be installed for them.
 */
import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { githubApi } from './github/api.ts';
import { outputs, readChange } from './github/change.ts';
import type { ChangeEvent } from './github/event.ts';
import { fetchFrom } from './github/fetch.ts';
import { nightlyIssue } from './github/nightly.ts';
import { type FormResult, type IssueEvent, propose, refusal, startCheck } from './github/proposal.ts';
import { mergedReviews, type RecordResult, recordPull } from './github/recorded.ts';
import { leftOpen, sayVerdict } from './github/verdict.ts';
import { askGit } from './node/git.ts';
import { writeOver } from './node/write.ts';
import { bytes, cutTo } from './report/cut.ts';

const help = `Usage: npm run -s github -- STEP [arguments]

The steps of the workflows that speak with GitHub; they read what GitHub Actions sets: GITHUB_EVENT_PATH, GITHUB_TOKEN …

  change DIR               fetches what is judged; who asks and who agrees, as outputs and into DIR
  summary FILE             FILE as the summary of the step, cut to what GitHub takes
  verdict DIR              what the check has left in DIR, as a status of the commit and a comment on its pull request
  nightly REPORT JSON      the report of a check as the one issue; JSON is the same check in that format
  admit DIR                whether the issue of the event goes on, as an output; DIR holds the files of our people
  merged-reviews FILE      the reviews of what the push of the event has merged, into FILE
  record RESULT            what record-approvals has said, as a pull request
  proposal RESULT          what issue-form has said, as a pull request or as a comment

Exit codes: 0 done, 2 failed.
`;

const steps: Record<string, (...args: string[]) => Promise<string> | string> = {
  async change(folder) {
    const git = (...question: string[]) => {
      const answer = askGit('.', ...question);
      return 'text' in answer ? answer.text.trimEnd() : undefined;
    };
    const fetch = fetchFrom({ token: variable('GITHUB_TOKEN'), server: process.env['GITHUB_SERVER_URL'] });
    const change = await readChange(event<ChangeEvent>(), { git, fetch }, api());
    output(outputs(change));
    mkdirSync(needed(folder), { recursive: true });
    writeOver(join(needed(folder), 'change.json'), JSON.stringify(change));
    return `${outputs(change)}${change.note ?? ''}`;
  },
  summary(file) {
    appendFileSync(
      variable('GITHUB_STEP_SUMMARY'),
      cutTo(text(file), 1024 * 1024 - 1024, { measure: bytes }),
    );
    return '';
  },
  async verdict(folder) {
    const { workflow_run: run, repository } = event<ChangeEvent>();
    if (!run) throw new Error('A verdict is given when the run that asked for it has ended.');
    const url = `${process.env['GITHUB_SERVER_URL']}/${variable('GITHUB_REPOSITORY')}/actions/runs/${process.env['GITHUB_RUN_ID']}`;
    const writers = { comments: api(), statuses: api(process.env['STATUS_TOKEN']) };
    const said = await sayVerdict(writers, run, needed(folder), url);
    const open = await leftOpen(api(), repository?.default_branch ?? 'main');
    return open === undefined ? said : `${said}\n::warning title=trust::${open}`;
  },
  nightly(report, json) {
    const { problems } = JSON.parse(text(json)) as { problems: unknown[] };
    const today = new Date().toISOString().slice(0, 10);
    return nightlyIssue(api(), { report: text(report), clean: problems.length === 0, today });
  },
  async admit(people) {
    const staff = loginsIn(needed(people));
    const why = await refusal(api(), event<IssueEvent>(), { staff });
    output(`go=${why === undefined}\n`);
    return why ?? 'The issue is read.';
  },
  async 'merged-reviews'(file) {
    const { after = '', repository } = event<ChangeEvent & { after?: string }>();
    if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(after)) throw new Error('The event is no push of a commit.');
    const fetch = fetchFrom({ token: variable('GITHUB_TOKEN'), server: process.env['GITHUB_SERVER_URL'] });
    const told = await mergedReviews({ after, main: repository?.default_branch ?? 'main' }, fetch, api());
    writeOver(needed(file), JSON.stringify(told));
    output(`go=${told.reviews.length > 0}\n`);
    return `${told.reviews.length} reviews of #${told.pull ?? 'none'}.`;
  },
  record(result) {
    const main = event<ChangeEvent>().repository?.default_branch ?? 'main';
    const { pull, files, markdown } = JSON.parse(text(result)) as RecordResult;
    return recordPull(
      api(),
      { pull, files, markdown },
      { main, startCheck: (branch) => startCheck(api(), branch) },
    );
  },
  proposal: (result) => propose(api(), event<IssueEvent>(), JSON.parse(text(result)) as FormResult),
};

const variable = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this step runs in GitHub Actions.`);
  return value;
};
const needed = (argument: string | undefined): string => {
  if (!argument) throw new Error('An argument is missing; see --help.');
  return argument;
};
const text = (file: string | undefined): string => readFileSync(needed(file), 'utf8');
/** Without a reader of YAML, which would have to be installed: if the line is written differently, a maintainer has to act. */
const loginsIn = (folder: string): ReadonlySet<string> =>
  new Set(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => text(join(folder, name)))
      .filter((person) => !/^status: *["']?left\b/m.test(person))
      .flatMap((person) => /^github: *["']?([\w-]+)["']? *$/m.exec(person)?.[1]?.toLowerCase() ?? []),
  );
const event = <T>(): T => JSON.parse(text(variable('GITHUB_EVENT_PATH'))) as T;
const output = (lines: string): void => appendFileSync(variable('GITHUB_OUTPUT'), lines);
const api = (token?: string) =>
  githubApi({
    token: token || variable('GITHUB_TOKEN'),
    repository: variable('GITHUB_REPOSITORY'),
    api: process.env['GITHUB_API_URL'],
  });

const [step = '', ...args] = process.argv.slice(2);
if (step === '--help' || step === '-h') process.stdout.write(help);
else if (!Object.hasOwn(steps, step)) {
  process.stderr.write(help);
  process.exitCode = 2;
} else {
  try {
    const said = await steps[step]?.(...args);
    if (said) process.stdout.write(`${said.trimEnd()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}
