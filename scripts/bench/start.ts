/** What a command costs by being started: CPU time on the example, beside a Node that does nothing. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyCode } from '../testing/code-copy.ts';
import { commitAll, folderForAWhile, git, median } from './run.ts';

const home = join(import.meta.dirname, '../..');

export interface StartFigure {
  readonly name: string;
  /** Seconds of user and system time, the median; git and the shell of a hook are not counted. */
  readonly cpu: number;
  /** How many times that of the first figure it should be. */
  readonly target?: number;
}

/** Seconds that a Node that does nothing took on the machine on which the targets were set, in seconds as well. */
const floorOfTargets = 0.027;

/** Runs in every Node that is started, before anything else is loaded: leaves the microseconds of its process in a file. */
const meter = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').appendFileSync(process.env.BENCH_CPU, user + system + '\\n');
});`;

/** Measures each `runs` times, taking turns, in a copy of this repository as `npm ci` leaves it, in which one file is staged. */
export function measureStart(runs: number): StartFigure[] {
  using folder = folderForAWhile();
  const root = folder.path;
  copyCode(root);
  for (const name of ['policy', 'channels', 'calendar', '.husky'])
    cpSync(join(home, name), join(root, name), { recursive: true });
  writeFileSync(join(root, '.meter.cjs'), meter);
  writeFileSync(join(root, '.gitignore'), 'node_modules\n.cpu\n.meter.cjs\n');
  execFileSync(process.execPath, [join(root, 'scripts/bundle.ts')], { stdio: 'inherit' });
  commitAll(root);
  const organization = join(root, 'policy/organization.yaml');
  writeFileSync(organization, `# Changed.\n${readFileSync(organization, 'utf8')}`);
  git(root, 'add', '-A');
  const node = (...args: string[]) => [process.execPath, ...args];
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // As `npm run` starts it, without npm itself.
  const command = (name: string, ...args: string[]) => node(...scripts[name].split(' ').slice(1), ...args);
  const commands: [name: string, command: string[], target?: number][] = [
    ['node -e 0', node('-e', '0')],
    ['check --help', command('check', '--help'), 0.15],
    ['verify REF', command('verify', 'x.com/ferrane_fr'), 0.35],
    ['check', command('check'), 0.55],
    ['the hook before a commit of one file', ['sh', '.husky/pre-commit'], 0.7],
  ];
  const times = commands.map((): number[] => []);
  // The first turn compiles.
  for (let run = 0; run <= runs; run++)
    for (const [index, [, command]] of commands.entries()) {
      const time = cpuOf(command, root);
      if (run > 0) times[index]?.push(time);
    }
  return commands.map(([name, , target], index) => ({
    name,
    cpu: median(times[index] ?? []),
    ...(target !== undefined && { target: target / floorOfTargets }),
  }));
}

function cpuOf([file = '', ...args]: string[], cwd: string): number {
  const spent = join(cwd, '.cpu');
  rmSync(spent, { force: true });
  const env = { ...process.env, NODE_OPTIONS: `--require ${join(cwd, '.meter.cjs')}`, BENCH_CPU: spent };
  const { status, stderr } = spawnSync(file, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} ${args.join(' ')}: ${stderr}`);
  const all = readFileSync(spent, 'utf8').split('\n').map(Number);
  return all.reduce((sum, one) => sum + one, 0) / 1e6;
}
