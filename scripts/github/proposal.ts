/**
 * From an issue, read by `npm run issue-form`, to a pull request with one file, or to a comment that says what to correct.
 * Everything goes to GitHub as JSON: no shell, no git, and no text of the issue ever sees either.
 */
import { type Api, ApiError, unlessMissing } from './api.ts';
import { oneComment } from './comment.ts';
import type { Pull } from './event.ts';

/** Of the event's many keys those that count. */
export interface IssueEvent {
  readonly issue: {
    readonly number: number;
    readonly state: string;
    readonly user: { readonly login: string } | null;
    readonly author_association?: string;
    readonly labels: readonly { readonly name: string }[];
  };
  readonly sender: { readonly login: string; readonly type: string };
  readonly repository: {
    readonly default_branch: string;
    readonly html_url: string;
    readonly owner: { readonly login: string };
  };
}

/** What `npm run issue-form -- --format json` has printed. */
export type FormResult =
  | {
      readonly outcome: 'written';
      readonly title: string;
      readonly path: string;
      readonly text: string;
      readonly markdown: string;
    }
  | { readonly outcome: 'correct'; readonly form: string | null; readonly markdown: string };

const formLabels = ['propose-channel', 'report-account', 'plan-post'];
const topic = 'proposal';
/** The workflow that judges a branch; a pull request that a workflow has opened starts none by itself. */
const signalWorkflow = 'signal.yml';

/** Does the text of the issue go any further? Returns why not, in words for the log; undefined when it does. */
export async function refusal(
  api: Api,
  { issue, sender }: IssueEvent,
  { staff }: { staff: ReadonlySet<string> },
): Promise<string | undefined> {
  if (issue.state !== 'open') return 'The issue is closed.';
  if (sender.type === 'Bot') return 'A robot has touched the issue.';
  const isAuthor = sender.login === issue.user?.login;
  const isInside = ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(issue.author_association ?? '');
  if (isAuthor && (isInside || staff.has(sender.login.toLowerCase()))) return undefined;
  if (await mayTriage(api, sender.login)) return undefined;
  if (!isAuthor) return `${sender.login} is neither the author nor somebody who looks after the repository.`;
  await oneComment(
    api,
    issue.number,
    topic,
    'Thank you. A maintainer looks at this first: it goes on as soon as one of them sets a label.\n',
  );
  return 'The author is a stranger: a maintainer has to look first.';
}

/** Write access, or the right to sort issues. */
async function mayTriage(api: Api, login: string): Promise<boolean> {
  const answer = await unlessMissing(
    api.get<{ permission: string; role_name?: string }>(
      `/collaborators/${encodeURIComponent(login)}/permission`,
    ),
  );
  return (
    answer !== undefined &&
    (['admin', 'write'].includes(answer.permission) ||
      ['maintain', 'triage'].includes(answer.role_name ?? ''))
  );
}

/** Carries out what the form's reader has said. Returns what was done, in words for the log. */
export async function propose(api: Api, event: IssueEvent, result: FormResult): Promise<string> {
  const { issue } = event;
  if (result.outcome === 'correct') {
    const isForm = result.form !== null || issue.labels.some(({ name }) => formLabels.includes(name));
    if (!isForm) return 'The issue was not written with one of the forms.';
    await oneComment(api, issue.number, topic, result.markdown);
    return 'Something must be corrected; the comment says what.';
  }
  const branch = `proposal/${issue.number}`;
  const say = (text: string) => oneComment(api, issue.number, topic, text);
  const earlier = await api.all<Pull>(
    `/pulls?state=all&head=${encodeURIComponent(`${event.repository.owner.login}:${branch}`)}`,
  );
  const done = earlier.find(({ state }) => state !== 'open');
  const open = earlier.find(({ state }) => state === 'open');
  if (done && !open) {
    await say(
      `Pull request #${done.number} of this issue is ${done.merged_at ? 'merged' : 'closed'} already. For something new, open a new issue.\n`,
    );
    return `Pull request #${done.number} is over.`;
  }
  const outcome = await putFile(api, branch, event, result);
  if (outcome === 'foreign') {
    await say(
      `Somebody has worked on the branch \`${branch}\` since: nothing is written over it. Change the file there, in pull request ${open ? `#${open.number}` : 'and branch'}.\n`,
    );
    return 'The branch has commits of somebody else.';
  }
  if (outcome === 'taken') {
    await say(
      `There is a file \`${result.path}\` already: somebody was quicker. Look at it, and change this issue.\n`,
    );
    return 'The file is there already.';
  }
  const body = `${result.markdown}\nMade from what ${author(event)} has written in #${issue.number}. Closes #${issue.number}.\n`;
  const pull = await openPull(api, {
    open,
    branch,
    body,
    title: result.title,
    base: event.repository.default_branch,
  });
  if (!pull) {
    const compare = `${event.repository.html_url}/compare/${event.repository.default_branch}...${branch}?expand=1`;
    await say(
      `The file is on the branch \`${branch}\`. Workflows may not open pull requests in this repository: [open it yourself](${compare}), or allow it under Settings, Actions, General.\n`,
    );
    return 'The branch is there; the pull request has to be opened by somebody.';
  }
  if (outcome !== 'same') await startCheck(api, branch);
  await say(
    `Pull request #${pull.number} holds the file. Edit this issue, and it changes along.\n\nA pull request that a workflow opens starts no checks by itself, so they were started for the branch \`${branch}\`: their answer is on the pull request.\n`,
  );
  return `Pull request #${pull.number}: ${outcome}.`;
}

