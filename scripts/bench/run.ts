/** What the parts of the bench share: a folder for a while, the middle of some figures, and a repository with one commit. */
import { execFileSync } from 'node:child_process';
import { mkdtempDisposableSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitEnvironment } from '../node/git.ts';

/** A folder that is gone when the block that is `using` it ends. */
export const folderForAWhile = () => mkdtempDisposableSync(join(tmpdir(), 'choirbook-bench-'));

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
