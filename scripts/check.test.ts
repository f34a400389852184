import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { rulesByFamily } from './core/rules/index.ts';
import { cliSandbox, command } from './testing/cli-sandbox.ts';

const here = cliSandbox();
const { copy, edit } = here;
const check = (...args: string[]) =>
  command('check', ['--root', here.root, '--today', '2026-12-01', ...args]);

describe('check', () => {
  test('a clean repository: exit 0 and the counts', async () => {
    const { status, stdout, stderr } = await check();
    expect(stdout).toMatch(/^All good: \d+ files, 2 channels\.\n$/);
    expect([status, stderr]).toEqual([0, '']);
  });

  test('warnings alone do not fail', async () => {
    edit('channels/x/aster.yaml', (text) => text.replace('deputy: ben-roy\n', ''));
    const { status, stdout } = await check();
    expect(status).toBe(0);
    expect(stdout).toMatch(/0 errors and 1 warning/);
  });

  test.each([
    'https://twitter.com/ASTER',
    'x.com/@aster?s=20&t=abc',
    'http://mobile.twitter.com/Aster/',
    'https://www.twitter.com/#!/aster',
  ])(
    'a copy under another name with %s is a duplicate, on both files, with both places and the repair',
    async (url) => {
      copy('channels/x/aster.yaml', 'channels/x/other.yaml', (text) =>
        text.replace('https://x.com/aster', `"${url}"`).replace('"1001"', '"1002"'),
      );
      const { status, stdout } = await check('--format', 'json');
      const { problems } = JSON.parse(stdout);
      expect(status).toBe(1);
      const duplicates = problems.filter((problem: { rule: string }) => problem.rule === 'duplicate-account');
      expect(duplicates).toMatchObject([
        {
          file: 'channels/x/aster.yaml',
          line: 2,
          column: 6,
          path: 'url',
          related: [{ file: 'channels/x/other.yaml', line: 2, column: 6 }],
        },
        {
          file: 'channels/x/other.yaml',
          line: 2,
          column: 6,
          path: 'url',
          related: [{ file: 'channels/x/aster.yaml', line: 2, column: 6 }],
        },
      ]);
      for (const { fix } of duplicates) expect(fix).toBeTruthy();
    },
  );

  test.each([
    ['a typo in a key', 'owner:', 'ownr:', 'schema', /Did you mean `owner`/],
    ['an unquoted @handle', 'name: Aster Museum', 'name: @aster', 'unparsable-file', /Quote it/],
    ['an unquoted 19-digit id', '"1001"', '1234567890123456789', 'schema', /"1234567890123456789"/],
    ['a missing unit', 'unit: museum', 'unit: musem', 'unknown-reference', /museum/],
    ['a person who does not exist', 'owner: ada-noor', 'owner: ada-nor', 'unknown-reference', /ada-noor/],
  ])('%s says its repair', async (_name, from, to, rule, repair) => {
    edit('channels/x/aster.yaml', (text) => text.replace(from, to));
    const { problems } = JSON.parse((await check('--format', 'json')).stdout);
    const said = problems.filter((problem: { rule: string }) => problem.rule === rule);
    expect(said).toHaveLength(1);
    expect(`${said[0].message} ${said[0].fix}`).toMatch(repair);
    expect(said[0].file).toBe('channels/x/aster.yaml');
  });

  test('a person who left is reported on the channel, with a repair', async () => {
    edit('policy/people/ada-noor.yaml', (text) =>
      text.replace('status: active', 'status: left\nleft_on: 2026-11-01'),
    );
    const { status, stdout } = await check('--format', 'json');
    const said = JSON.parse(stdout).problems.find(
      (problem: { rule: string }) => problem.rule === 'inactive-owner',
    );
    expect(status).toBe(1);
    expect(said).toMatchObject({ file: 'channels/x/aster.yaml', path: 'owner' });
    expect(said.fix).toMatch(/ben-roy/);
  });

  describe('formats', () => {
    beforeEach(() => edit('channels/x/aster.yaml', (text) => text.replace('owner:', 'ownr:')));

    test('json keeps the contract, version 1', async () => {
      const { version, problems, summary } = JSON.parse((await check('--format', 'json')).stdout);
      expect(version).toBe(1);
      expect(Object.keys(problems[0])).toEqual([
        'rule',
        'severity',
        'file',
        'line',
        'column',
        'path',
        'message',
        'fix',
        'related',
        'url',
      ]);
      expect(summary).toEqual({
        files: expect.any(Number),
        channels: 2,
        errors: 1,
        warnings: expect.any(Number),
      });
    });

    test('github annotates the line', async () => {
      expect((await check('--format', 'github')).stdout).toMatch(
        /^::error file=channels\/x\/aster\.yaml,line=6,col=1,title=schema::/m,
      );
    });

    test('sarif points at the rule and the region', async () => {
      const { runs } = JSON.parse((await check('--format', 'sarif')).stdout);
      const [result] = runs[0].results;
      expect(runs[0].tool.driver.rules[result.ruleIndex].id).toBe('schema');
      expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 6, startColumn: 1 });
      expect(runs[0].tool.driver.rules).toHaveLength(Object.values(rulesByFamily).flat().length);
    });

    test('junit counts a failure', async () => {
      expect((await check('--format', 'junit')).stdout).toMatch(
        /<testsuite name="check" tests="\d+" failures="1">/,
      );
    });

    test('markdown lists errors under their own heading', async () => {
      expect((await check('--format', 'markdown')).stdout).toMatch(
        /### Errors \(1\)\n\n- `channels\/x\/aster\.yaml:6:1` \[schema\]\(https:/,
      );
    });
  });

  test.each([
    [['--fromat', 'json'], 'Did you mean --format?'],
    [['--format', 'jsn'], 'did you mean json?'],
    [['--today', 'tomorrow'], 'expected a day as YYYY-MM-DD'],
    [['stray'], 'stray'],
  ])('%j is refused with exit 2', async (args, words) => {
    const { status, stdout, stderr } = await check(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  test('a root that is not there is exit 2', async () => {
    expect(await command('check', ['--root', join(here.root, 'nowhere')])).toMatchObject({
      status: 2,
      stdout: '',
    });
  });

  test('the same day and files give the same bytes', async () => {
    edit('channels/x/aster.yaml', (text) => text.replace('owner:', 'ownr:'));
    expect((await check()).stdout).toBe((await check()).stdout);
  });
});
