/** What is judged: told by the event and by GitHub, never by the files of the change. */
import type { HostReview } from '../core/calendar/approval/reviewed.ts';
import type { Api } from './api.ts';
import { ChangeError, type ChangeEvent, type Pull } from './event.ts';
import { type Participants, participants } from './participants.ts';
import { toldReviews } from './told-reviews.ts';

export interface Surroundings {
  /** Asks git; undefined when it has no answer. */
  readonly git: (...question: string[]) => string | undefined;
  /** Fetches a ref of the repository on GitHub under another name: objects only, nothing is checked out. */
  readonly fetch: (from: string, to: string) => boolean;
}

export interface Change extends Participants {
  /** The commit where the change goes; none where a state is judged, and not a change. */
  readonly base?: string;
  /** The commit to judge: the merge that GitHub has made with the base, or the head itself. */
  readonly head?: string;
  /** The commit that gets the verdict: the head of the pull request or of the merge group. */
  readonly sha?: string;
  /** Reviews of the change, and of the one whose approvals it records, of whatever commit: each holds for posts as it saw them. */
  readonly reviews?: readonly HostReview[];
  /** Whether anything but data is touched, so that the tests have to run. */
  readonly code: boolean;
  /** Whether pages or the organisation are touched, so that the site has to be built. */
  readonly pages: boolean;
}

/** Whose change it is, or that a state is judged. `repository`: where the head comes from. */
interface Subject {
  readonly head: string;
  readonly repository?: string | undefined;
  readonly pull?: Pull;
  /** The branch of a merge group. */
  readonly group?: string;
}

function subjectOf({ workflow_run: run, pull_request: pull, merge_group }: ChangeEvent): Subject | undefined {
  if (run?.event === 'merge_group')
    return { head: commit(run.head_sha), group: `refs/heads/${run.head_branch}` };
  if (run) return { head: commit(run.head_sha), repository: run.head_repository?.full_name };
  if (pull) return { head: commit(pull.head.sha), pull };
  if (merge_group) return { head: commit(merge_group.head_sha), group: merge_group.head_ref };
  return undefined;
}

/** Reads the event, asks GitHub, and fetches the objects of the change. Throws a ChangeError, or an ApiError. */
export async function readChange(
  event: ChangeEvent,
  { git, fetch }: Surroundings,
  api: Api,
): Promise<Change> {
  const main = event.repository?.default_branch ?? 'main';
  const subject = subjectOf(event);
  // What is on the main branch has been agreed to: the state is judged, not the change that led to it.
  if (!subject) return { approvedBy: [], pulls: [], ...touched(event.before, 'HEAD', git) };
  const { head, group } = subject;
  const tip = tipOf(main, git);
  if (group !== undefined) {
    const { number, parent } = queued(group);
    const got = fetch(group, fetched);
    if (!got || git('rev-parse', `${fetched}^{commit}`) !== head)
      throw new ChangeError(`The merge group ${JSON.stringify(group)} is no longer at ${head}.`);
    // What stands before it in the queue has a verdict of its own.
    if (git('merge-base', parent, head) !== parent)
      throw new ChangeError(`The merge group does not begin at ${parent}, as its name says.`);
    const pull = await api.get<Pull>(`/pulls/${number}`);
    const told = await toldReviews(pull, fetch, api);
    return {
      base: parent,
      head,
      sha: head,
      ...(await participants([pull], api)),
      ...(told.length > 0 && { reviews: told }),
      ...touched(parent, head, git),
      pulls: [],
    };
  }
  const pulls = subject.pull ? [subject.pull] : await openPulls(subject, api);
  const [pull] = pulls;
  // A branch without a pull request, or one that has moved on: its next run will speak.
  if (!pull) return { approvedBy: [], pulls: [], code: true, pages: true };
  if (!fetch(`refs/pull/${pull.number}/head`, fetched) || git('rev-parse', `${fetched}^{commit}`) !== head)
    throw new ChangeError(`Pull request #${pull.number} is no longer at ${head}: its next run will speak.`);
  const judged = (pull.base.ref ?? main) === main ? mergeOf(pull, tip, { git, fetch }) : head;
  const told = await toldReviews(pull, fetch, api);
  return {
    base: tip,
    head: judged,
    sha: head,
    ...(await participants(pulls, api)),
    ...(told.length > 0 && { reviews: told }),
    ...touched(git('merge-base', tip, judged), judged, git),
  };
}

/** Under this name the objects of the change are kept. No branch and no tag is called so. */
const fetched = 'refs/choirbook/head';
const fetchedMerge = 'refs/choirbook/merge';

const openPulls = async ({ head, repository }: Subject, api: Api): Promise<Pull[]> =>
  (await api.all<Pull>('/pulls?state=open')).filter(
    (one) => one.head.sha === head && one.head.repo?.full_name === repository,
  );

/**
 * The merge of a pull request with the main branch, as GitHub has made it: two changes that cannot both be are seen. Where
 * there is none (they contradict each other), or it is one of another head, the head itself is judged.
 */
function mergeOf({ number, head }: Pull, tip: string, { git, fetch }: Surroundings): string {
  if (!fetch(`refs/pull/${number}/merge`, fetchedMerge)) return head.sha;
  const [self, first = '', second, ...more] =
    git('rev-list', '--parents', '-n', '1', fetchedMerge)?.split(' ') ?? [];
  const isOurs = second === head.sha && more.length === 0 && git('merge-base', first, tip) === first;
  return isOurs && self !== undefined ? commit(self) : head.sha;
}

/** Where a branch is, as it was fetched. */
function tipOf(branch: string, git: Surroundings['git']): string {
  const tip = git('rev-parse', '--verify', '-q', `refs/remotes/origin/${branch}`);
  if (tip === undefined) throw new ChangeError(`The clone has no branch ${branch} to compare with.`);
  return commit(tip);
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
/** What the site does more with than show it: pages are compiled, the organisation says how all of it is built. */
const built = /\.mdx?$|^policy\/(?:organization\.yaml|assets\/|extensions\/)/;

/** What the change touches. Everything where nobody can tell. */
function touched(
  from: string | undefined,
  to: string,
  git: Surroundings['git'],
): Pick<Change, 'code' | 'pages'> {
  const paths =
    from === undefined || !isCommit(from) || /^0+$/.test(from)
      ? undefined
      : git('diff', '--name-only', '--no-renames', '-z', from, to);
  const list = paths?.split('\0').filter(Boolean);
  return {
    code: list?.some((path) => !data.test(path)) ?? true,
    pages: list?.some((path) => built.test(path)) ?? true,
  };
}

const isCommit = (text: string) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

/** Values go into the arguments of a command: only what looks like one of them does. */
function commit(text: string): string {
  if (!isCommit(text)) throw new ChangeError(`${JSON.stringify(text)} is no commit.`);
  return text;
}

/** What the steps of the workflow read, one `name=value` a line. */
export const outputs = ({ base, head, sha, author, approvedBy, pulls, code, pages }: Change): string =>
  Object.entries({
    base,
    head,
    sha,
    author,
    'approved-by': approvedBy.join(','),
    pulls: pulls.join(','),
    code,
    pages,
  })
    .map(([name, value]) => `${name}=${value ?? ''}\n`)
    .join('');
