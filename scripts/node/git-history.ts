/** When each file was last changed, from one `git log` for all of them. */
import { spawn } from 'node:child_process';
import { gitEnvironment, gitOptions, type NoRepository } from './git.ts';
import { type Commit, type FileChange, logFormat, logReader } from './git-log.ts';
import { repositoryOf } from './git-repository.ts';
import { productCommits } from './product-history.ts';

/** Why a file has no date: a date that may be wrong is not shown. `unchanged`: it is as the product brought it. */
export type NoHistory = NoRepository | 'shallow' | 'uncommitted' | 'unchanged';

export interface FileHistory {
  /** The last changes, newest first: one at least, `mostChanges` at most. */
  readonly changes: readonly Commit[];
  /** When the file came into being, in seconds since 1970; unknown in a shallow clone. */
  readonly first: number | undefined;
}

/** The history of a file by its path below the root, with forward slashes. */
export type History = (path: string) => FileHistory | NoHistory;

/** How many changes of a file are kept. */
export const mostChanges = 5;

/**
 * Reads the history of a folder's files. A file keeps its history when it is renamed: two files of four lines are
 * easily alike, so that it takes 80 % to be a rename. Children come before their parents, whatever their clocks said. What the
 * product's own commits did, before somebody began an organisation in a clone of it, is left out.
 */
export async function readHistory(root: string): Promise<History> {
  const repository = repositoryOf(root);
  if (typeof repository === 'string') return () => repository;
  const files = new FileHistories(repository.shallow, productCommits(root));
  // Without the contents of old files (a partial clone) renames cannot be told; the dates can.
  for (const renames of ['-M80%', '--no-renames']) {
    files.clear();
    const { failed, said } = await readLog(root, renames, (commit, change) => files.add(commit, change));
    if (!failed || said.includes('does not have any commits')) return (path) => files.of(path);
  }
  return () => 'unreadable';
}

/** Runs `git log` and hands its changes on while it runs. `said` is how its complaint begins. */
function readLog(root: string, renames: string, onChange: (commit: Commit, change: FileChange) => void) {
  const log = ['log', '-z', '-c', '--date-order', '--relative', '--name-status', renames, '-l400'];
  // No paths: to choose commits by path, git would compare every tree twice.
  // What somebody's own settings could add to the output, or leave out of it.
  const plain = ['--no-color', '--no-ext-diff', '--no-show-signature', '--no-notes', '--encoding=UTF-8'];
  return new Promise<{ failed: boolean; said: string }>((done) => {
    const git = spawn(
      'git',
      [...gitOptions, '-c', 'log.showRoot=true', ...log, ...plain, `--format=${logFormat}`, '--'],
      { cwd: root, env: gitEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    git.stderr.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 2000) said += text;
    });
    git.stdout.on('data', logReader(onChange));
    git.on('error', (error) => done({ failed: true, said: error.message }));
    git.on('close', (code) => done({ failed: code !== 0, said }));
  });
}

/** Gathers changes, newest first, under the name each file has today. */
class FileHistories {
  readonly #shallow: boolean;
  readonly #product: ReadonlySet<string>;
  readonly #changes = new Map<string, { changes: Commit[]; first: number | undefined; product?: true }>();
  /** From an earlier path to today's; undefined where the path belonged to a file that is no more. */
  readonly #today = new Map<string, string | undefined>();

  constructor(shallow: boolean, product: ReadonlySet<string>) {
    this.#shallow = shallow;
    this.#product = product;
  }

  clear(): void {
    this.#changes.clear();
    this.#today.clear();
  }

  add(commit: Commit, { path, from }: FileChange): void {
    const today = this.#today.has(path) ? this.#today.get(path) : path;
    if (from !== undefined) {
      // Further back, the file has its old name, and the new one is nobody's yet.
      this.#today.set(path, undefined);
      this.#today.set(from, today);
    }
    if (today === undefined) return;
    let known = this.#changes.get(today);
    if (!known) {
      known = { changes: [], first: undefined };
      this.#changes.set(today, known);
    }
    if (this.#product.has(commit.hash)) {
      known.product = true;
      return;
    }
    // Where a shallow clone ends, git takes every file for new.
    if (this.#shallow && commit.isRoot) return;
    if (known.changes.length < mostChanges) known.changes.push(commit);
    if (!this.#shallow) known.first = commit.time;
  }

  of(path: string): FileHistory | NoHistory {
    const known = this.#changes.get(path);
    if (!known) return 'uncommitted';
    if (known.changes.length > 0) return { changes: known.changes, first: known.first };
    return known.product ? 'unchanged' : 'shallow';
  }
}
