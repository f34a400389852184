/** How long the handbook of a synthetic organisation takes to build, against as many bare Starlight pages. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeBareSite } from './bare.ts';
import type { KeyTimes } from './keys.ts';
import { writeOrganisation } from './organisation.ts';
import { folderForAWhile, median } from './run.ts';

const home = join(import.meta.dirname, '../..');

/**
 * Builds both, one after the other, `runs` times, and gives the medians: seconds, from the start of the process to its end.
 * With them the heaviest page, compressed, and milliseconds from a key to the screen on the registry page.
 */
export function measureSite(channels: number, runs: number) {
  using temporary = folderForAWhile();
  const folder = temporary.path;
  const bareRoot = join(home, '.cache/bench-bare');
  try {
    const root = join(folder, 'organisation');
    const dist = join(folder, 'handbook');
    writeOrganisation(root, channels);
    const handbook: number[] = [];
    const bare: number[] = [];
    let pages: string[] = [];
    for (let run = 0; run < runs; run++) {
      rmSync(dist, { recursive: true, force: true });
      const cacheDir = join(folder, `cache-${run}`);
      handbook.push(build(home, dist, cacheDir, { CHOIRBOOK_ROOT: root, CHOIRBOOK_TODAY: '2026-12-01' }));
      pages = htmlOf(dist);
      writeBareSite(bareRoot, pages.length);
      bare.push(build(bareRoot, join(folder, `bare-${run}`), join(folder, `bare-cache-${run}`), {}));
      rmSync(join(folder, `bare-${run}`), { recursive: true });
    }
    const weights = pages.map((path) => ({ path, bytes: gzipSync(readFileSync(join(dist, path))).length }));
    const heaviest = weights.reduce((a, b) => (b.bytes > a.bytes ? b : a));
    const keys: { median: number; p95: number } = JSON.parse(
      execFileSync(process.execPath, [join(import.meta.dirname, 'filter.ts'), dist], { encoding: 'utf8' }),
    );
    return { pages: pages.length, handbook: median(handbook), bare: median(bare), heaviest, keys };
  } finally {
    rmSync(bareRoot, { recursive: true, force: true });
  }
}

/** Builds the handbook of this repository, and types on its page of drafts. */
export function measureDraft(): KeyTimes & { marks: number } {
  using temporary = folderForAWhile();
  const dist = join(temporary.path, 'handbook');
  build(home, dist, join(temporary.path, 'cache'), { CHOIRBOOK_TODAY: '2026-12-01' });
  return JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'draft.ts'), dist], { encoding: 'utf8' }),
  );
}

/** Seconds that `astro build` takes there, in a process of its own and with nothing remembered. */
function build(root: string, outDir: string, cacheDir: string, env: Record<string, string>): number {
  const options = { root, outDir, cacheDir, logLevel: 'error' };
  const script = `import { build } from 'astro'; await build(${JSON.stringify(options)});`;
  const began = performance.now();
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return (performance.now() - began) / 1000;
}

const htmlOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
