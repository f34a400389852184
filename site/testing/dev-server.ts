/** A dev server of a test's own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { bareEnvironment } from './build.ts';
import { copyCode } from './code-copy.ts';

export interface DevServer {
  /** With a slash at the end. */
  readonly address: string;
  /** What stood in the terminal so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts `npm run dev` for a repository on a free port, and resolves when it listens. */
export async function startDev(root: string, today: string): Promise<DevServer> {
  const code = copyCode();
  const child = spawn(process.execPath, ['scripts/dev.ts', '--root', root, '--today', today, '--port', '0'], {
    cwd: code,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: bareEnvironment,
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
