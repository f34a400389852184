/** For tests: git in a folder, as somebody, untouched by the settings of this machine. */
import { spawnSync } from 'node:child_process';
import { gitEnvironment } from '../node/git.ts';

/** Runs git and gives what it prints, without white space around it. Throws when it fails. */
export function gitIn(root: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@aster.example', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], {
    cwd: root,
    env: { ...gitEnvironment(), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
}
