/**
 * A run of the site's builder in this checkout. Several may run at once (a server while one writes, a build, another start):
 * each has a folder of its own for what it makes. What Astro keeps in `.astro` they share, which is right as long as all of
 * them show the same repository.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage-error.ts';
import { writeOver } from './write.ts';

/** Begins a run for the repository at `root` and gives its folder, which goes with the process. A UsageError beside a run for another one. */
export function beginSiteRun(home: string, root: string): string {
  const runs = join(home, '.cache/runs');
  const folder = join(runs, String(process.pid));
  // Somebody may have had this number before.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Written before the others are looked at: of two that begin in the same moment at least one sees the other.
  writeOver(join(folder, 'root'), root);
  for (const name of readdirSync(runs)) {
    const process_ = Number(name);
    if (process_ === process.pid) continue;
    const shown = rootOf(join(runs, name));
    if (!isAlive(process_)) rmSync(join(runs, name), { recursive: true, force: true });
    else if (shown !== undefined && shown !== root)
      throw new UsageError(
        `Process ${name} works here with ${shown}, and this would work with ${root}: their pages would get mixed. End that process first (kill ${name}), or work in a second clone. If there is no such handbook running, delete ${join(runs, name)}.`,
      );
  }
  return folder;
}

function rootOf(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'root'), 'utf8');
  } catch {
    return undefined;
  }
}

function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    // Somebody else's process is alive as well.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