/** The author as text: nobody is called. */
const author = ({ issue }: IssueEvent) => `\`${(issue.user?.login ?? 'somebody').replaceAll('`', "'")}\``;

interface Ref {
  readonly object: { readonly sha: string };
}

/**
 * One commit on top of the main branch that adds the file, as the only content of the branch. A branch on which anybody
 * else has worked is left alone.
 */
async function putFile(
  api: Api,
  branch: string,
  { repository }: IssueEvent,
  { path, text, title }: FormResult & { outcome: 'written' },
): Promise<'new' | 'changed' | 'same' | 'foreign' | 'taken'> {
  const main = repository.default_branch;
  const there = await unlessMissing(api.get<Ref>(`/git/ref/heads/${branch}`));
  if (there) {
    const { commits, files } = await api.get<Comparison>(
      `/compare/${encodeURIComponent(main)}...${encodeURIComponent(branch)}`,
    );
    if (commits.some(({ author: by }) => by?.login !== 'github-actions[bot]')) return 'foreign';
    const [file] = files ?? [];
    if (files?.length === 1 && file?.filename === path && file.sha === (await blobOf(text))) return 'same';
  }
  const { object } = await api.get<Ref>(`/git/ref/heads/${main}`);
  const address = path.split('/').map(encodeURIComponent).join('/');
  // Since the form was read, somebody can have been quicker.
  if (await unlessMissing(api.get(`/contents/${address}?ref=${object.sha}`))) return 'taken';
  const onto = await api.get<{ tree: { sha: string } }>(`/git/commits/${object.sha}`);
  const tree = await api.send<{ sha: string }>('POST', '/git/trees', {
    base_tree: onto.tree.sha,
    tree: [{ path, mode: '100644', type: 'blob', content: text }],
  });
  const commit = await api.send<{ sha: string }>('POST', '/git/commits', {
    message: title,
    tree: tree.sha,
    parents: [object.sha],
  });
  if (there) await api.send('PATCH', `/git/refs/heads/${branch}`, { sha: commit.sha, force: true });
  else await api.send('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha: commit.sha });
  return there ? 'changed' : 'new';
}

interface Comparison {
  readonly commits: readonly { readonly author: { readonly login: string } | null }[];
  readonly files?: readonly { readonly filename: string; readonly sha: string }[];
}

/** The name that git gives a text. */
async function blobOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const digest = await crypto.subtle.digest('SHA-1', new Uint8Array([...head, ...bytes]));
  return new Uint8Array(digest).toHex();
}

/** The pull request, opened or brought up to date; undefined where workflows may open none. */
async function openPull(
  api: Api,
  {
    open,
    branch,
    ...facts
  }: { open: Pull | undefined; branch: string; title: string; body: string; base: string },
): Promise<Pull | undefined> {
  const { title, body } = facts;
  if (open) return api.send<Pull>('PATCH', `/pulls/${open.number}`, { title, body });
  try {
    return await api.send<Pull>('POST', '/pulls', { ...facts, head: branch });
  } catch (error) {
    if (error instanceof ApiError && error.status === 403) return undefined;
    throw error;
  }
}

/** A pull request that a workflow has opened starts no checks by itself. */
export const startCheck = (api: Api, branch: string) =>
  api.send('POST', `/actions/workflows/${signalWorkflow}/dispatches`, { ref: branch });
