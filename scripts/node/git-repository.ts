/** The git repository a folder belongs to: what links to its host and what its dates depend on. */
import { askGit, type NoRepository } from './git.ts';

export interface Repository {
  /** Where the folder stands in the repository, with a slash at the end; empty at its top. */
  readonly prefix: string;
  /** The branch people propose changes to. */
  readonly branch: string;
  /** The clone lacks the older commits. */
  readonly shallow: boolean;
}

/** The repository of a folder, or why there is none. Never throws. */
export function repositoryOf(root: string): Repository | NoRepository {
  const answer = askGit(
    root,
    'rev-parse',
    '--is-inside-work-tree',
    '--is-shallow-repository',
    '--show-prefix',
  );
  if ('reason' in answer) return answer.reason;
  const [inside, shallow, prefix = ''] = answer.text.split('\n');
  if (inside !== 'true') return 'not-a-repository';
  return { prefix, branch: defaultBranch(root), shallow: shallow === 'true' };
}

const usual = ['main', 'master'];

/**
 * The branch the remote calls its own, else the usual one that exists. Never the branch that is checked out: somebody's
 * work in progress is no place for readers to be sent to.
 */
function defaultBranch(root: string): string {
  const candidates = ['refs/remotes/origin/HEAD'];
  for (const branch of usual) candidates.push(`refs/remotes/origin/${branch}`, `refs/heads/${branch}`);
  const answer = askGit(root, 'for-each-ref', '--format=%(refname) %(symref)', ...candidates);
  if ('reason' in answer) return 'main';
  const found = new Map<string, string>();
  for (const line of answer.text.split('\n')) {
    const [name = '', symbolic = ''] = line.split(' ', 2);
    found.set(name, symbolic);
  }
  const own = found.get('refs/remotes/origin/HEAD')?.slice('refs/remotes/origin/'.length);
  const there = (branch: string) =>
    found.has(`refs/remotes/origin/${branch}`) || found.has(`refs/heads/${branch}`);
  return own || (usual.find(there) ?? 'main');
}
