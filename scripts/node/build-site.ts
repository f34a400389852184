/** Check, then build: what `npm run build` and `npm start` have in common. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beginSiteRun } from './site-run.ts';
import { orSay } from './write.ts';

export interface SiteBuild {
  /** The checkout that holds the code. */
  readonly home: string;
  /** The repository that is shown. */
  readonly root: string;
  readonly log: (line: string) => void;
}

/**
 * Checks the repository and builds its handbook into a folder of this process: `dist` there. Gives the folder, or the exit
 * code of the check where that finds errors. The process works in `home` from then on, as Astro expects.
 */
export async function checkAndBuild({
  home,
  root,
  log,
}: SiteBuild): Promise<{ dist: string } | { status: number }> {
  const folder = beginSiteRun(home, root);
  const day = process.env['CHOIRBOOK_TODAY'];
  // A process of its own: what it has read is not needed while pages are built.
  const { status } = spawnSync(
    process.execPath,
    [join(home, 'scripts/check.ts'), '--root', root, ...(day ? ['--today', day] : [])],
    { stdio: 'inherit' },
  );
  if (status !== 0) {
    log('The handbook is not built while the check finds errors.');
    return { status: status ?? 2 };
  }
  log('Building the handbook …');
  // The configuration reads it from the environment: Astro hands it nothing else.
  process.env['CHOIRBOOK_ROOT'] = root;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.chdir(home);
  const { build } = await import('astro');
  const { buildProgress } = await import('../../site/data/build-progress.ts');
  const dist = join(folder, 'dist');
  await build({
    root: home,
    outDir: dist,
    cacheDir: join(folder, 'cache'),
    logLevel: 'error',
    integrations: [buildProgress()],
  });
  return { dist };
}

/** Puts a built site in the place of the one before, whole: who reads there meanwhile finds the one or the other. A UsageError where it cannot be written. */
export function putInPlace(built: string, place: string): void {
  const old = `${built}.before`;
  // Where a link leads, so that it stays one.
  const there = existsSync(place) ? realpathSync(place) : place;
  try {
    if (existsSync(there)) renameSync(there, old);
    renameSync(built, there);
  } catch {
    // Into a folder that cannot be moved, such as a mounted one, go the files.
    orSay(there, () => {
      mkdirSync(there, { recursive: true });
      for (const name of readdirSync(there)) rmSync(join(there, name), { recursive: true, force: true });
      cpSync(built, there, { recursive: true });
    });
  }
  rmSync(old, { recursive: true, force: true });
}
