/** The commands as processes: what the tests in process cannot see. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const scripts = join(import.meta.dirname, '..');
const commands = readdirSync(scripts).filter(
  (name) => name.endsWith('.ts') && /^const help =|\bhelp,/m.test(readFileSync(join(scripts, name), 'utf8')),
);
const base = join(scripts, 'testing/base');
/** As npm starts it: what runs for the host alone by its own file, all else by its name. */
const node = (name: string, ...args: string[]) =>
  spawnSync(
    process.execPath,
    [
      ...(name === 'github.ts' ? [join(scripts, name)] : [join(scripts, 'run.js'), name.slice(0, -3)]),
      ...args,
    ],
    { encoding: 'utf8' },
  );

test.each(commands)('%s --help says how it is used, exit 0', (name) => {
  expect(node(name, '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^Usage: (?:npm|node) [\s\S]*\n$/),
    stderr: '',
  });
});

describe('what a command gives back is what the process exits with', () => {
  test.each([
    [0, ['--root', base, '--today', '2026-12-01']],
    [
      1,
      [
        '--root',
        join(scripts, 'core/rules/identity/duplicate-account/fixtures/three-copies-each-names-the-others'),
        '--today',
        '2026-12-01',
      ],
    ],
    [2, ['--today', 'tomorrow']],
  ])('%i', (status, args) => {
    expect(node('check.ts', ...args)).toMatchObject({ status });
  });
});

test('a reader who closes the pipe early is no failure', async () => {
  const child = spawn(process.execPath, [join(scripts, 'verify.ts'), '--root', base]);
  const ended = once(child, 'close');
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => {});
  child.stdout.once('data', () => {
    child.stdout.destroy();
    // Another answer, which nobody reads.
    child.stdin.end('x.com/aster\n'.repeat(1000));
  });
  child.stdin.write('x.com/aster\n');
  expect(await ended).toEqual([0, null]);
  expect(stderr).toBe('');
});
