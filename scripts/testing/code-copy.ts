/** For tests and the bench: the code in a folder of its own, where what commands keep for their next start is their own, too. */
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ownRoot } from '../node/load.ts';

/** Copies the code to a folder, without its tests; the packages are those of this repository. */
export function copyCode(to: string): void {
  cpSync(join(ownRoot, 'scripts'), join(to, 'scripts'), {
    recursive: true,
    filter: (path) => !/\bfixtures$|\.test\.ts$/.test(path),
  });
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(ownRoot, name), join(to, name));
  const packages = join(ownRoot, 'node_modules');
  mkdirSync(join(to, 'node_modules'));
  for (const entry of readdirSync(packages, { withFileTypes: true }))
    if (entry.isDirectory() && entry.name !== '.cache')
      symlinkSync(join(packages, entry.name), join(to, 'node_modules', entry.name), 'junction');
}
