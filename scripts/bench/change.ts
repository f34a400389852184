/** What judging a change costs above judging a state. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOrganisation } from './organisation.ts';
import { commitAll, folderForAWhile, median } from './run.ts';

const home = join(import.meta.dirname, '../..');

/** How many channels the change touches. */
const changed = 20;

/**
 * Checks the same folder with and without its base, taking turns, so that a busy machine slows both. In seconds of whole
 * processes, medians.
 */
export function measureChange(channels: number, runs: number) {
  using folder = folderForAWhile();
  const root = join(folder.path, 'organisation');
  writeOrganisation(root, channels);
  commitAll(root);
  const x = join(root, 'channels/x');
  for (const name of readdirSync(x).sort().slice(0, changed)) {
    const file = join(x, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^tone:.*$/m, 'tone: Changed.'));
  }
  const state: number[] = [];
  const change: number[] = [];
  for (let run = 0; run < runs; run++) {
    state.push(check(root));
    change.push(check(root, '--base', 'HEAD'));
  }
  return { state: median(state), change: median(change), changed };
}

function check(root: string, ...options: string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(home, 'scripts/check.ts'), '--root', root, '--today', '2026-12-01', ...options],
    { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return (performance.now() - began) / 1000;
}
