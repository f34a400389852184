import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';
import { gitIn } from './testing/git.ts';
import { tours, toursFile } from './testing/posts.ts';

const here = cliSandbox();
const git = (...args: string[]) => gitIn(here.root, ...args);
const at = '2026-12-01T09:00:00Z';
/** The file that the step of the workflow has written. */
const told = (content: object | null): string => {
  const file = join(here.root, 'reviews.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const put = (text: string) => {
  mkdirSync(dirname(join(here.root, toursFile)), { recursive: true });
  writeFileSync(join(here.root, toursFile), text);
};
const commit = (message: string): string => {
  git('add', '-A', '.');
  git('commit', '-q', '-m', message);
  return git('rev-parse', 'HEAD');
};

test('from the review of a commit to the approval in the file, and to a check that accepts it', async () => {
  git('init', '-q', '-b', 'main');
  const base = commit('base');
  git('switch', '-q', '-c', 'winter');
  put(tours.replace('author', 'risk: normal\nauthor'));
  const reviewed = commit('post');
  put(tours);
  commit('a word for colleagues');
  git('switch', '-q', 'main');
  git('merge', '-q', '--squash', 'winter');
  const main = commit('merged');

  const file = told({ pull: 7, base, reviews: [{ login: 'ben-roy', commit: reviewed, base, at }] });
  const options = ['--root', here.root, '--today', '2026-12-01', '--reviews', file];
  const { status, stdout } = await command('record-approvals', [...options, '--write', '--json']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    pull: 7,
    files: [{ path: toursFile }],
    said: ['`2026/tours`: `ben-roy` (Ben Roy) approves it as `unit-lead`.'],
  });
  expect(readFileSync(join(here.root, toursFile), 'utf8')).toContain('by: ben-roy, as: unit-lead');
  const check = (...more: string[]) =>
    command('check', [
      '--root',
      here.root,
      '--today',
      '2026-12-01',
      '--base',
      main,
      '--author',
      'github-actions[bot]',
      ...more,
    ]);
  expect((await check('--reviews', file)).status).toBe(0);
  expect((await check()).stdout).toContain('unconfirmed-decision');
  // After a forced push nobody can tell what was reviewed.
  const lost = told({ pull: 7, base, reviews: [{ login: 'ben-roy', commit: 'f'.repeat(40), base, at }] });
  expect((await check('--reviews', lost)).stdout).toContain('unconfirmed-decision');
});

test.each([
  [{ reviews: [{ login: 'a b', commit: 'f'.repeat(40), base: 'f'.repeat(40), at }] }],
  [{ reviews: [{ login: 'ben-roy', commit: '--help', base: 'f'.repeat(40), at }] }],
  [{ reviews: [{ login: 'ben-roy', commit: 'f'.repeat(40), base: 'f'.repeat(40), at: 'today' }] }],
  [{ reviews: 'ben-roy' }],
])('%j is no list of reviews', async (content) => {
  expect(await command('record-approvals', ['--root', here.root, '--reviews', told(content)])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('expected { "reviews": [{ login, commit, base, at }] }'),
  });
});

test('a file that holds nothing has nothing to record', async () => {
  const answer = await command('record-approvals', ['--root', here.root, '--reviews', told(null)]);
  expect(answer).toMatchObject({ status: 0, stderr: '' });
});
