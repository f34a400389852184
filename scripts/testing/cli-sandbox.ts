/** For tests: the commands as people and CI call them, on a copy of the fixture base. Real files; the process is the test's own. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach } from 'vitest';
import type { Command } from '../node/command.ts';

const base = join(import.meta.dirname, 'base');

/** Runs `scripts/<name>.ts` where there is no terminal. */
export async function command(name: string, args: string[], input = '') {
  const { main } = (await import(`../${name}.ts`)) as { main: Command };
  const said = { stdout: '', stderr: '' };
  const to = (stream: keyof typeof said) => ({
    write: (text: string) => {
      said[stream] += text;
    },
  });
  const status = await main(args, {
    stdin: Readable.from(Buffer.from(input)),
    stdout: to('stdout'),
    stderr: to('stderr'),
    env: {},
    cwd: process.cwd(),
  });
  return { status, ...said };
}

/** A fresh copy of the base for every test of the file; `root` is where it is now. */
export function cliSandbox() {
  const state = { root: '' };
  beforeEach(() => {
    state.root = mkdtempSync(join(tmpdir(), 'choirbook-trial-'));
    cpSync(base, state.root, { recursive: true });
  });
  afterEach(() => rmSync(state.root, { recursive: true, force: true }));
  const copy = (from: string, to: string, change: (text: string) => string) => {
    mkdirSync(join(state.root, to, '..'), { recursive: true });
    writeFileSync(join(state.root, to), change(readFileSync(join(state.root, from), 'utf8')));
  };
  return {
    get root() {
      return state.root;
    },
    copy,
    edit: (path: string, change: (text: string) => string) => copy(path, path, change),
  };
}
