/** How git is asked: without a shell, without the network, without what the surroundings say about another repository. */
import { spawnSync } from 'node:child_process';

/** Inside a git hook these name the repository of the hook, which need not be the one we look at. */
const ofAnotherRepository = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
];

/** The environment git runs in: messages in English, because their words are read; an object is what its number says. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
  };
  for (const name of ofAnotherRepository) delete environment[name];
  return environment;
}

/** Options of every call: a clone that lacks objects must fail at once, not fetch them. */
export const gitOptions = ['-c', 'protocol.allow=never', '--no-pager'] as const;

/** Why git has nothing to say about a folder. */
export type NoRepository = 'no-git' | 'not-a-repository' | 'unreadable';

/** What a run of git gave. `status` is null when it could not be started or was ended; see `missing`. */
export interface GitRun {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** There is no git on this machine. */
  readonly missing: boolean;
}

/** Runs git in a folder to its end. `input` is given to it; `index` stands in for the repository's own index file. */
export function runGit(
  root: string,
  question: readonly string[],
  { input, index }: { input?: string | undefined; index?: string | undefined } = {},
): GitRun {
  const { status, stdout, stderr, error } = spawnSync('git', [...gitOptions, ...question], {
    cwd: root,
    env: { ...gitEnvironment(), GIT_INDEX_FILE: index },
    maxBuffer: Number.POSITIVE_INFINITY,
    input,
  });
  return {
    status: error ? null : status,
    stdout: stdout ?? Buffer.alloc(0),
    stderr: stderr?.toString('utf8') ?? '',
    missing: (error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT',
  };
}

/** What a short question to git answers; for long answers see git-history.ts. */
export function askGit(root: string, ...question: string[]): { text: string } | { reason: NoRepository } {
  const { status, stdout, stderr, missing } = runGit(root, question);
  if (missing) return { reason: 'no-git' };
  if (status === 0) return { text: stdout.toString('utf8') };
  return { reason: /not a git repository/i.test(stderr) ? 'not-a-repository' : 'unreadable' };
}
