/** With which version of the product an organisation began: no file says it, the hashes of its files do. */
import { whoseIs } from '../core/upgrade/whose.ts';
import { type Asked, type GitFile, gitOrRefuse } from '../node/git-objects.ts';

/** Files by path. */
export type Tree = ReadonlyMap<string, GitFile>;

export interface Origin {
  readonly commit: string;
  /** How many files of the organisation are exactly those of that version. */
  readonly same: number;
}

/**
 * The commit on the product's main line, up to `head` whose files are `tree`, of which `own` has most files letter for
 * letter; of several the newest. Throws a UsageError where git cannot tell the history.
 */
export function originOf(product: Asked, head: string, tree: Tree, own: Tree): Origin {
  const objects = new Map([...tree].map(([path, { object }]) => [path, object]));
  // Data says nothing: that of the example is gone, or it is somebody's copy of it.
  const isSame = (path: string) =>
    own.has(path) && own.get(path)?.object === objects.get(path) && whoseIs(path) !== 'data';
  let same = [...own.keys()].filter(isSame).length;
  let best: Origin = { commit: head, same };
  // From the newest to the oldest, each commit's changes are taken back.
  for (const { commit, changes } of changesUpTo(product, head)) {
    if (same > best.same) best = { commit, same };
    for (const { path, before } of changes) {
      if (isSame(path)) same--;
      if (before === undefined) objects.delete(path);
      else objects.set(path, before);
      if (isSame(path)) same++;
    }
  }
  return best;
}

interface Step {
  readonly commit: string;
  /** What each file was before the commit; undefined where it was not there. */
  readonly changes: readonly { readonly path: string; readonly before: string | undefined }[];
}

function changesUpTo(product: Asked, head: string): Step[] {
  const log = ['log', '-z', '-m', '--first-parent', '--raw', '--no-abbrev', '--no-renames', '--relative'];
  const plain = ['--no-color', '--no-ext-diff', '--no-show-signature', '--no-notes', '--format=%x1e%H'];
  const said = gitOrRefuse(product, ['-c', 'log.showRoot=true', ...log, ...plain, head, '--']).toString(
    'utf8',
  );
  // `RS hash NUL`, then `:mode mode before after status NUL path NUL` for each file.
  return said
    .split('\x1e')
    .slice(1)
    .map((record) => {
      const [commit = '', ...rest] = record.split('\0');
      const changes = [];
      for (let at = 0; at + 1 < rest.length; at += 2) {
        const [, , before = ''] = (rest[at] ?? '').trim().split(' ');
        changes.push({ path: rest[at + 1] ?? '', before: /^0+$/.test(before) ? undefined : before });
      }
      return { commit: commit.trim(), changes };
    });
}
