/** Damages the files of a repository at random, as editors, merges and bad disks do. The same seed does the same damage. */
import type { Random } from '../random.ts';

export interface Damage {
  readonly what:
    | 'bytes-flipped'
    | 'line-dropped'
    | 'line-doubled'
    | 'type-changed'
    | 'key-renamed'
    | 'files-swapped'
    | 'cut-short';
  /** From path to new bytes, for the files that differ. */
  readonly files: ReadonlyMap<string, Buffer>;
}

type Files = ReadonlyMap<string, Buffer>;

const edits: Record<Exclude<Damage['what'], 'files-swapped'>, (bytes: Buffer, random: Random) => Buffer> = {
  'bytes-flipped'(bytes, random) {
    const copy = Buffer.from(bytes);
    for (let flips = 1 + random.below(3); flips > 0; flips--) {
      const at = random.below(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    }
    return copy;
  },
  'line-dropped': (bytes, random) =>
    withLines(bytes, (lines) => lines.toSpliced(random.below(lines.length), 1)),
  'line-doubled': (bytes, random) =>
    withLines(bytes, (lines) => {
      const at = random.below(lines.length);
      return lines.toSpliced(at, 0, lines[at] ?? '');
    }),
  'type-changed': (bytes, random) =>
    withLines(bytes, (lines) => {
      const at = random.one(keyed(lines));
      const value = random.one(['12', 'true', '[]', '{}', '', '[1, 2]', '{ a: 1 }', '1e5', 'null', '3.5']);
      return at === undefined ? lines : lines.with(at, (lines[at] ?? '').replace(/:.*$/, `: ${value}`));
    }),
  'key-renamed': (bytes, random) =>
    withLines(bytes, (lines) => {
      const at = random.one(keyed(lines));
      return at === undefined
        ? lines
        : lines.with(
            at,
            (lines[at] ?? '').replace(/([\w-]+):/, (_all, key: string) => `${key}x:`),
          );
    }),
  'cut-short': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
};

const withLines = (bytes: Buffer, change: (lines: string[]) => string[]) =>
  Buffer.from(change(bytes.toString('utf8').split('\n')).join('\n'));

/** Indexes of the lines that begin with a key. */
const keyed = (lines: readonly string[]): number[] =>
  lines.flatMap((line, index) => (/^\s*(?:- )?[\w-]+:/.test(line) ? [index] : []));

/** One random damage to one file, or to two that change places. */
export function damage(files: Files, random: Random): Damage {
  const paths = [...files.keys()];
  const what = random.one([...(Object.keys(edits) as (keyof typeof edits)[]), 'files-swapped'] as const);
  const path = random.one(paths);
  const bytes = files.get(path) ?? Buffer.alloc(0);
  if (what !== 'files-swapped')
    return { what, files: new Map([[path, bytes.length > 0 ? edits[what](bytes, random) : bytes]]) };
  const other = random.one(paths);
  return {
    what,
    files: new Map([
      [path, files.get(other) ?? bytes],
      [other, bytes],
    ]),
  };
}
