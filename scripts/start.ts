/** npm start: checks the repository, builds the handbook, serves it, prints the address. */
import { command, options, start, UsageError } from './node/command.ts';

const help = `Usage: npm start [-- options]

Checks the repository, builds its handbook, serves it and prints the address. Ctrl-C ends it. The pages are this process's
own: another start and npm run build do not disturb it.

  --root DIR    the repository to show (default: CHOIRBOOK_ROOT, or this one)
  --port PORT   the port to begin with (default: 4321); the next free one is taken
  --host        let other machines of the network read it, too
  -h, --help    this help
`;

export const main = command(help, async (argv, { stdout, env, cwd }) => {
  const { values } = options(
    { root: { type: 'string' }, port: { type: 'string' }, host: { type: 'boolean' } },
    argv,
  );
  const { root: named, port = '4321', host = false } = values;
  if (!/^\d{1,5}$/.test(port)) throw new UsageError(`--port ${port}: expected a number, such as 4321.`);
  const { ownRoot: home } = await import('./node/load.ts');
  const { shownRoot } = await import('./node/root.ts');
  const { checkAndBuild } = await import('./node/build-site.ts');
  const root = shownRoot(named, { cwd, env, home });
  const log = (line: string) => stdout.write(`${line}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  const built = await checkAndBuild({ home, root, log });
  if ('status' in built) return built.status;
  const { preview } = await import('astro');
  const server = await preview({
    root: home,
    outDir: built.dist,
    logLevel: 'error',
    server: { port: Number(port), host },
  });
  const { local: [local] = [], network = [] } = server.urls ?? {};
  log(`\nThe handbook is at ${local ?? `http://localhost:${server.port}/`}`);
  for (const address of network) log(`On the network:   ${address}`);
  log('Ctrl-C ends it.');
  await server.closed();
  return 0;
});

if (import.meta.main) await start(main);
