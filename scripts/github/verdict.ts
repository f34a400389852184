/** The verdict on a change: a status on the commit that was judged, and the review as one comment on its pull request. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fenced } from '../report/markdown-text.ts';
import { type Api, unlessMissing } from './api.ts';
import type { Change } from './change.ts';
import { harmless, oneComment } from './comment.ts';
import type { Pull, WorkflowRun } from './event.ts';

/** The name of the status; a rule for the main branch requires it. */
export const statusName = 'verdict';

/** What the job that judges leaves for the one that may write. */
export type Judged = Pick<Change, 'base' | 'head' | 'sha' | 'pulls' | 'note'>;

/** Who writes: comments as Actions, the status as the app that the rule for the main branch names. */
export interface Writers {
  readonly comments: Api;
  readonly statuses: Api;
}

/**
 * Says what has come out. `folder` holds `change.json`, `review.md`, what
 * `codeowners` says, and `check`, the exit code; a folder without them is that
 * of a job that failed. The verdict belongs to the commit judged: a head that was pushed meanwhile has none of it.
 */
export async function sayVerdict(
  { comments, statuses }: Writers,
  run: WorkflowRun,
  folder: string,
  url: string,
): Promise<string> {
  const facts = readPlain(join(folder, 'change.json'), 100_000);
  const judged = facts === undefined ? undefined : (JSON.parse(facts) as Judged);
  if (judged && judged.sha === undefined) return `No open pull request has the head ${run.head_sha}.`;
  const code = readPlain(join(folder, 'check'), 100)?.trim();
  const [state, description] = outcomes.get(code as '0') ?? failed;
  const sha = judged?.sha ?? run.head_sha;
  await statuses.send('POST', `/statuses/${sha}`, {
    state,
    description,
    context: statusName,
    target_url: url,
  });
  const said = [`${sha}: ${state}.`];
  const review = readPlain(join(folder, 'review.md'), 1024 * 1024);
  if (review === undefined) return said.join('\n');
  const owners = readPlain(join(folder, 'owners'), 100_000)?.trim() ?? '';
  const stale = owners === '' || / is fresh\.$/.test(owners) ? [] : [fenced(owners)];
  const text = [review.trimEnd(), ...stale].join('\n\n');
  for (const number of judged?.pulls ?? [])
    said.push(await comment(comments, number, { ...judged, sha }, text));
  return said.join('\n');
}

/** By the exit code of the check; any other is an error. */
const outcomes = new Map([
  ['0', ['success', 'Nothing new is wrong, and everybody who must agree has agreed.']],
  ['1', ['failure', 'Something new is wrong, or somebody must still agree: see the comment.']],
] as const);
const failed = ['error', 'The change could not be judged: see the run.'] as const;

async function comment(
  api: Api,
  number: number,
  { base, head, sha, note }: Partial<Judged> & { sha: string },
  review: string,
): Promise<string> {
  const pull = await api.get<Pull>(`/pulls/${number}`);
  if (pull.head.sha !== sha) return `Pull request #${number} has moved on: its next run will speak.`;
  if (pull.state !== 'open') return `Pull request #${number} is closed.`;
  const as = head === sha ? '' : `, merged with its base as \`${head}\``;
  const text = [
    review,
    ...(note === undefined ? [] : [note]),
    `Judged: \`${sha}\`${as}, against \`${base}\`, by the checks that stand there.`,
  ].join('\n\n');
  return `The comment on pull request #${number} is ${await oneComment(api, number, 'review', harmless(text))}.`;
}

/** The text of an ordinary file of at most `most` bytes; undefined where there is none. */
function readPlain(file: string, most: number): string | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isFile()) throw new Error(`${file} is not a file.`);
  if (found.size > most) throw new Error(`${file} has ${found.size} bytes; at most ${most} are read.`);
  return readFileSync(file, 'utf8');
}

interface BranchRule {
  readonly type: string;
  readonly parameters?: {
    readonly required_status_checks?: readonly {
      readonly context: string;
      readonly integration_id?: number | null;
    }[];
  };
}

/** GitHub Actions as an app: every workflow of every branch writes under this number. */
const actions = 15_368;

/** What the rules of a branch leave open, in a sentence for those who look after the repository; undefined where nothing. */
export async function leftOpen(api: Api, branch: string): Promise<string | undefined> {
  const rules = await unlessMissing(api.all<BranchRule>(`/rules/branches/${branch}`));
  const isOurs = ({ type, parameters }: BranchRule) =>
    type === 'workflows' ||
    parameters?.required_status_checks?.some(
      ({ context, integration_id: app }) => context === statusName && app && app !== actions,
    );
  if (rules?.some(isOurs)) return undefined;
  return `No rule for ${branch} requires the status ${statusName} from an app of your own, and none requires a workflow: anyone who may push a branch can give a change a verdict of their own. See .github/trust.md.`;
}
