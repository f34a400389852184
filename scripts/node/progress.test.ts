import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { main as check } from '../check.ts';
import { main as inventory } from '../inventory.ts';
import { cliSandbox } from '../testing/cli-sandbox.ts';
import { progressOf, showProgressOn } from './progress.ts';

const clear = '\r\u001B[2K';
let written: string[] = [];
const screen = (isTTY: boolean) => ({
  isTTY,
  write: (text: string) => {
    written.push(text);
  },
});
const work = (total: number, size?: number) => {
  const tell = progressOf('Reading', 'files', size);
  for (let done = 1; done <= total; done++) tell(done, total);
};

afterEach(() => {
  showProgressOn(undefined);
  written = [];
});

test('a hundredth at a time, and nothing is left of it', () => {
  showProgressOn(screen(true));
  work(20_000);
  expect(written.slice(0, 2)).toEqual([
    `${clear}Reading: 1 of 20,000 files, 0 %`,
    `${clear}Reading: 200 of 20,000 files, 1 %`,
  ]);
  expect(written).toHaveLength(101);
  expect(written.at(-1)).toBe(clear);
});

test('few parts of a large work', () => {
  showProgressOn(screen(true));
  work(50, 10_000);
  expect(written).toHaveLength(50);
});

test('while nobody knows how many there are', () => {
  showProgressOn(screen(true));
  const tell = progressOf('Reading', 'files');
  for (let done = 1; done <= 2400; done++) tell(done);
  tell(2400, 2400);
  const line = (count: string) => `${clear}Reading: ${count} files`;
  expect(written).toEqual([line('1,000'), line('1,500'), line('2,000'), clear]);
});

test.each<[string, () => void]>([
  ['a pipe', () => showProgressOn(screen(false))],
  ['a terminal of a CI', () => showProgressOn(screen(true), { CI: 'true' })],
  ['a terminal that cannot write over', () => showProgressOn(screen(true), { TERM: 'dumb' })],
  ['no stream', () => showProgressOn(undefined)],
])('nothing on %s', (_what, show) => {
  show();
  work(20_000);
  expect(written).toEqual([]);
});

test('nothing of short work', () => {
  showProgressOn(screen(true));
  work(999);
  expect(written).toEqual([]);
});

describe('a command', () => {
  const here = cliSandbox();
  const run = async (main: typeof check, args: string[], isTTY: boolean, env = {}) => {
    let stdout = '';
    const out = {
      write: (text: string) => {
        stdout += text;
      },
    };
    const io = { stdin: Readable.from([]), stdout: out, stderr: screen(isTTY), env, cwd: here.root };
    const status = await main(['--root', here.root, '--today', '2026-12-01', ...args], io);
    return { status, stdout };
  };
  const many = () => {
    const text = readFileSync(join(here.root, 'policy/people/ada-noor.yaml'), 'utf8').replace(
      /^github:.*\n/m,
      '',
    );
    for (let at = 0; at < 1050; at++) writeFileSync(join(here.root, `policy/people/person-${at}.yaml`), text);
  };

  test('check of many files says how far it is on a terminal, and the same result as in a pipe', async () => {
    many();
    const shown = await run(check, [], true);
    const said = written.join('');
    for (const words of ['Reading: ', 'Understanding: ', 'Checking: ']) expect(said).toContain(words);
    expect(written.at(-1)).toBe(clear);
    written = [];
    expect(await run(check, [], false)).toEqual(shown);
    expect(written).toEqual([]);
    await run(check, [], true, { CI: '1' });
    expect(written).toEqual([]);
  });

  test('check of few files says nothing', async () => {
    await run(check, [], true);
    expect(written.join('')).toBe('');
  });

  test('inventory says how far it is with its list, and with its files', async () => {
    const rows = Array.from({ length: 1100 }, (_, at) => `https://x.com/aster_list_${at}`);
    writeFileSync(join(here.root, 'list.csv'), ['url', ...rows].join('\n'));
    const { status } = await run(inventory, ['list.csv', '--write', join(here.root, 'ours')], true);
    expect(status).toBe(0);
    expect(written.join('')).toContain('Writing: ');
    written = [];
    await run(inventory, ['list.csv'], false);
    expect(written).toEqual([]);
  });
});
