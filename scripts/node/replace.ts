/** Puts new files in the place of old ones: all of them, or none, also where the process is killed on the way. */
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { changedSince, hashesOf } from './own-changes.ts';
import { progressOf } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { isRunning, orSay, writeOver, writeWhole } from './write.ts';

/** A file that is to be: its bytes; of a link, the path that it leads to. */
export interface FileToPut {
  readonly path: string;
  readonly content: string | Buffer;
  /** As git writes it: `100755` can be run, `120000` is a link; default: a plain file. */
  readonly mode?: string | undefined;
}

export interface Replacement {
  /** What does it, for messages: `init`. */
  readonly command: string;
  /** What is replaced, each as a whole: folders or files, from the root. One that gets no file goes. */
  readonly places: readonly string[];
  /** Each lies at a place or below one. */
  readonly files: readonly FileToPut[];
}

/** What the next run must know to take a replacement back. */
interface Journal {
  readonly places: readonly string[];
  /** Of the new files, by their paths. */
  readonly hashes: Readonly<Record<string, string>>;
}

/**
 * Everything new is complete on the disk before anything old moves; what then remains are renames, which are taken back when
 * one of them fails, or by `undoInterrupted` when the process was killed. Throws what failed, a UsageError where people can
 * do something about it.
 */
export function replaceFiles(root: string, { command, places, files }: Replacement): void {
  // A name that git ignores: what a killed run leaves behind is never committed.
  const workshop = join(root, `.choirbook-${command}-${process.pid}.tmp`);
  const isNew = (place: string) => exists(join(workshop, 'new', place));
  try {
    const tell = progressOf('Writing', 'files');
    for (const [index, file] of files.entries()) {
      put(join(workshop, 'new'), file);
      tell(index + 1, files.length);
    }
    // From now on there is something to take back.
    const journal: Journal = { places, hashes: hashesOf(join(workshop, 'new')) };
    fs.mkdirSync(workshop, { recursive: true });
    writeOver(join(workshop, ready), JSON.stringify(journal));
    for (const place of places) {
      if (exists(join(root, place))) move(root, join(workshop, 'old'), place);
      if (isNew(place)) move(join(workshop, 'new'), root, place);
    }
    discard(workshop);
    for (const place of places) if (!exists(join(root, place))) removeEmpty(root, dirname(place));
  } catch (error) {
    try {
      undo(root, workshop, command);
    } catch {
      // The next run tries again; what went wrong first is what somebody must know.
    }
    throw error;
  }
}

/**
 * Takes back what a killed run has begun, and names its command; undefined where there was none. Throws a UsageError, and
 * touches nothing, while another run is at work, and where somebody has changed since what it had put there.
 */
export function undoInterrupted(root: string): string | undefined {
  let undone: string | undefined;
  for (const name of fs.readdirSync(root)) {
    const [, command, owner] = /^\.choirbook-([a-z]+)-(\d+)\.tmp$/.exec(name) ?? [];
    if (command === undefined) continue;
    if (Number(owner) !== process.pid && isRunning(Number(owner)))
      throw new UsageError(
        `Another ${command} is at work here, as process ${owner}. Wait until it has ended.`,
      );
    undo(root, join(root, name), command);
    undone = command;
  }
  return undone;
}

/** Its presence says that moves have begun and not ended; its text is the journal. */
const ready = 'ready.json';

function undo(root: string, workshop: string, command: string): void {
  if (exists(join(workshop, ready))) {
    const { places, hashes } = JSON.parse(fs.readFileSync(join(workshop, ready), 'utf8')) as Journal;
    const isIn = (age: string, place: string) => exists(join(workshop, age, place));
    const coming = new Set(Object.keys(hashes).flatMap(withFolders));
    const moved = places.filter((place) => isIn('old', place) || (coming.has(place) && !isIn('new', place)));
    const own = moved.flatMap((place) => changedSince(root, join(workshop, 'old'), place, hashes));
    if (own.length > 0)
      throw new UsageError(
        `${command} did not come to its end, and these files were changed since then:\n${own.map((path) => `  ${path}\n`).join('')}Put them elsewhere, bring the rest back (git checkout -- ${moved.slice(0, 20).join(' ')}), and run ${command} again.`,
      );
    for (const place of moved) {
      fs.rmSync(join(root, place), { recursive: true, force: true });
      if (isIn('old', place)) move(join(workshop, 'old'), root, place);
    }
  }
  discard(workshop);
}

/** `a/b/c` and the folders that it lies in. */
const withFolders = (path: string): string[] =>
  path.split('/').map((_name, index, names) => names.slice(0, index + 1).join('/'));

/** Also where a link leads nowhere. */
const exists = (file: string): boolean => fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** When the first of these is gone, nothing of it counts any longer. */
function discard(workshop: string): void {
  fs.rmSync(join(workshop, ready), { force: true });
  fs.rmSync(workshop, { recursive: true, force: true });
}

/** Takes away a folder that has nothing in it any more, and those that then have nothing in them. */
function removeEmpty(root: string, folder: string): void {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    if (!exists(join(root, path))) continue;
    if (fs.readdirSync(join(root, path)).length > 0) return;
    fs.rmdirSync(join(root, path));
  }
}

function put(folder: string, { path, content, mode }: FileToPut): void {
  const file = join(folder, path);
  fs.mkdirSync(dirname(file), { recursive: true });
  orSay(file, () => {
    if (mode === '120000') fs.symlinkSync(String(content), file);
    else writeWhole(file, content);
    if (mode === '100755') fs.chmodSync(file, 0o755);
  });
}

function move(from: string, to: string, path: string): void {
  fs.mkdirSync(dirname(join(to, path)), { recursive: true });
  fs.renameSync(join(from, path), join(to, path));
}
