import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';
import { tours, toursFile } from './testing/posts.ts';

const here = cliSandbox();
const file = () => readFileSync(join(here.root, toursFile), 'utf8');
const approve = (...args: string[]) =>
  command('approve', ['--root', here.root, '--today', '2026-12-01', ...args]);

beforeEach(() => {
  mkdirSync(dirname(join(here.root, toursFile)), { recursive: true });
  writeFileSync(join(here.root, toursFile), tours);
});

test('shows what will appear, writes the approval, and says who is still asked', async () => {
  const { status, stdout } = await approve('tours', '--as', 'cleo-diaz');
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `Lamp room (${toursFile})

  x/aster, 2026-12-10 10:00 (Europe/Paris), en
      The lamp room opens for tours.

\`cleo-diaz\` (Cleo Diaz) approves it as proofreader on 2026-12-01; that holds for exactly this, until 2027-01-30.
Still missing: somebody who leads the unit (ada-noor, ben-roy).
Written to ${toursFile}. The approval is your word: it goes into a pull request of your own, or you approve the one that it is in.
`,
  });
  expect(file()).toMatch(
    /^ {2}- \{ by: cleo-diaz, as: proofreader, hash: sha256:[0-9a-f]{64}, on: 2026-12-01 \}$/m,
  );
});

test('--dry-run writes nothing; a refusal is no failure of the command', async () => {
  const dry = await approve(toursFile, '--as', 'cleo-diaz', '--dry-run', '--json');
  expect(JSON.parse(dry.stdout)).toMatchObject({
    outcome: 'clean',
    entry: '2026/tours',
    missing: ['unit-lead'],
  });
  const refused = await approve('2026/tours', '--as', 'dan-wu');
  expect(refused).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/their own\.\nNothing has been written\.\n$/),
  });
  expect(file()).toBe(tours);
});

test.each([
  [['tour', '--as', 'ben-roy'], 'There is no post tour in calendar/posts. Did you mean tours?'],
  [['t', '--as', 'ben-roy'], 'There is no post t in calendar/posts. Did you mean 2026/tours?'],
  [['tours', '--as', 'ben'], 'There is no policy/people/ben.yaml. Did you mean ben-roy?'],
  [['tours'], '--as ID is missing: who approves the post?'],
  [
    ['--as', 'ben-roy'],
    'approve takes one post: its path, its id or its name, such as 2026/winter-timetable.',
  ],
  [
    ['tours', '--as', 'ben-roy', '--part', 'leed'],
    '--part leed: did you mean lead? It is one of proofreader, owner, unit-lead, lead.',
  ],
])('%j is refused', async (args, said) => {
  expect(await approve(...args)).toEqual({ status: 2, stdout: '', stderr: `${said}\nSee --help.\n` });
});
