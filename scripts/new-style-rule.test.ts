import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';

const here = cliSandbox();
const path = 'policy/style-guide/rules/say-when.yaml';

describe('new:style-rule', () => {
  beforeEach(() => cpSync(join(import.meta.dirname, 'testing/guide'), here.root, { recursive: true }));
  const newRule = (...args: string[]) => command('new-style-rule', ['--root', here.root, ...args]);
  const check = () => command('check', ['--root', here.root, '--today', '2026-12-01']);

  test('the rule holds as it is, and its examples are its tests', async () => {
    const { status, stdout } = await newRule('say-when');
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(`wrote ${path}\n`) });
    expect(readFileSync(join(here.root, path), 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=.*style-rule\.schema\.json\n/,
    );
    expect((await check()).stdout).toMatch(/^All good/);
    here.edit(path, (text) =>
      text.replace('good: The ship is quite zorbled.', 'good: The ship is quite zorble.'),
    );
    expect((await check()).stdout).toContain('The rule flags `quite zorble` in what is said to be right.');
  });

  test('a second one of the name is refused', async () => {
    await newRule('say-when');
    expect(await newRule('say-when')).toMatchObject({
      status: 2,
      stderr: `${path} exists already.\nSee --help.\n`,
    });
  });

  test.each([
    [[], 'new:style-rule takes one ID'],
    [['a-b', 'c-d'], 'new:style-rule takes one ID'],
    [['Say when'], 'cannot be the id of a style rule'],
    [['when'], 'cannot be the id of a style rule'],
    [['dormant-channel'], 'dormant-channel is the name of another rule of the check'],
    [['say-when', '--chapter', 'link'], 'Did you mean links?'],
    [['say-when', '--chaptr', 'link'], 'Did you mean --chapter?'],
  ])('%j is refused', async (args, said) => {
    const { status, stderr } = await newRule(...args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(said) });
    expect(existsSync(join(here.root, path))).toBe(false);
  });
});
