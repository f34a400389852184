import fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { cliSandbox, command } from '../testing/cli-sandbox.ts';
import { gitIn } from '../testing/git.ts';
import { address, day, flags } from '../testing/propose-sandbox.ts';
import { reportedIssue } from '../testing/reported-issue.ts';
import { writeNew, writeOver } from './write.ts';

const here = cliSandbox();
afterEach(() => void vi.restoreAllMocks());

/** Every file with its text, and every folder. */
const tree = () =>
  Object.fromEntries(
    fs
      .readdirSync(here.root, { recursive: true, withFileTypes: true })
      .map((entry) => [entry, join(entry.parentPath, entry.name)] as const)
      .filter(([, file]) => !/\/\.git(?:\/|$)/.test(file))
      .map(([entry, file]) => [
        file.slice(here.root.length + 1),
        entry.isFile() && fs.readFileSync(file, 'utf8'),
      ]),
  );

const put = (path: string, text: string) => {
  fs.mkdirSync(join(here.root, path, '..'), { recursive: true });
  fs.writeFileSync(join(here.root, path), text);
};

const realWrite = fs.writeSync as (file: number, bytes: Uint8Array, offset: number, length: number) => number;
/** `answer` gets the bytes that are left to write, and a way to write so many of them. */
const stub = (answer: (left: number, write: (count: number) => number) => number) =>
  vi
    .spyOn(fs, 'writeSync')
    .mockImplementation(((file: number, bytes: Uint8Array, offset: number) =>
      answer(bytes.length - offset, (count) =>
        realWrite(file, bytes, offset, count),
      )) as typeof fs.writeSync);

/** File systems that do not write all that they are given. */
const disks = {
  'full after half of it': () => {
    let calls = 0;
    stub((left, write) => {
      if (calls++ > 0) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
      return write(left >> 1);
    });
  },
  'that takes no more and says so by a count': () => {
    let calls = 0;
    stub((left, write) => (calls++ > 0 ? 0 : write(left >> 1)));
  },
  'that says all and writes half': () => {
    stub((left, write) => {
      write(left >> 1);
      return left;
    });
  },
} as const;

/** Everything that writes into somebody's repository; gives the exit code. */
const writers: Record<string, () => number | Promise<number>> = {
  writeNew: () => Number(!writeNew(here.root, 'channels/x/new.yaml', 'a longer text\n')),
  writeOver: () => {
    writeOver(join(here.root, 'policy/organization.yaml'), 'a longer text\n');
    return 0;
  },
  codeowners: async () => (await command('codeowners', ['--root', here.root, '--file', 'CODEOWNERS'])).status,
  propose: async () =>
    (await command('propose', ['--root', here.root, ...day, ...address, ...flags(), '--yes'])).status,
  inventory: async () =>
    (
      await command(
        'inventory',
        ['-', '--root', here.root, ...day, '--columns', 'url=1', '--write', here.root],
        'https://x.com/aster_new\n',
      )
    ).status,
  'issue-form': async () =>
    (await command('issue-form', ['--root', here.root, ...day, '--author', 'ada-noor'], reportedIssue))
      .status,
  init: async () => {
    gitIn(here.root, 'init', '-q');
    gitIn(here.root, 'add', '-A');
    gitIn(here.root, 'commit', '-q', '-m', 'As it came');
    const answers =
      '--name A --website https://a.example --languages en --time-zone UTC --lead Ann --deputy Bob';
    return (await command('init', ['--root', here.root, ...day, ...answers.split(' '), '--replace', '--yes']))
      .status;
  },
};

