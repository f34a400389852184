import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';
import { tours, toursFile } from './testing/posts.ts';
import { atTerminal, down, enter, hasTerminal } from './testing/terminal.ts';

const here = cliSandbox();
const file = (path = toursFile) => readFileSync(join(here.root, path), 'utf8');
const plan = (...args: string[]) => command('plan', ['--root', here.root, '--today', '2026-12-01', ...args]);
function begin(text = tours) {
  mkdirSync(dirname(join(here.root, toursFile)), { recursive: true });
  writeFileSync(join(here.root, toursFile), text);
}

test('a new post is written once, and never over another one', async () => {
  const args = [
    '--title',
    'Lamp room',
    '--channel',
    'x/aster',
    '--author',
    'dan-wu',
    '--next-free-slot',
    '--name',
    'lamps',
  ];
  const { status, stdout } = await plan(...args);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout:
      'Lamp room: planned\n  x/aster, `2026-12-03 14:00` (Europe/Paris)\n\nWritten: calendar/posts/2026/lamps.yaml\n',
  });
  const before = file('calendar/posts/2026/lamps.yaml');
  expect(await plan(...args)).toMatchObject({ status: 1, stdout: expect.stringContaining('exists already') });
  expect(file('calendar/posts/2026/lamps.yaml')).toBe(before);
});

test('what the check would refuse is not written', async () => {
  begin();
  const long = await plan('tours', '--clone-to', 'facebook/aster.shop', '--at', '2026-12-10 25:00');
  expect(long).toMatchObject({ status: 1, stdout: expect.stringContaining('check would refuse it, for ') });
  const x = await plan(
    '--title',
    'Long',
    '--channel',
    'x/aster',
    '--author',
    'dan-wu',
    '--text',
    'a '.repeat(150),
  );
  expect(x.stdout).toContain('too long by 19 (299 of 280)');
  expect(file()).toBe(tours);
});

test('a move for programs, and as a trial', async () => {
  begin();
  const { status, stdout } = await plan('tours', '--at', '2026-12-11 10:00', '--dry-run', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'clean', voided: [], file: { path: toursFile } });
  expect(file()).toBe(tours);
  expect((await plan('tours', '--at', '2026-12-11 10:00')).status).toBe(0);
  expect(file()).toBe(tours.replace('12-10', '12-11'));
});

test.each([
  [[], /^Nothing has been written\..*\n {2}--title TEXT .*\n {2}--channel ID .*\n {2}--author ID /],
  [['--status', 'planned'], /--status is about a post that is there/],
  [['tours'], /What happens to tours\?/],
  [['tours', '--status', 'planned', '--published', 'https://x.example'], /one thing at a time/],
  [['tours', '--at', '2026-12-11 10:00', '--text', 'Else.'], /--text says nothing of this: it takes --at, /],
  [['tours', '--at', '2026-12-11 10:00', '--next-free-slot'], /--at and --next-free-slot: give one of them/],
  [['--title', 'A', '--why', 'x'], /--why is about a post that is there/],
  [['tours', '--status', 'aproved'], /did you mean approved\?/],
  [['tours', '--clone-to', 'x/astr'], /Did you mean x\/aster\?/],
  [['tours', '--status', 'changes-requested', '--as', 'ben', '--why', 'x'], /Did you mean ben-roy\?/],
  [['--title', 'A', '--channel', 'x/aster', '--author', 'dan-wu', '--name', 'A b'], /--name A b: expected/],
])('%j is refused', async (args, said) => {
  begin();
  expect(await plan(...args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(said) });
});

test.skipIf(!hasTerminal)('at a terminal, what is missing is asked for', async () => {
  const script = join(import.meta.dirname, 'run.js');
  const { status } = await atTerminal(
    [process.execPath, script, 'plan', '--root', here.root, '--today', '2026-12-01', '--author', 'dan-wu'],
    {
      cwd: here.root,
      keys: [
        ['What do colleagues call it?', `Lamp room${enter}`],
        ['On which channel', down + enter],
        ['When, as the clock', `2026-12-10 09:00${enter}`],
        ['In which language', enter],
        ['The words', `Lamps.${enter}`],
        ['The page it leads to', enter],
        ['Whose post', enter],
        ['Whom is it for', enter],
        ['To which campaign', enter],
        ['Which content pillar', enter],
      ],
    },
  );
  expect(status).toBe(0);
  expect(file('calendar/posts/2026/lamp-room.yaml')).toMatch(
    /author: dan-wu\nposts:\n {2}- channel: x\/aster\n {4}at: "2026-12-10 09:00"\n {4}language: en\n/,
  );
});
