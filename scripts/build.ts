/** npm run build: checks the repository and writes its handbook, for a host to serve. */
import { join, resolve } from 'node:path';
import { command, options, start } from './node/command.ts';

const help = `Usage: npm run -s build -- [options]

Checks the repository and, when there is no error, builds its handbook into dist/. What is there stays until all pages are
built. A host serves them from there, below the path that \`handbook\` in policy/organization.yaml names; opened as files they
find neither their style nor each other.

  --root DIR      the repository to build (default: CHOIRBOOK_ROOT, or this one)
  --out DIR       where the pages go (default: dist)
  -h, --help      this help

Exit codes: 0 built, 1 errors in the check, 2 the command itself failed.
`;

export const main = command(help, async (argv, { stdout, env, cwd }) => {
  const { values } = options({ root: { type: 'string' }, out: { type: 'string' } }, argv);
  const { ownRoot } = await import('./node/load.ts');
  const { shownRoot } = await import('./node/root.ts');
  const { checkAndBuild, putInPlace } = await import('./node/build-site.ts');
  const root = shownRoot(values.root, { cwd, env, home: ownRoot });
  const place = resolve(cwd, values.out ?? join(ownRoot, 'dist'));
  const log = (line: string) => stdout.write(`${line}\n`);
  const built = await checkAndBuild({ home: ownRoot, root, log });
  if ('status' in built) return built.status;
  putInPlace(built.dist, place);
  log(`The handbook is in ${place}.`);
  return 0;
});

if (import.meta.main) await start(main);
