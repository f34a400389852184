import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginSiteRun } from './site-run.ts';

let home: string;
const runOf = (name: string, root?: string) => {
  const folder = join(home, '.cache/runs', name);
  mkdirSync(join(folder, 'dist'), { recursive: true });
  if (root !== undefined) writeFileSync(join(folder, 'root'), root);
  return folder;
};
/** The one that started the tests is alive, and no process has this number. */
const alive = String(process.ppid);
const dead = '4194305';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'choirbook-run-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test('each process has a folder of its own, without what another one of its number has left', () => {
  runOf(String(process.pid), '/elsewhere');
  const folder = beginSiteRun(home, '/ours');
  expect(readdirSync(folder)).toEqual(['root']);
});

test('beside a run for the same repository there is room', () => {
  const other = runOf(alive, '/ours');
  beginSiteRun(home, '/ours');
  expect(existsSync(other)).toBe(true);
});

test('beside a run for another repository there is none, and it is said which one', () => {
  runOf(alive, '/theirs');
  expect(() => beginSiteRun(home, '/ours')).toThrow(
    `Process ${alive} works here with /theirs, and this would work with /ours: their pages would get mixed. End that process first (kill ${alive}), or work in a second clone.`,
  );
});

test.each([
  ['what a process that is no more has left goes', dead, '/theirs', false],
  ['a run that has not said yet what it shows is left alone', alive, undefined, true],
])('%s', (_what, name, root, stays) => {
  const other = runOf(name, root);
  beginSiteRun(home, '/ours');
  expect(existsSync(other)).toBe(stays);
});
