/** The linter for shell: this machine's, or one that is installed now. Never none: a test that skips itself proves nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isThere = () => spawnSync('shellcheck', ['--version'], { stdio: 'ignore' }).status === 0;

/** Makes sure that `shellcheck` can be called; throws how to install it when it cannot be. */
export function needShellcheck(): void {
  if (isThere()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('No shellcheck on this machine. Installing Debian’s …\n');
    const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2] });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'shellcheck');
    if (isThere()) return;
  }
  throw new Error(
    [
      'The tests of shell need shellcheck, and it could neither be found nor installed. Any of these helps:',
      '  Debian, Ubuntu:  sudo apt-get install shellcheck',
      '  Fedora:          sudo dnf install ShellCheck',
      '  macOS:           brew install shellcheck',
      '  Windows:         winget install koalaman.shellcheck',
    ].join('\n'),
  );
}

/** What shellcheck says against a script; empty when it has nothing to say. */
export function shellViolations(script: string, shell: 'bash' | 'sh'): string {
  const { status, stdout, stderr, error } = spawnSync(
    'shellcheck',
    ['--shell', shell, '--format', 'gcc', '--norc', '-'],
    { input: script, encoding: 'utf8' },
  );
  if (error) throw error;
  return status === 0 ? '' : `${stdout}${stderr}`;
}
