/** What git says about the data folders: what is not committed cannot be brought back. */
import { spawnSync } from 'node:child_process';
import { dataFolders } from '../core/kinds/kinds.ts';

/** Paths below the data folders that git could not restore as they are; undefined when there is no git repository. */
export function uncommitted(root: string): string[] | undefined {
  const { status, stdout } = git(
    root,
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--ignored=matching',
    '--no-renames',
    '--',
    ...dataFolders,
  );
  if (status !== 0) return undefined;
  return stdout
    .split('\0')
    .filter((entry) => entry !== '' && !entry.endsWith('.DS_Store'))
    .map((entry) => entry.slice(3));
}

/** Is there a commit to go back to? */
export const hasCommit = (root: string): boolean =>
  git(root, 'rev-parse', '--verify', '-q', 'HEAD').status === 0;

/** Where the clone came from, if it says so. */
export function origin(root: string): string | undefined {
  const { status, stdout } = git(root, 'remote', 'get-url', 'origin');
  return status === 0 ? stdout.trim() || undefined : undefined;
}

const git = (root: string, ...args: string[]) => {
  const { status, stdout } = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
  return { status, stdout: stdout ?? '' };
};
