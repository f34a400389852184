/** For tests: the commands as people and CI call them, on a copy of the fixture base. Real processes, real files. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

const base = join(import.meta.dirname, 'base');

/** Runs `scripts/<name>.ts`; colours are off. */
export function command(name: string, args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, `../${name}.ts`), ...args],
    {
      input,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  return { status, stdout, stderr };
}

/** A fresh copy of the base for every test of the file; `root` is where it is now. */
export function trial() {
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