describe.each(Object.keys(writers))('%s', (name) => {
  const run = async () => writers[name]?.();
  const old = () => put('CODEOWNERS', '* @somebody\n');

  test.each(Object.keys(disks))('a disk %s: an error, and everything is as it was', async (disk) => {
    old();
    const before = tree();
    disks[disk as keyof typeof disks]();
    const failed = await run().catch(() => 2);
    vi.restoreAllMocks();
    expect(failed).toBe(2);
    expect(tree()).toEqual(before);
  });

  test('a disk that takes seven bytes at a time: the same as any other', async () => {
    old();
    stub((left, write) => write(Math.min(left, 7)));
    const slow = [await run(), tree()];
    vi.restoreAllMocks();
    fs.rmSync(here.root, { recursive: true });
    fs.cpSync(join(import.meta.dirname, '../testing/base'), here.root, { recursive: true });
    old();
    expect(slow).toEqual([await run(), tree()]);
    expect(slow[0]).toBe(0);
  });
});

describe('a new file', () => {
  test('is made with its folders; an old one is left as it is', () => {
    expect(writeNew(here.root, 'a/b/c.yaml', 'one')).toBe(true);
    expect(writeNew(here.root, 'a/b/c.yaml', 'two')).toBe(false);
    expect(tree()['a/b/c.yaml']).toBe('one');
  });

  test('is made where the file system has no links, and an old one is left there, too', () => {
    vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    });
    expect(writeNew(here.root, 'a.yaml', 'one')).toBe(true);
    expect(writeNew(here.root, 'a.yaml', 'two')).toBe(false);
    expect(tree()['a.yaml']).toBe('one');
  });

  test('that a full disk has no room for says so', () => {
    disks['full after half of it']();
    expect(() => writeNew(here.root, 'a.yaml', 'a longer text\n')).toThrow(
      'a.yaml cannot be written: the disk is full (ENOSPC).',
    );
  });

  test('that cannot be made leaves nothing behind, and the reason names the path', () => {
    put('a', 'a file where a folder is needed');
    const before = tree();
    expect(() => writeNew(here.root, 'a/b.yaml', 'text')).toThrow('a/b.yaml cannot be written: EEXIST');
    expect(() => writeNew(here.root, `${'x'.repeat(300)}.yaml`, 'text')).toThrow(
      'too long for the file system',
    );
    expect(tree()).toEqual(before);
  });
});

test('a file that cannot take the place of another leaves nothing behind', () => {
  const before = tree();
  expect(() => writeOver(join(here.root, 'policy'), 'text')).toThrow('cannot be written');
  expect(tree()).toEqual(before);
});

test('what killed runs have left is cleaned up, what a running one needs stays', () => {
  const killed = '.choirbook-999999999-0.tmp';
  const running = `.choirbook-${process.ppid}-0.tmp`;
  for (const name of [killed, running, `policy/${killed}`]) put(name, 'half');
  writeNew(here.root, 'a.yaml', 'one');
  writeOver(join(here.root, 'policy/organization.yaml'), 'two');
  const names = Object.keys(tree());
  expect(names.filter((path) => path.endsWith('.tmp'))).toEqual([running]);
});

/** Calls that can leave half a file. */
const unsafe = /\b(?:writeFile|appendFile|copyFile|createWriteStream|truncate|cp)(?:Sync)?\b/;

test('every file of a repository is written by this module', () => {
  const root = join(import.meta.dirname, '../..');
  const writing = fs
    .globSync(['scripts/**/*.ts', 'site/**/*.ts'], { cwd: root })
    .filter((path) => !/\.test\.ts$|\/(?:testing|bench|attacks|security)\//.test(path))
    .filter((path) => {
      const source = fs.readFileSync(join(root, path), 'utf8');
      return (
        [...source.matchAll(/^import [^;]*? from 'node:fs(?:\/promises)?';/gms)].some(([line]) =>
          unsafe.test(line),
        ) ||
        /\bfs\.(?:promises\.)?(?:writeFile|appendFile|copyFile|createWriteStream|truncate|cp)/.test(source)
      );
    });
  // It appends to files that GitHub gives to a step; and pages that were built, with the names that are searched, are no files of a repository.
  expect(writing.sort()).toEqual(['scripts/github.ts', 'scripts/node/build-site.ts', 'site/search/write.ts']);
});
