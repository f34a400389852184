/** The three versions of an upgrade, as git keeps them: a folder that was edited has no part in it. */

import { runGit } from '../node/git.ts';
import { contents, filesOfCommit, type GitFile } from '../node/git-objects.ts';
import { commitOf } from '../node/git-refs.ts';
import { UsageError } from '../node/usage-error.ts';
import { originOf, type Tree } from './origin.ts';
import type { Sides } from './plan.ts';

/** A version of the product, for people. */
export interface Version {
  readonly commit: string;
  /** A tag near it, or the beginning of its hash. */
  readonly name: string;
}

export interface Compared {
  readonly sides: Sides;
  readonly from: Version;
  readonly to: Version;
}

/** So many files must be the same: fewer are alike by chance, such as a licence. */
const fewest = 20;

/** Reads both repositories at HEAD. Throws a UsageError where one has no history, or is nothing of this product. */
export function compareVersions(home: string, root: string): Compared {
  const product = { about: home, root: home };
  const organisation = { about: root, root };
  const { commit: head } = commitOf(product, 'HEAD');
  if (runGit(home, ['rev-parse', '--is-shallow-repository']).stdout.toString('latin1').trim() === 'true')
    throw new UsageError(
      `${home}: this clone is shallow, and what you began from is found in the history of the product. Fetch it: git -C ${home} fetch --unshallow`,
    );
  const next = treeOf(filesOfCommit(product, head, ['.']));
  const own = treeOf(filesOfCommit(organisation, commitOf(organisation, 'HEAD').commit, ['.']));
  const origin = originOf(product, head, next, own);
  if (origin.same < fewest)
    throw new UsageError(
      `${root}: hardly a file there is one of this product (${origin.same}). Is it the repository of your organisation?`,
    );
  const base = treeOf(filesOfCommit(product, origin.commit, ['.']));
  const texts = {
    base: contents(product, blobs(base)),
    next: contents(product, blobs(next)),
    own: contents(organisation, blobs(own)),
  };
  const trees = { base, next, own };
  return {
    sides: {
      ...trees,
      read: (side, path) => {
        const file = trees[side].get(path);
        return file && texts[side].get(file.object);
      },
    },
    from: versionOf(home, origin.commit),
    to: versionOf(home, head),
  };
}

const treeOf = (files: readonly GitFile[]): Tree => new Map(files.map((file) => [file.path, file]));

/** Another repository within one has no content. */
const blobs = (tree: Tree): string[] =>
  [...tree.values()].filter(({ mode }) => mode !== '160000').map(({ object }) => object);

function versionOf(home: string, commit: string): Version {
  const { status, stdout } = runGit(home, ['describe', '--tags', '--always', '--abbrev=8', commit]);
  return { commit, name: status === 0 ? stdout.toString('utf8').trim() : commit.slice(0, 8) };
}
