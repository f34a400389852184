/** What ends before a page is built, of every command that shows the handbook; and what becomes of the pages. */
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putInPlace } from './node/build-site.ts';
import { shownRoot } from './node/root.ts';
import { command } from './testing/cli-sandbox.ts';

let folder: string;
beforeEach(() => {
  // A folder below a new one: what others left in the folder for such things is not seen from here.
  folder = join(mkdtempSync(join(tmpdir(), 'choirbook-build-')), 'work');
  mkdirSync(folder);
});
afterEach(() => rmSync(dirname(folder), { recursive: true, force: true }));

test.each(['build', 'start', 'dev'])('npm run %s: one line for what is no repository', async (name) => {
  const { status, stdout, stderr } = await command(name, ['--root', folder]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    `--root ${folder}: it holds no policy/organization.yaml, so there is no handbook to show. Name the folder of a repository; without --root the one of this folder is shown.\nSee --help.\n`,
  );
});

test.each(['--prot', '--port=http'])('npm start %s is one line, and exit 2', async (option) => {
  const { status, stderr } = await command('start', [option]);
  expect([status, stderr.split('\n').length]).toEqual([2, 3]);
});

test('the repository that is shown: the option, the variable, or this one', () => {
  const place = { cwd: folder, env: {}, home: '/home/' };
  mkdirSync(join(folder, 'ours/policy'), { recursive: true });
  writeFileSync(join(folder, 'ours/policy/organization.yaml'), '');
  writeFileSync(join(folder, 'file'), '');
  symlinkSync('round', join(folder, 'round'));
  expect(shownRoot(undefined, place)).toBe('/home');
  expect(shownRoot(undefined, { ...place, env: { CHOIRBOOK_ROOT: '' } })).toBe('/home');
  expect(shownRoot(undefined, { ...place, env: { CHOIRBOOK_ROOT: 'ours' } })).toBe(join(folder, 'ours'));
  expect(shownRoot('ours', { ...place, env: { CHOIRBOOK_ROOT: 'file' } })).toBe(join(folder, 'ours'));
  for (const [named, why] of [
    ['file', 'CHOIRBOOK_ROOT=file: it is not a folder.'],
    ['file/ours', 'CHOIRBOOK_ROOT=file/ours: there is no such folder.'],
    ['gone', 'CHOIRBOOK_ROOT=gone: there is no such folder.'],
    ['round', 'CHOIRBOOK_ROOT=round: the folder cannot be read (ELOOP): look at its permissions.'],
    ['ours/policy', `Name the folder of a repository, which is ${join(folder, 'ours')};`],
  ] as const)
    expect(() => shownRoot(undefined, { ...place, env: { CHOIRBOOK_ROOT: named } }), named).toThrow(why);
});

test('new pages take the place of the old ones as a whole, where nothing was, and behind a link', () => {
  const built = (text: string) => {
    const pages = join(folder, 'built');
    mkdirSync(pages);
    writeFileSync(join(pages, `${text}.html`), text);
    return pages;
  };
  const place = join(folder, 'dist');
  for (const text of ['first', 'second']) {
    putInPlace(built(text), place);
    expect(readdirSync(place)).toEqual([`${text}.html`]);
  }
  const link = join(folder, 'link');
  symlinkSync('dist', link);
  putInPlace(built('third'), link);
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(place, 'third.html'), 'utf8')).toBe('third');
  expect(readdirSync(place)).toEqual(['third.html']);
  expect(readdirSync(folder).sort()).toEqual(['dist', 'link']);
});
