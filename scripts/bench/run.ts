/** What the parts of the bench share: the middle of some figures, and a repository with one commit. */
import { execFileSync } from 'node:child_process';
import { gitEnvironment } from '../node/git.ts';

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

export const git = (root: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@meridian.example', ...args], {
    cwd: root,
    env: gitEnvironment(),
  });

export function commitAll(root: string): void {
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '--no-verify', '-m', 'Base');
}
