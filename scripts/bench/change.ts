/** What judging a change costs above judging a state, and how long a commit waits for the hook. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitEnvironment } from '../node/git.ts';
import { writeOrganisation } from './organisation.ts';

const home = join(import.meta.dirname, '../..');

export interface ChangeFigures {
  /** Seconds of whole processes, medians. */
  readonly state: number;
  readonly change: number;
  readonly changed: number;
  /** Seconds from `git commit` to the verdict of the hook, on the example with one staged file. */
  readonly hook: number;
}

/** How many channels the change touches. */
const changed = 20;

/** Checks the same folder with and without its base, taking turns, so that a busy machine slows both. */
export function measureChange(channels: number, runs: number): ChangeFigures {
  const folder = mkdtempSync(join(tmpdir(), 'choirbook-bench-change-'));
  try {
    const root = join(folder, 'organisation');
    writeOrganisation(root, channels);
    commitAll(root);
    const x = join(root, 'channels/x');
    for (const name of readdirSync(x).sort().slice(0, changed)) {
      const file = join(x, name);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^tone:.*$/m, 'tone: Changed.'));
    }
    const state: number[] = [];
    const change: number[] = [];
    for (let run = 0; run < runs; run++) {
      state.push(check(root));
      change.push(check(root, '--base', 'HEAD'));
    }
    return {
      state: median(state),
      change: median(change),
      changed,
      hook: measureHook(join(folder, 'example'), runs),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The hook of this repository as git runs it, in a copy of its code and data. */
function measureHook(root: string, runs: number): number {
  mkdirSync(root);
  for (const name of ['policy', 'channels', 'calendar', 'scripts', '.husky', 'package.json'])
    cpSync(join(home, name), join(root, name), {
      recursive: true,
      filter: (path) => !/\bfixtures$/.test(path),
    });
  symlinkSync(join(home, 'node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, '.gitignore'), 'node_modules\n');
  commitAll(root);
  const organization = join(root, 'policy/organization.yaml');
  writeFileSync(organization, `# Changed.\n${readFileSync(organization, 'utf8')}`);
  git(root, 'add', '-A');
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync('sh', ['.husky/pre-commit'], {
      cwd: root,
      encoding: 'utf8',
    });
    times.push((performance.now() - began) / 1000);
    if (status !== 0) throw new Error(`The hook refused an innocent commit:\n${stdout}${stderr}`);
  }
  return median(times);
}

function check(root: string, ...options: string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(home, 'scripts/check.ts'), '--root', root, '--today', '2026-12-01', ...options],
    { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return (performance.now() - began) / 1000;
}

function commitAll(root: string): void {
  git(root, 'init', '-q', '-b', 'main');
  git(root, 'add', '-A');
  git(
    root,
    '-c',
    'user.name=Bench',
    '-c',
    'user.email=bench@meridian.example',
    'commit',
    '-q',
    '--no-verify',
    '-m',
    'Base',
  );
}

const git = (root: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: root, env: gitEnvironment() });

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
