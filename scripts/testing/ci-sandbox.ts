/** For tests: what a CI does with a change, on this machine. A repository with the code of this one, and a small museum as its data. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gitEnvironment } from '../node/git.ts';
import { ownRoot, withoutDecision } from '../node/load.ts';

/** Without a date: the commands judge today, whenever that is. */
const data = {
  'policy/organization.yaml': `name: Aster Museum
languages: [en]
time_zone: Europe/Paris
websites: [https://aster.example]
lead: { person: ada-noor, deputy: ben-roy }
`,
  'policy/people/ada-noor.yaml': 'name: Ada Noor\nunit: museum\ngithub: ada-noor\n',
  'policy/people/ben-roy.yaml': 'name: Ben Roy\nunit: museum\ngithub: ben-roy\n',
  'policy/units/museum.yaml': 'name: The museum\nlead: ada-noor\ndeputy: ben-roy\n',
  'policy/audiences/visitors.yaml': 'name: Visitors\ndescription: Who comes to see us.\n',
  'policy/platforms/x.yaml': withoutDecision(
    readFileSync(join(ownRoot, 'scripts/testing/base/policy/platforms/x.yaml'), 'utf8'),
  ),
  'channels/x/aster.yaml': `name: Aster Museum
url: https://x.com/aster
status: proposed
unit: museum
owner: ada-noor
deputy: ben-roy
audiences: [visitors]
languages: [en]
purpose: Tell visitors about opening hours.
why_this_platform: Visitors ask us there every day, and nobody of us answers them.
`,
};

const environment = (env: Record<string, string>): NodeJS.ProcessEnv => ({
  ...gitEnvironment(),
  PATH: `${join(ownRoot, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  NO_COLOR: '1',
  ...env,
});

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run -s NAME -- …` without npm, which takes three times as long to start as what it starts. */
const npm = `npm() {
  [ "$1 $2" = "run -s" ] || { command npm "$@"; return; }
  local name=$3; shift 3
  [ "$1" != -- ] || shift
  bash -c "$(sed -n "s/^ *\\"$name\\": \\"\\(.*\\)\\",*$/\\1/p" package.json | head -n 1) \\"\\$@\\"" npm "$@"
}
`;

/**
 * What a step runs, as a runner runs it; everything is installed already. A bash whose input is a socket, as that of Node's
 * children is, would read the settings of this machine's user.
 */
const script = (command: string): string[] => [
  '--noprofile',
  '--norc',
  '-e',
  '-o',
  'pipefail',
  '-c',
  npm + command.replaceAll(/^npm ci(?: --ignore-scripts)?$/gm, 'true'),
];

export function shell(command: string, cwd: string, env: Record<string, string> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync('bash', script(command), {
    cwd,
    encoding: 'utf8',
    env: environment(env),
  });
  return { status, stdout, stderr };
}

/** The same, while this process goes on: it may have to answer. */
export async function shellMeanwhile(
  command: string,
  cwd: string,
  env: Record<string, string> = {},
): Promise<Outcome> {
  const child = spawn('bash', script(command), {
    cwd,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { status, stdout, stderr };
}

/** Runs git, and gives what it says. Throws when it fails. */
export function git(line: string, cwd: string): string {
  const { status, stdout, stderr } = shell(`git -c user.name=T -c user.email=t@aster.example ${line}`, cwd);
  if (status !== 0) throw new Error(`git ${line}: ${stderr}`);
  return stdout.trim();
}

export function edit(root: string, path: string, alter: (before: string) => string): void {
  writeFileSync(join(root, path), alter(readFileSync(join(root, path), 'utf8')));
}

/** Makes the repository at `root`, with one commit on its branch `main`. */
export function makeRepository(root: string): void {
  cpSync(join(ownRoot, 'scripts'), join(root, 'scripts'), {
    recursive: true,
    filter: (path) => !/\/(?:fixtures|bench|damage)(?:\/|$)|\.test\.ts$/.test(path),
  });
  for (const path of ['package.json', '.github/ISSUE_TEMPLATE'])
    cpSync(join(ownRoot, path), join(root, path), { recursive: true });
  for (const [path, content] of Object.entries(data)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  writeFileSync(join(root, '.gitignore'), 'node_modules\n');
  withPackages(root);
  for (const file of ['.github/CODEOWNERS', '.gitlab/CODEOWNERS']) {
    const { status, stderr } = shell(`npm run -s codeowners -- --file ${file}`, root);
    if (status !== 0) throw new Error(stderr);
  }
  git('init -q -b main', root);
  git('add -A', root);
  git('commit -q -m "As it is"', root);
}

/** A clone brings no packages along. */
export const withPackages = (root: string): void =>
  symlinkSync(join(ownRoot, 'node_modules'), join(root, 'node_modules'));
