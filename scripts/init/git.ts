/** What git says about what init replaces: what is not committed cannot be brought back. */
import { askGit } from '../node/git.ts';
import { places } from './replace-data.ts';

/** Every file by itself, those that git ignores as well. */
const status = [
  'status',
  '--porcelain=v1',
  '-z',
  '--untracked-files=all',
  '--ignored=matching',
  '--no-renames',
];

/** Paths of what init replaces that git could not restore as they are; undefined when there is no git repository. */
export function uncommitted(root: string): string[] | undefined {
  const answer = askGit(root, ...status, '--', ...places);
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
