/** npm start: checks the repository, builds the handbook, serves it, prints the address. */
import { spawn, spawnSync } from 'node:child_process';

const shell = process.platform === 'win32';
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };

for (const args of [['node', 'scripts/check.ts'], ['astro', 'build', '--silent']] as const) {
  const [command, ...rest] = args;
  if (command === 'astro') process.stdout.write('Building the handbook …\n');
  const { status } = spawnSync(command, rest, { stdio: 'inherit', shell, env });
  if (status !== 0) process.exit(status ?? 2);
}

// `astro preview` serves dist/ and prints the address; further arguments (--port, --host) are its own.
const server = spawn('astro', ['preview', ...process.argv.slice(2)], { stdio: 'inherit', shell, env });
server.on('exit', (code) => process.exit(code ?? 0));
