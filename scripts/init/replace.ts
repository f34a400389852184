/** Puts new files in the place of old ones: all of them, or none, also where the process is killed on the way. */
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolders } from '../core/kinds/paths.ts';
import { UsageError } from '../node/usage-error.ts';
import { isRunning, orSay, writeOver, writeWhole } from '../node/write.ts';
import { changedSince, hashesOf } from './own-changes.ts';

export interface NewData {
  /** Paths that stay as they are. */
  readonly keep: readonly string[];
  readonly write: readonly { readonly path: string; readonly text: string }[];
}

/** What is replaced, each as a whole. */
export const places: readonly string[] = [
  ...dataFolders,
  '.github/CODEOWNERS',
  '.github/ISSUE_TEMPLATE/config.yml',
];

/**
 * Everything new is complete on the disk before anything old moves; what then remains are a few renames, which are
 * taken back when one of them fails, or by `undoInterrupted` when the process was killed. A place that is no data folder
 * is replaced only where there is something to put there.
 */
export function replaceData(root: string, { keep, write }: NewData): void {
  // A name that git ignores: what a killed run leaves behind is never committed.
  const workshop = join(root, `.choirbook-init-${process.pid}.tmp`);
  const isNew = (place: string) => fs.existsSync(join(workshop, 'new', place));
  try {
    for (const path of keep) put(join(workshop, 'new', path), fs.readFileSync(join(root, path)));
    for (const { path, text } of write) put(join(workshop, 'new', path), text);
    // From now on there is something to take back.
    writeOver(join(workshop, ready), JSON.stringify(hashesOf(join(workshop, 'new'))));
    for (const place of places) {
      const isData = (dataFolders as readonly string[]).includes(place);
      if (fs.existsSync(join(root, place)) && (isData || isNew(place)))
        move(root, join(workshop, 'old'), place);
      if (isNew(place)) move(join(workshop, 'new'), root, place);
    }
    discard(workshop);
  } catch (error) {
    try {
      undo(root, workshop);
    } catch {
      // The next run tries again; what went wrong first is what somebody must know.
    }
    throw error;
  }
}

/**
 * Takes back what a killed run has begun, and tells whether there was any. Throws a UsageError, and touches nothing, while
 * another run is at work, and where somebody has changed since what it had put there.
 */
export function undoInterrupted(root: string): boolean {
  const left = fs.readdirSync(root).flatMap((name) => {
    const [, owner] = /^\.choirbook-init-(\d+)\.tmp$/.exec(name) ?? [];
    return owner === undefined ? [] : [{ name, owner: Number(owner) }];
  });
  for (const { name, owner } of left) {
    if (owner !== process.pid && isRunning(owner))
      throw new UsageError(`Another init is at work here, as process ${owner}. Wait until it has ended.`);
    undo(root, join(root, name));
  }
  return left.length > 0;
}

/** Its presence says that moves have begun and not ended; its text is what the new files are. */
const ready = 'ready.json';

function undo(root: string, workshop: string): void {
  if (fs.existsSync(join(workshop, ready))) {
    const hashes = JSON.parse(fs.readFileSync(join(workshop, ready), 'utf8')) as Record<string, string>;
    const paths = Object.keys(hashes);
    const isIn = (age: string, place: string) => fs.existsSync(join(workshop, age, place));
    const comes = (place: string) => paths.some((path) => path === place || path.startsWith(`${place}/`));
    const moved = places.filter((place) => isIn('old', place) || (comes(place) && !isIn('new', place)));
    const own = moved.flatMap((place) => changedSince(root, join(workshop, 'old'), place, hashes));
    if (own.length > 0)
      throw new UsageError(
        `An init did not come to its end, and these files were changed since then:\n${own.map((path) => `  ${path}\n`).join('')}Put them elsewhere, bring the rest back (git checkout -- ${moved.join(' ')}), and run init again.`,
      );
    for (const place of moved) {
      fs.rmSync(join(root, place), { recursive: true, force: true });
      if (isIn('old', place)) move(join(workshop, 'old'), root, place);
    }
  }
  discard(workshop);
}

/** When the first of these is gone, nothing of it counts any longer. */
function discard(workshop: string): void {
  fs.rmSync(join(workshop, ready), { force: true });
  fs.rmSync(workshop, { recursive: true, force: true });
}

function put(file: string, content: string | Buffer): void {
  fs.mkdirSync(dirname(file), { recursive: true });
  orSay(file, () => writeWhole(file, content));
}

function move(from: string, to: string, path: string): void {
  fs.mkdirSync(dirname(join(to, path)), { recursive: true });
  fs.renameSync(join(from, path), join(to, path));
}
