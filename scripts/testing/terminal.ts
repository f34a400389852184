/** For tests: a command at a real pseudo-terminal, answered as a person does, once a question stands there. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';

/** Whether this machine has `script`, which gives a command a terminal. */
export const hasTerminal =
  process.platform !== 'win32' && !spawnSync('script', ['--version'], { stdio: 'ignore' }).error;

export const enter = '\r';
export const down = '\u001B[B';
export const ctrlC = '\u0003';

const inQuotes = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/**
 * Runs a command, and types each of the keys once the words before it have appeared since the last ones. Gives its exit code,
 * and all that was on the screen, as plain text. A question that never comes ends at the limit of the test.
 */
export async function atTerminal(
  command: readonly string[],
  {
    cwd,
    keys,
    env = {},
  }: { cwd: string; keys: readonly (readonly [words: string, keys: string])[]; env?: Record<string, string> },
): Promise<{ status: number | null; screen: string }> {
  const line = `stty cols 160 rows 50; exec ${command.map(inQuotes).join(' ')}`;
  const args =
    process.platform === 'darwin' ? ['-q', '/dev/null', 'sh', '-c', line] : ['-qec', line, '/dev/null'];
  const child = spawn('script', args, {
    cwd,
    env: { ...process.env, TERM: 'xterm', CI: '', NO_COLOR: '1', SHELL: '/bin/sh', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let screen = '';
  let seen = 0;
  const left = [...keys];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    const plain = stripVTControlCharacters(screen);
    const next = left[0];
    const at = next ? plain.indexOf(next[0], seen) : -1;
    if (!next || at < 0) return;
    seen = plain.length;
    left.shift();
    child.stdin.write(next[1]);
  });
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, screen: stripVTControlCharacters(screen) };
}
