/** npm start: checks the repository, builds the handbook, serves it, prints the address. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const home = join(import.meta.dirname, '..');
const help = `Usage: npm start [-- options]

Checks the repository, builds the handbook into dist/, serves it and prints the address. Ctrl-C ends it.

  --port PORT   the port to begin with (default: 4321); the next free one is taken
  --host        let other machines of the network read it, too
  -h, --help    this help

CHOIRBOOK_ROOT=DIR shows the repository in another folder.
`;

/** What is missing on this machine, in a sentence that says what to do; nothing when all is there. */
function missing(): string | undefined {
  if (!existsSync(join(home, 'node_modules/astro')) || !existsSync(join(home, 'node_modules/zod'))) {
    return 'The packages are not installed. Run `npm ci`, then `npm start` again.';
  }
  // npm puts node_modules/.bin first, where `npm ci` has installed the Node that the code is written for.
  if (!('Temporal' in globalThis) || !('URLPattern' in globalThis)) {
    return `This is Node ${process.versions.node}; the handbook is built with Node 26. Run \`npm ci\` and \`npm start\`, which bring it along.`;
  }
  return undefined;
}

function fail(message: string, code = 2): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}

async function start({ port, host }: { port: number; host: boolean }): Promise<void> {
  const root = process.env['CHOIRBOOK_ROOT'];
  const args = [join(home, 'scripts/check.ts'), ...(root ? ['--root', root] : ['--root', home])];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) fail('The handbook is not built while the check finds errors.', status ?? 2);

  process.stdout.write('Building the handbook …\n');
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.chdir(home);
  const { build, preview } = await import('astro');
  const { showProgressOn } = await import('./node/progress.ts');
  const { buildProgress } = await import('../site/data/build-progress.ts');
  showProgressOn(process.stderr, process.env);
  await build({ root: home, logLevel: 'error', integrations: [buildProgress()] });
  const server = await preview({ root: home, logLevel: 'error', server: { port, host } });
  const { local: [local] = [], network = [] } = server.urls ?? {};
  process.stdout.write(`\nThe handbook is at ${local ?? `http://localhost:${server.port}/`}\n`);
  for (const address of network) process.stdout.write(`On the network:   ${address}\n`);
  process.stdout.write('Ctrl-C ends it.\n');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
  await server.closed();
}

const problem = missing();
if (problem) fail(problem);
try {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      host: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (!/^\d{1,5}$/.test(values.port)) fail(`--port ${values.port}: expected a number.`);
  if (values.help) process.stdout.write(help);
  else await start({ port: Number(values.port), host: values.host });
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
