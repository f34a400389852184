/** A bundle is run as long as it is made of the files that lie there, and everything works without it. */
import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../../testing/cli-sandbox.ts';
import { copyCode } from '../../testing/code-copy.ts';
import { ownRoot } from '../load.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'choirbook-bundle-')));
const home = join(place, 'code');
const bundles = join(home, 'node_modules/.cache/choirbook/bundle');
const word = join(home, 'scripts/word.ts');

/** Says a word, or fails where it is written. */
const said = (text: string) => `import type { Output } from './node/command.ts';

export function say(out: Output, fails: boolean): void {
  if (fails) throw new Error('${text}');
  out.write('${text}');
}
`;

function writeWord(text: string): void {
  writeFileSync(word, said(text));
  utimesSync(word, 1e9, 1e9);
}

beforeAll(() => {
  mkdirSync(home);
  copyCode(home);
  writeFileSync(
    join(home, 'scripts/hello.ts'),
    `import { command } from './node/command.ts';
import { say } from './word.ts';

export const main = command('', async ([argument], { stdout }) => {
  say(stdout, argument === 'fail');
  return 0;
});
`,
  );
});
afterAll(() => rmSync(place, { recursive: true }));

/** Runs a script of the copy. */
async function node([script = '', ...args]: readonly string[], cwd = home) {
  const child = spawn(process.execPath, [join(home, 'scripts', script), ...args], { cwd });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  const status = await new Promise((done) => child.on('close', done));
  return { status, ...said };
}

const hello = async () => (await node(['run.js', 'hello'])).stdout;
const make = (...names: string[]) => node(['bundle.ts', ...names]);
const made = { status: 0, stdout: '', stderr: '' };

/** The bundle of a command. */
const fileOf = (name: string) =>
  join(
    bundles,
    readdirSync(bundles).find((file) => file.startsWith(`${name}.`) && file.endsWith('.js')) ?? '',
  );

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Makes a bundle for a word, and marks it, so that it can be told from the files that it was made of. */
async function markedBundle(text: string): Promise<void> {
  writeWord(text);
  expect(await make('hello')).toEqual(made);
  rewrite(fileOf('hello'), (code) =>
    code.replaceAll(`'${text}'`, `"${text}"`).replaceAll(`"${text}"`, `"${text}, bundled"`),
  );
  expect(await hello()).toBe(`${text}, bundled`);
}

test('a command is run from its bundle, and from its files as soon as one of them changes', async () => {
  writeWord('one');
  expect(await hello()).toBe('one');
  await markedBundle('one');
  // As long as before, and as old: that alone would not tell.
  writeWord('two');
  expect(await hello()).toBe('two');
  await markedBundle('two');
  expect(readdirSync(bundles).filter((name) => name.startsWith('hello.'))).toHaveLength(3);
});

test('a defect is told by the lines that somebody wrote', async () => {
  await markedBundle('one');
  const { status, stderr } = await node(['run.js', 'hello', 'fail']);
  expect(status).toBe(2);
  expect(stderr).toContain('one, bundled');
  expect(stderr).toMatch(/at (?:Module\.)?say \(.*\/scripts\/word\.ts:4:\d+\)/);
  expect(stderr).toMatch(/\/scripts\/hello\.ts:5:\d+\)/);
});

test('what is damaged, or of another time or place, is not run', async () => {
  await markedBundle('one');
  const kept = readdirSync(bundles).map((name) => [name, readFileSync(join(bundles, name))] as const);
  const list = join(bundles, 'hello.json');
  const changes: Readonly<Record<string, () => void>> = {
    'a bundle that is gone': () => rmSync(fileOf('hello')),
    'a bundle that is cut off': () => rewrite(fileOf('hello'), (code) => code.slice(0, -200)),
    'a list that is cut off': () => rewrite(list, (text) => text.slice(0, -9)),
    'another Node': () => rewrite(list, (text) => text.replace(process.version, 'v1.0.0')),
    'another folder': () => rewrite(list, (text) => text.replace(home, place)),
    'other packages': () => rewrite(join(home, 'package-lock.json'), (text) => `${text}\n`),
  };
  for (const [what, change] of Object.entries(changes)) {
    for (const [name, content] of kept) writeFileSync(join(bundles, name), content);
    change();
    expect(await hello(), what).toBe('one');
  }
});

test('a bundle that lies where a command is started, or in what it checks, is not run', async () => {
  await markedBundle('one');
  const data = join(place, 'data');
  mkdirSync(join(data, 'node_modules'), { recursive: true });
  renameSync(join(home, 'node_modules/.cache'), join(data, 'node_modules/.cache'));
  const list = join(data, 'node_modules/.cache/choirbook/bundle/hello.json');
  rewrite(list, (text) => JSON.stringify({ ...JSON.parse(text), root: data, inputs: [] }));
  expect((await node(['run.js', 'hello', '--root', data], data)).stdout).toBe('one');
});

test('where nothing can be written, commands run all the same', async () => {
  const cache = join(home, 'node_modules/.cache');
  rmSync(cache, { recursive: true, force: true });
  writeFileSync(cache, 'a file, and no folder');
  writeWord('one');
  expect(await make('hello')).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('without bundles: '),
  });
  expect(await hello()).toBe('one');
  rmSync(cache);
});

test('several make it at once, while others run it', async () => {
  writeWord('one');
  const [first, second, ...words] = await Promise.all([make('hello'), make('hello'), hello(), hello()]);
  expect([first, second, words]).toEqual([made, made, ['one', 'one']]);
  expect(await hello()).toBe('one');
});

test('a bundled check says what the files of the command say', async () => {
  const args = ['--root', join(home, 'scripts/testing/base'), '--today', '2030-01-01', '--format', 'json'];
  expect(await make('check')).toEqual(made);
  rewrite(fileOf('check'), (code) => `process.stderr.write("bundled");${code}`);
  expect(await node(['run.js', 'check', ...args])).toEqual({
    ...(await command('check', args)),
    stderr: 'bundled',
  });
});

test('what npm and the hooks start by name are commands', async () => {
  const files = ['package.json', '.husky/pre-commit', '.husky/prepare-commit-msg'];
  const texts = files.map((file) => readFileSync(join(ownRoot, file), 'utf8')).join('\n');
  const names = new Set([...texts.matchAll(/scripts\/run\.js ([\w-]+)/g)].map(([, name]) => name));
  expect(names.size).toBeGreaterThan(10);
  for (const name of names) expect(await import(`../../${name}.ts`), name).toHaveProperty('main');
});
