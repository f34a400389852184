/** A dev server of a test's own: in a copy of the code, for Astro keeps its state beside the code it runs. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

const home = join(import.meta.dirname, '../..');

export interface DevServer {
  /** With a slash at the end. */
  readonly address: string;
  /** What stood in the terminal so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts `npm run dev` for a repository on a free port, and resolves when it listens. */
export async function startDev(root: string, today: string): Promise<DevServer> {
  // Below this folder, so that packages are found as ever.
  mkdirSync(join(home, '.cache'), { recursive: true });
  const code = mkdtempSync(join(home, '.cache/dev-test-'));
  const isCode = (path: string) => basename(path) !== 'fixtures';
  for (const name of ['site', 'scripts'])
    cpSync(join(home, name), join(code, name), { recursive: true, filter: isCode });
  for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(home, name), join(code, name));
  const child = spawn(process.execPath, ['scripts/dev.ts', '--root', root, '--today', today, '--port', '0'], {
    cwd: code,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Not the runner's environment: Astro starts no server below vitest.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      SYSTEMROOT: process.env['SYSTEMROOT'],
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk;
      const found = /Local\s+(http\S+)/.exec(output)?.[1];
      if (found) resolve(found.replace(/\/?$/, '/'));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`The dev server ended.\n${output}`)));
  });
  return {
    address,
    output: () => output,
    stop: async () => {
      await ended(child);
      rmSync(code, { recursive: true, force: true });
    },
  };
}

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
