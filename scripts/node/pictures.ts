/** Pictures that may be the organisation’s logo: files of site/public, from where a site serves them as they are. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GitFile } from './git-objects.ts';

/** Where they lie, from the root of a repository. */
export const pictureFolder = 'site/public';

const picture = /^[^/]+\.(?:svg|png)$/;

/** Their names in a folder on disk; none where the folder cannot be listed. Folders and links are no pictures. */
export function picturesIn(root: string): Set<string> {
  try {
    const there = readdirSync(join(root, pictureFolder), { withFileTypes: true });
    return new Set(there.filter((file) => file.isFile() && picture.test(file.name)).map(({ name }) => name));
  } catch {
    return new Set();
  }
}

/** Their names among the files that git keeps. */
export const picturesAmong = (files: readonly GitFile[]): Set<string> =>
  new Set(
    files
      .filter(({ path, mode }) => path.startsWith(`${pictureFolder}/`) && mode.startsWith('100'))
      .map(({ path }) => path.slice(pictureFolder.length + 1))
      .filter((name) => picture.test(name)),
  );
