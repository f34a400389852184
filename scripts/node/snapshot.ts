/** States of a repository as git keeps them: commits and the index, without a checkout. Nothing is written. */
import { readFileSync, readlinkSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { withinHandbook } from '../core/content/handbook-limits.ts';
import { dataFolders } from '../core/kinds/paths.ts';
import { onceEach } from '../core/model/once.ts';
import type { SourceFile } from '../core/model/source.ts';
import { compareText } from '../core/text/order.ts';
import { isLitter, sourceFrom } from './files.ts';
import { runGit } from './git.ts';
import { type Asked, contents, differing, filesOfCommit, filesOfIndex, type GitFile } from './git-objects.ts';
import type { Named } from './git-refs.ts';
import { pictureFolder, picturesAmong } from './pictures.ts';
import { linkedSource, nestedRepository } from './refused-file.ts';

/** A state to be read: a commit, or what a commit made now would hold. */
export type State = { readonly commit: string } | 'staged';

/** What a state holds: its data files, and the names of the pictures beside them. */
export interface Held {
  readonly sources: SourceFile[];
  readonly pictures: ReadonlySet<string>;
}

/**
 * The data files of some states, in their order. A file that is the same in several is one object in all of them, so that it
 * is parsed once; so is one that a `folder` on the disk holds byte for byte. Throws a UsageError where git cannot tell.
 */
export function readStates(
  asked: Asked,
  states: readonly State[],
  folder: readonly SourceFile[] = [],
): Held[] {
  const folders = [...dataFolders, pictureFolder];
  const listed = onceEach((commit: string) => filesOfCommit(asked, commit, folders));
  const trees = states.map((state) =>
    state === 'staged' ? filesOfIndex(asked, folders) : listed(state.commit),
  );
  const texts = contents(
    asked,
    trees.flatMap((files) =>
      files
        .filter(isData)
        .filter(isBlob)
        .map(({ object }) => object),
    ),
  );
  const onDisk = new Map(folder.map((source) => [source.path, source]));
  const read = new Map<string, SourceFile>();
  const sourceOf = (file: GitFile): SourceFile => {
    const key = `${file.mode} ${file.object} ${file.path}`;
    const known = read.get(key);
    if (known) return known;
    const fresh = fromGit(file, texts.get(file.object));
    const there = onDisk.get(file.path);
    const source = there && isSame(asked.root, there, fresh, file, texts.get(file.object)) ? there : fresh;
    read.set(key, source);
    return source;
  };
  return trees.map((files) => ({
    sources: [
      ...withinHandbook(
        files
          .filter((file) => isData(file) && !isLitter(file.path))
          .map(sourceOf)
          .sort((a, b) => compareText(a.path, b.path)),
      ),
    ],
    pictures: picturesAmong(files),
  }));
}

const isData = ({ path }: GitFile) => !path.startsWith(`${pictureFolder}/`);

const isLink = ({ mode }: GitFile) => mode === '120000';
const isRepository = ({ mode }: GitFile) => mode === '160000';
/** The target of a link is a blob as well. */
const isBlob = (file: GitFile) => !isRepository(file);

function fromGit(file: GitFile, bytes: Buffer = Buffer.alloc(0)): SourceFile {
  if (isLink(file)) return linkedSource(file.path);
  return isRepository(file) ? nestedRepository(file.path) : sourceFrom(file.path, bytes);
}

/**
 * Does a file of the folder say what git keeps? Its text is compared, and not what git says of the two: attributes and
 * settings can make git take a checkout for the stored file that reads differently.
 */
function isSame(root: string, there: SourceFile, kept: SourceFile, file: GitFile, bytes?: Buffer): boolean {
  if (isRepository(file)) return kept.readErrors?.[0]?.message === there.readErrors?.[0]?.message;
  if (there.asset || kept.asset) return there.asset?.hash === kept.asset?.hash;
  if (there.text !== undefined && there.readErrors === undefined)
    return there.text === kept.text && kept.readErrors === undefined;
  // Few files have something wrong with their bytes.
  const path = resolve(root, file.path);
  try {
    const now = isLink(file) ? readlinkSync(path, 'buffer') : readFileSync(path);
    return bytes?.equals(now) === true;
  } catch {
    return false;
  }
}

/** Paths outside the data that differ between a commit and another one, or the folder; from the top of `root`. */
export function otherPaths(root: string, from: string, to?: string): string[] {
  const data = new Set<string>(dataFolders);
  return [...differing({ about: '--base', root }, to === undefined ? [from] : [from, to], ['.'])].filter(
    (path) => !data.has(path.split('/', 1)[0] ?? ''),
  );
}

/** The commit that the folder stands on; undefined before the first one. */
export function headOf(root: string): Named | undefined {
  const { status, stdout } = runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return status === 0 ? { name: 'HEAD', commit: stdout.toString('latin1').trim() } : undefined;
}

/** Inside a hook, `git commit -a` and `git commit PATH` work on an index of their own, which the surroundings name. */
export function hookIndex(root: string): string | undefined {
  const named = process.env['GIT_INDEX_FILE'];
  if (named === undefined) return undefined;
  const { status, stdout } = runGit(root, ['rev-parse', '--absolute-git-dir']);
  const index = resolve(named);
  return status === 0 && dirname(index) === resolve(stdout.toString('utf8').trimEnd()) ? index : undefined;
}
