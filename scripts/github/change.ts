/** What is judged, who asks, and who agrees: told by the event and by GitHub, never by the files of the change. */
import type { Api } from './api.ts';
import { approvalsOf, type Review } from './approvals.ts';

/** A pull request, in an event or asked for. */
export interface Pull {
  readonly number: number;
  readonly state?: string;
  readonly merged_at?: string | null;
  readonly user: { readonly login: string } | null;
  readonly head: {
    readonly sha: string;
    readonly ref?: string;
    readonly repo?: { readonly full_name: string } | null;
  };
  readonly base: { readonly sha: string; readonly ref?: string };
}

/** Of the event's many keys those that count. */
export interface ChangeEvent {
  readonly pull_request?: Pull;
  readonly merge_group?: { readonly head_ref: string; readonly base_sha: string };
  /** Of a push: where the branch was. */
  readonly before?: string;
  readonly repository?: { readonly default_branch?: string };
}

export interface Surroundings {
  /** Name of the event: `pull_request`, `merge_group` … */
  readonly name: string;
  /** The branch or tag for which the workflow runs. */
  readonly ref: string;
  /** Asks git; undefined when it has no answer. */
  readonly git: (...question: string[]) => string | undefined;
}

export interface Change {
  /** The commit with which to compare; none where a state is judged, and not a change. */
  readonly base?: string;
  readonly author?: string;
  readonly approvedBy: readonly string[];
  /** The pull request and its head, where there is one. */
  readonly pull?: { readonly number: number; readonly head: string };
  /** Whether anything but data is touched, so that the tests have to run. */
  readonly code: boolean;
}

/** Something about the run is not as it must be: no verdict is better than a verdict on something else. */
export class ChangeError extends Error {}

export async function readChange(
  event: ChangeEvent,
  { name, ref, git }: Surroundings,
  api: Api,
): Promise<Change> {
  const head = git('rev-parse', 'HEAD');
  const main = event.repository?.default_branch ?? 'main';
  if (event.pull_request) {
    const pull = event.pull_request;
    const merged = baseOfMerge(pull, git);
    // A pull request can be opened against another branch, be judged there, and then be pointed at the main branch: it is
    // held against the main branch from the beginning.
    const base = (pull.base.ref ?? main) === main ? merged : tipOf(main, git);
    return {
      base,
      ...(await participants(pull, api)),
      code: touchesCode(git('merge-base', base, 'HEAD'), git),
    };
  }
  if (event.merge_group) {
    const { number, parent } = queued(event.merge_group.head_ref);
    if (parent !== event.merge_group.base_sha)
      throw new ChangeError(
        `The merge group begins at ${event.merge_group.base_sha}, pull request #${number} at ${parent}: more than one pull request would be judged by the approvals of this one.`,
      );
    const pull = await api.get<Pull>(`/pulls/${number}`);
    return { base: parent, ...(await participants(pull, api)), code: touchesCode(parent, git) };
  }
  if (name === 'workflow_dispatch' && ref !== main) {
    const base = tipOf(main, git);
    const [pull] = (await api.all<Pull>('/pulls?state=open')).filter((one) => one.head.sha === head);
    return {
      base,
      ...(pull ? await participants(pull, api) : { approvedBy: [] }),
      code: touchesCode(git('merge-base', base, 'HEAD'), git),
    };
  }
  // What is on the main branch has been agreed to: the state is judged, not the change that led to it.
  return { approvedBy: [], code: touchesCode(event.before, git) };
}

async function participants(pull: Pull, api: Api): Promise<Pick<Change, 'author' | 'approvedBy' | 'pull'>> {
  const author = pull.user?.login;
  const reviews = await api.all<Review>(`/pulls/${pull.number}/reviews`);
  return {
    ...(author !== undefined && { author: login(author) }),
    approvedBy: approvalsOf(reviews, { head: pull.head.sha, author: author ?? '' }).map(login),
    pull: { number: pull.number, head: commit(pull.head.sha) },
  };
}

/** Where a branch is, as it was fetched. */
function tipOf(branch: string, git: Surroundings['git']): string {
  const tip = git('rev-parse', '--verify', '-q', `refs/remotes/origin/${branch}`);
  if (tip === undefined) throw new ChangeError(`The clone has no branch ${branch} to compare with.`);
  return commit(tip);
}

/**
 * GitHub checks out the merge of the pull request with its base. What it merged with is the first parent: the base in
 * the event can be older, and changes of others would then count as changes of this one.
 */
function baseOfMerge({ head, base }: Pull, git: Surroundings['git']): string {
  const [self, first, second] = git('rev-list', '--parents', '-n', '1', 'HEAD')?.split(' ') ?? [];
  if (first !== undefined && second === head.sha) return commit(first);
  if (self === head.sha) return commit(base.sha);
  throw new ChangeError(
    `What is checked out (${self ?? 'nothing'}) is not the state ${head.sha} of the pull request. Run the job again.`,
  );
}

/** `refs/heads/gh-readonly-queue/main/pr-123-<commit>`: the pull request, and the commit on which it was put. */
export function queued(ref: string): { number: number; parent: string } {
  const [, number, parent] =
    /^refs\/heads\/gh-readonly-queue\/.+\/pr-([1-9]\d{0,9})-([0-9a-f]{40}|[0-9a-f]{64})$/.exec(ref) ?? [];
  if (number === undefined || parent === undefined)
    throw new ChangeError(`The merge group ${JSON.stringify(ref)} names no pull request.`);
  return { number: Number(number), parent };
}

const data = /^(?:policy|channels|calendar)\/|^\.github\/CODEOWNERS$/;

/** Does the change touch anything but data? Yes where nobody can tell. */
function touchesCode(base: string | undefined, git: Surroundings['git']): boolean {
  if (base === undefined || !isCommit(base) || /^0+$/.test(base)) return true;
  const paths = git('diff', '--name-only', '--no-renames', '-z', base, 'HEAD');
  return paths === undefined || paths.split('\0').some((path) => path !== '' && !data.test(path));
}

const isCommit = (text: string) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

/** Values go into the arguments of a command: only what looks like one of them does. */
function commit(text: string): string {
  if (!isCommit(text)) throw new ChangeError(`${JSON.stringify(text)} is no commit.`);
  return text;
}

function login(text: string): string {
  if (!/^\w[\w-]{0,99}(?:\[bot\])?$/.test(text))
    throw new ChangeError(`${JSON.stringify(text)} is no login.`);
  return text;
}

/** What the steps of the workflow read, one `name=value` a line. */
export const outputs = ({ base, author, approvedBy, pull, code }: Change): string =>
  Object.entries({ base, author, 'approved-by': approvedBy.join(','), pull: pull?.number, code })
    .map(([name, value]) => `${name}=${value ?? ''}\n`)
    .join('');
