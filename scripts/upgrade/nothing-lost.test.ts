/** Whatever stands in the way of the next version, and whenever it is stopped: nothing of the organisation is lost. */
import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { UsageError } from '../node/usage-error.ts';
import { gitIn } from '../testing/git.ts';
import { at, commit, edit, put, tree, upgrade, upgradeSandbox } from '../testing/upgrade-sandbox.ts';

upgradeSandbox();

describe('nothing is lost', () => {
  const refused = async (words: string) => {
    const before = tree();
    const attempt = upgrade();
    await expect(attempt).rejects.toThrow(UsageError);
    await expect(attempt).rejects.toThrow(words);
    expect(tree()).toEqual(before);
  };

  test('nobody said yes', async () => {
    const before = tree();
    await expect(upgrade({})).rejects.toThrow('Add --yes');
    expect(tree()).toEqual(before);
  });

  test.each<[string, string, () => void]>([
    [
      'a file that is not committed',
      'scripts/part-9.ts',
      () => edit(at.root, 'scripts/part-9.ts', () => 'mine\n'),
    ],
    [
      'a file that is staged',
      'scripts/part-9.ts',
      () => {
        edit(at.root, 'scripts/part-9.ts', () => 'mine\n');
        gitIn(at.root, 'add', '-A');
      },
    ],
    ['a file that was deleted', 'scripts/part-9.ts', () => fs.rmSync(join(at.root, 'scripts/part-9.ts'))],
    [
      'a file git does not know, where a new one comes',
      'scripts/new/part.ts',
      () => put(at.root, 'scripts/new/part.ts', 'mine\n'),
    ],
    [
      'a file git ignores, where a new one comes',
      'scripts/new/part.ts',
      () => {
        put(at.root, '.git/info/exclude', 'new\n');
        put(at.root, 'scripts/new/part.ts', 'mine\n');
      },
    ],
  ])('%s', async (_what, words, change) => {
    change();
    await refused(words);
  });

  test('a file that git does not know elsewhere is no reason to stop', async () => {
    put(at.root, 'notes.txt', 'mine\n');
    expect((await upgrade()).status).toBe(0);
    expect(tree()['notes.txt']).toBe('mine\n');
  });

  test('killed at any tenth step, the next run finds the old state and does the whole', async () => {
    const before = tree();
    await upgrade();
    const after = tree();
    for (let allowed = 0; ; allowed += 10) {
      gitIn(at.root, 'reset', '-q', '--hard');
      gitIn(at.root, 'clean', '-qfdx');
      let left = allowed;
      for (const name of ['openSync', 'renameSync', 'rmSync', 'rmdirSync'] as const) {
        const real = fs[name] as (...args: unknown[]) => unknown;
        vi.spyOn(fs, name).mockImplementation((...args: unknown[]) => {
          if (left-- <= 0) throw Object.assign(new Error('stopped'), { code: 'EIO' });
          return real(...args) as never;
        });
      }
      const ended = await upgrade().then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      if (ended) break;
      const { status } = await upgrade().catch(() => ({ status: 2 }));
      const now = tree();
      // Where the old state could not be brought back, it was whole already.
      expect([before, after]).toContainEqual(now);
      expect(status === 0 || status === 2).toBe(true);
      expect(fs.readdirSync(at.root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
  });

  test('a link and what can be run come as they are', async () => {
    fs.symlinkSync('part-4.ts', join(at.product, 'scripts/link.ts'));
    put(at.product, 'scripts/run', '#!/bin/sh\n');
    fs.chmodSync(join(at.product, 'scripts/run'), 0o755);
    commit(at.product, 'Three');
    await upgrade();
    expect(fs.readlinkSync(join(at.root, 'scripts/link.ts'))).toBe('part-4.ts');
    expect(fs.statSync(join(at.root, 'scripts/run')).mode & 0o111).toBe(0o111);
  });

  test('a repository that has nothing of the product', async () => {
    gitIn(at.root, 'rm', '-rq', 'scripts');
    commit(at.root, 'Something else');
    await refused('hardly a file there is one of this product');
  });

  test('a shallow clone of the product', async () => {
    gitIn(
      at.folder,
      '-c',
      'protocol.file.allow=always',
      'clone',
      '-q',
      '--depth',
      '1',
      `file://${at.product}`,
      'shallow',
    );
    at.product = join(at.folder, 'shallow');
    await refused('this clone is shallow');
  });

  test('a repository that still holds the example', async () => {
    fs.cpSync(join(at.product, 'policy'), join(at.root, 'policy'), { recursive: true });
    commit(at.root, 'Back');
    await refused('still holds the example');
  });

  test('no repository', async () => {
    fs.rmSync(join(at.root, '.git'), { recursive: true });
    await expect(upgrade()).rejects.toThrow('needs a git repository');
  });
});
