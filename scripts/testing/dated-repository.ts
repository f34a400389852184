/** For tests: a repository with a clock of its own, whose commits are an hour apart. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { gitEnvironment } from '../node/git.ts';
import { readHistory } from '../node/git-history.ts';

/** Twelve lines of which one tells the files apart: a change of it keeps them 80 % alike. */
export const entry = (name: string): string => `name: ${name}\n${'purpose: the same line\n'.repeat(11)}`;

/** Each test of a file has an empty folder, `here.folder`, in which it makes a repository, and a clock in seconds. */
export function datedRepository() {
  const here = { folder: '', clock: 0 };
  beforeEach(() => {
    here.folder = mkdtempSync(join(tmpdir(), 'choirbook-git-'));
    here.clock = 1_700_000_000;
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(here.folder, { recursive: true, force: true });
  });

  function git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', ['-c', 'protocol.file.allow=always', ...args], {
      cwd: here.folder,
      encoding: 'utf8',
      env: {
        ...gitEnvironment(),
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_NAME: 'Planted Author',
        GIT_AUTHOR_EMAIL: 'planted@aster.example',
        GIT_COMMITTER_NAME: 'Planted Author',
        GIT_COMMITTER_EMAIL: 'planted@aster.example',
        GIT_AUTHOR_DATE: `${here.clock} +0000`,
        GIT_COMMITTER_DATE: `${here.clock} +0000`,
      },
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}${stdout}`);
    return stdout.trim();
  }

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(here.folder, path)), { recursive: true });
    writeFileSync(join(here.folder, path), text);
  };

  /** Commits everything, an hour after the commit before. */
  function commit(subject: string): string {
    here.clock += 3600;
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', subject);
    return git('rev-parse', 'HEAD');
  }

  /** The subjects of what happened to a file, the last one first; or why there is no history. */
  const subjects = async (path: string, root = here.folder) => {
    const history = (await readHistory(root))(path);
    return typeof history === 'string' ? history : history.changes.map(({ subject }) => subject);
  };

  return { here, git, write, commit, subjects };
}
