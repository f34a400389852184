/** Who makes a change and who approves it, as GitHub tells it. */
import type { Api } from './api.ts';
import { approvalsOf, type Review } from './approvals.ts';
import { ChangeError, type Pull } from './event.ts';

export interface Participants {
  /** Login; none where it is not sure whose change it is. */
  readonly author?: string;
  /** Logins. */
  readonly approvedBy: readonly string[];
  /** The pull requests that have this head: one, as a rule. */
  readonly pulls: readonly number[];
  /** What a reader has to know of who was counted. */
  readonly note?: string;
}

/** Who makes the change and who approves it. Of several pull requests with one head nobody has a say that not all give them. */
export async function participants(pulls: readonly Pull[], api: Api): Promise<Participants> {
  const numbers = pulls.map(({ number }) => number);
  const [first, ...others] = await Promise.all(pulls.map((pull) => participantsOf(pull, api)));
  const approvedBy = (first?.approvedBy ?? []).filter((one) =>
    others.every((other) => other.approvedBy.includes(one)),
  );
  const { author } = first ?? {};
  if (author === undefined || others.some((other) => other.author !== author))
    return { approvedBy, pulls: numbers, ...(author && { note: notes.several }) };
  const pusher = await pusherOf(pulls[0]?.head.sha ?? '', api);
  if (pusher !== undefined && pusher.toLowerCase() !== author.toLowerCase())
    return { approvedBy, pulls: numbers, note: notes.pushed(author, pusher) };
  return { author, approvedBy, pulls: numbers };
}

const notes = {
  several:
    'Several pull requests of different authors have this commit as their head: none of the authors is counted.',
  pushed: (author: string, pusher: string) =>
    `This commit was pushed by \`${pusher}\`, not by \`${author}\`, who has opened the pull request: the author is not counted. To be counted, \`${author}\` pushes a commit; an empty one will do.`,
};

async function participantsOf(pull: Pull, api: Api) {
  const author = pull.user?.login;
  const reviews = await api.all<Review>(`/pulls/${pull.number}/reviews`);
  return {
    author: author === undefined ? undefined : login(author),
    approvedBy: approvalsOf(reviews, { head: pull.head.sha, author: author ?? '' }).map(login),
  };
}

interface Runs {
  readonly workflow_runs: readonly {
    readonly actor: { readonly login: string } | null;
    readonly created_at: string;
  }[];
}

/** Who pushed a head: the one who started the first run for it. A branch can be pushed to by others than the author. */
async function pusherOf(head: string, api: Api): Promise<string | undefined> {
  const { workflow_runs: runs } = await api.get<Runs>(
    `/actions/runs?event=pull_request&head_sha=${head}&per_page=100`,
  );
  const [first] = runs.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
  const pusher = first?.actor?.login;
  return pusher === undefined ? undefined : login(pusher);
}

function login(text: string): string {
  if (!/^\w[\w-]{0,99}(?:\[bot\])?$/.test(text))
    throw new ChangeError(`${JSON.stringify(text)} is no login.`);
  return text;
}
