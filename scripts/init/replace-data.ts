/** What init replaces: the data as a whole, and the files of the code host that speak of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolders } from '../core/kinds/paths.ts';
import { replaceFiles } from '../node/replace.ts';

const ofHost = ['.github/CODEOWNERS', '.github/ISSUE_TEMPLATE/config.yml'];

/** What is replaced, each as a whole. */
export const places: readonly string[] = [...dataFolders, ...ofHost];

/** Writes the new data beside what is kept, paths that stay as they are. A file of the host goes only where another one comes. */
export function replaceData(
  root: string,
  {
    keep,
    write,
  }: { keep: readonly string[]; write: readonly { readonly path: string; readonly text: string }[] },
): void {
  const written = new Set(write.map(({ path }) => path));
  replaceFiles(root, {
    command: 'init',
    places: [...dataFolders, ...ofHost.filter((path) => written.has(path))],
    files: [
      ...keep.map((path) => ({ path, content: readFileSync(join(root, path)) })),
      ...write.map(({ path, text }) => ({ path, content: text })),
    ],
  });
}
