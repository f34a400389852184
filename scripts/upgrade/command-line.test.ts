/** Which repository, and to which version. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRegistry, ownRoot } from '../node/load.ts';
import { isShippedExample } from '../node/shipped-example.ts';
import { command } from '../testing/cli-sandbox.ts';
import { at, upgradeSandbox } from '../testing/upgrade-sandbox.ts';
import { chooseSides } from './choose.ts';

upgradeSandbox();

describe('the command line', () => {
  test.each([
    [[], 'Name the other side'],
    [['a', 'b'], 'One path or version at a time'],
    [['--yess'], 'Did you mean --yes?'],
    [['--root', '/nowhere/at/all'], 'there is no such folder'],
  ])('%j', async (args, words) => {
    expect(await command('upgrade', args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(words),
    });
  });

  test('a path is the organisation’s repository, seen from the product', () => {
    if (isShippedExample(loadRegistry(ownRoot)))
      expect(chooseSides(at.root, undefined, at.folder)).toEqual({ home: join(ownRoot, '.'), root: at.root });
  });

  test('a version that git does not know, and one that has no such command', () => {
    expect(() => chooseSides('v9', at.root, at.folder)).toThrow('there is no such commit');
    const chosen = chooseSides('main', at.root, at.folder);
    expect('delegate' in chosen).toBe(true);
    expect(() => 'delegate' in chosen && chosen.delegate([])).toThrow('has no command upgrade');
  });
});
