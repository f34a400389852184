/** What git says about the data folders: what is not committed cannot be brought back. */
import { dataFolders } from '../core/kinds/paths.ts';
import { askGit } from '../node/git.ts';

/** Every file by itself, those that git ignores as well. */
const status = [
  'status',
  '--porcelain=v1',
  '-z',
  '--untracked-files=all',
  '--ignored=matching',
  '--no-renames',
];

/** Paths below the data folders that git could not restore as they are; undefined when there is no git repository. */
export function uncommitted(root: string): string[] | undefined {
  const answer = askGit(root, ...status, '--', ...dataFolders);
  if ('reason' in answer) return undefined;
  return answer.text
    .split('\0')
    .filter((entry) => entry !== '' && !entry.endsWith('.DS_Store'))
    .map((entry) => entry.slice(3));
}

/** Where the clone came from, if it says so. */
export function origin(root: string): string | undefined {
  const answer = askGit(root, 'remote', 'get-url', 'origin');
  return 'text' in answer ? answer.text.trim() || undefined : undefined;
}
