/**
 * Approvals that were given by reviewing a pull request, on their way into the files: the reviews, and the pull request that
 * records them. No package is imported here: these steps run with a token.
 */
import type { HostReview } from '../core/calendar/approval/reviewed.ts';
import { type Api, ApiError, unlessMissing } from './api.ts';
import type { Pull } from './event.ts';
import { recordedBy, reviewsOf } from './told-reviews.ts';

const branchOf = (number: number): string => `approvals/${number}`;

/** What a push to the main branch has merged: its pull requests with their reviews, and their commits fetched. */
export async function mergedReviews(
  { after, main }: { readonly after: string; readonly main: string },
  fetch: (from: string, to: string) => boolean,
  api: Api,
): Promise<{
  readonly pull: number | null;
  readonly base: string | null;
  readonly reviews: readonly HostReview[];
}> {
  const pulls = await api.all<Pull>(`/commits/${after}/pulls`);
  const pull = pulls.find(
    ({ merged_at, base, head }) => merged_at && base.ref === main && recordedBy(head.ref) === undefined,
  );
  if (!pull || !fetch(`refs/pull/${pull.number}/head`, `refs/choirbook/pull-${pull.number}`))
    return { pull: null, base: null, reviews: [] };
  return { pull: pull.number, base: pull.base.sha, reviews: await reviewsOf(pull, api) };
}

/** What `npm run record-approvals -- --json` has printed. */
export interface RecordResult {
  readonly pull: number | null;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly markdown: string;
}

/**
 * One commit on top of the main branch with the files, and its pull request. The branch is ours alone: what stood there is replaced.
 * Returns what was done, in words for the log.
 */
export async function recordPull(
  api: Api,
  { pull, files, markdown }: RecordResult,
  { main, startCheck }: { readonly main: string; readonly startCheck: (branch: string) => Promise<unknown> },
): Promise<string> {
  if (pull === null || files.length === 0) return 'There are no approvals to record.';
  const branch = branchOf(pull);
  const { object } = await api.get<{ object: { sha: string } }>(`/git/ref/heads/${main}`);
  const onto = await api.get<{ tree: { sha: string } }>(`/git/commits/${object.sha}`);
  const tree = await api.send<{ sha: string }>('POST', '/git/trees', {
    base_tree: onto.tree.sha,
    tree: files.map(({ path, text }) => ({ path, mode: '100644', type: 'blob', content: text })),
  });
  const title = `Record the approvals of #${pull}`;
  const commit = await api.send<{ sha: string }>('POST', '/git/commits', {
    message: title,
    tree: tree.sha,
    parents: [object.sha],
  });
  const there = await unlessMissing(api.get(`/git/ref/heads/${branch}`));
  if (there) await api.send('PATCH', `/git/refs/heads/${branch}`, { sha: commit.sha, force: true });
  else await api.send('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: commit.sha });
  try {
    const { number } = await api.send<Pull>('POST', '/pulls', {
      title,
      body: markdown,
      base: main,
      head: branch,
    });
    await startCheck(branch);
    return `Opened pull request #${number}.`;
  } catch (error) {
    if (!(error instanceof ApiError) || ![403, 422].includes(error.status)) throw error;
    // It is open already, or workflows may open none: the branch has what is to be merged.
    await startCheck(branch);
    return `The branch ${branch} holds the approvals; its pull request is open, or has to be opened by somebody.`;
  }
}
