/** Which of two folders is the new version, and which the organisation's repository; the code of the new one does the work. */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isExample } from '../core/init/example.ts';
import { gitEnvironment } from '../node/git.ts';
import { gitOrRefuse } from '../node/git-objects.ts';
import { commitOf } from '../node/git-refs.ts';
import { loadRegistry, ownRoot } from '../node/load.ts';
import { rootOption } from '../node/root.ts';
import { UsageError } from '../node/usage-error.ts';

type Chosen =
  | { readonly home: string; readonly root: string }
  /** Another checkout has the code: it is called with these flags. */
  | { readonly delegate: (flags: readonly string[]) => number };

/** From the one word of the command line and `--root`. Throws a UsageError where it is not clear which is which. */
export function chooseSides(given: string | undefined, root: string | undefined, cwd: string): Chosen {
  const home = resolve(ownRoot);
  const isFolder =
    given !== undefined && statSync(resolve(cwd, given), { throwIfNoEntry: false })?.isDirectory();
  const path = isFolder ? resolve(cwd, given) : undefined;
  if (root !== undefined && given === undefined) return checked(home, rootOption(root, cwd));
  if (given === undefined)
    throw new UsageError(
      'Name the other side: in a clone of the new version, the path of your repository; in your repository, the path of that clone, or a version that git knows there.',
    );
  if (path !== undefined && root === undefined && holdsExample(home)) return checked(home, path);
  const target = root === undefined ? home : rootOption(root, cwd);
  const newer = path ?? checkout(target, given);
  return { delegate: (flags) => callThere(newer, target, flags) };
}

const holdsExample = (folder: string) => isExample(loadRegistry(folder));

function checked(home: string, root: string): Chosen {
  if (!holdsExample(home))
    throw new UsageError(
      `${home} holds an organisation of its own. Start from a clone of the new version, as it came: git clone ADDRESS, npm ci, npm run upgrade -- ${root}`,
    );
  if (resolve(home) === resolve(root)) throw new UsageError(`${root} is this very checkout.`);
  return { home, root };
}

/** A version that the organisation's repository knows, as a checkout with packages. */
function checkout(root: string, ref: string): string {
  const { commit } = commitOf({ about: `${ref} is no folder, and in ${root}`, root }, ref);
  // Node runs no TypeScript below node_modules; git ignores this place as well.
  const folder = join(root, '.cache', `choirbook-${commit.slice(0, 12)}`);
  if (!existsSync(join(folder, 'package.json'))) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const asked = { about: ref, root: folder };
    gitOrRefuse({ about: ref, root }, [
      '-c',
      'protocol.file.allow=always',
      'clone',
      '-q',
      '--shared',
      '--no-checkout',
      root,
      folder,
    ]);
    gitOrRefuse(asked, ['checkout', '-q', '--detach', commit]);
  }
  return folder;
}

function callThere(newer: string, root: string, flags: readonly string[]): number {
  const script = join(newer, 'scripts/upgrade.ts');
  if (!existsSync(script))
    throw new UsageError(
      `${newer} has no command upgrade: it is no clone of this product, or one that is older than the command.`,
    );
  withPackages(newer, root);
  const brought = join(newer, 'node_modules/.bin/node');
  const node = existsSync(brought) ? brought : process.execPath;
  const { status, error } = spawnSync(node, [script, '--root', root, ...flags], {
    cwd: newer,
    env: gitEnvironment(),
    stdio: 'inherit',
  });
  if (error) throw error;
  return status ?? 2;
}

/** The packages of the new version: those of this repository where both lists are the same, else its own. */
function withPackages(newer: string, root: string): void {
  const there = join(newer, 'node_modules');
  if (lstatSync(there, { throwIfNoEntry: false })) return;
  const [list, known] = [newer, root].map((folder) => textOf(join(folder, 'package-lock.json')));
  if (list !== undefined && list === known) {
    symlinkSync(join(root, 'node_modules'), there);
    return;
  }
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: newer,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new UsageError(
      `The packages of ${newer} are not there. Run npm ci in that folder, then upgrade again.`,
    );
}

const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
