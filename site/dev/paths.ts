/** Which files the dev server listens to. */
import { relative, sep } from 'node:path';
import { dataFolders } from '../../scripts/core/kinds/paths.ts';
import { pictureFolder } from '../../scripts/node/pictures.ts';
import { root } from '../data/source.node.ts';

/** A file's path in the repository when it is in one of the data folders. */
export function pathInside(file: string): string | undefined {
  const path = fromRoot(file);
  return dataFolders.some((folder) => path === folder || path.startsWith(`${folder}/`)) ? path : undefined;
}

/** The path of a file that may be our logo. */
export function pictureInside(file: string): string | undefined {
  const path = fromRoot(file);
  return path.startsWith(`${pictureFolder}/`) ? path : undefined;
}

const fromRoot = (file: string) => relative(root, file).split(sep).join('/');

/**
 * What editors keep beside a file while it is open (vim, Emacs, JetBrains, LibreOffice). `check` is right to refuse it
 * in a change; here it would hold back the page for as long as the editor is open.
 */
export const isEditorsOwn = (path: string): boolean =>
  /(?:^|\/)(?:\.[^/]*\.sw[a-p]|\.#[^/]*|#[^/]*#|[^/]*~|4913|[^/]*___jb_(?:tmp|old)___|\.~lock\.[^/]*#)$/.test(
    path,
  );
