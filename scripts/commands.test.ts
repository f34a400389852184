/** The commands as people and CI call them: real processes, real files, exit codes. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rulesByFamily } from './core/rules/index.ts';

const base = join(import.meta.dirname, 'core/testing/base');
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'choirbook-commands-'));
  cpSync(base, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function command(name: string, args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, `${name}.ts`), ...args],
    {
      input,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  return { status, stdout, stderr };
}
const check = (...args: string[]) => command('check', ['--root', root, '--today', '2026-12-01', ...args]);
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
const copy = (from: string, to: string, change: (text: string) => string) => {
  mkdirSync(join(root, to, '..'), { recursive: true });
  writeFileSync(join(root, to), change(readFileSync(join(root, from), 'utf8')));
};

describe('check', () => {
  test('a clean repository: exit 0 and the counts', () => {
    const { status, stdout, stderr } = check();
    expect(stdout).toMatch(/^All good: \d+ files, 2 channels\.\n$/);
    expect([status, stderr]).toEqual([0, '']);
  });

  test('warnings alone do not fail', () => {
    edit('channels/x/aster.yaml', (text) => text.replace('deputy: ben-roy\n', ''));
    const { status, stdout } = check();
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
    (url) => {
      copy('channels/x/aster.yaml', 'channels/x/other.yaml', (text) =>
        text.replace('https://x.com/aster', `"${url}"`).replace('"1001"', '"1002"'),
      );
      const { status, stdout } = check('--format', 'json');
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
  ])('%s says its repair', (_name, from, to, rule, repair) => {
    edit('channels/x/aster.yaml', (text) => text.replace(from, to));
    const { problems } = JSON.parse(check('--format', 'json').stdout);
    const said = problems.filter((problem: { rule: string }) => problem.rule === rule);
    expect(said).toHaveLength(1);
    expect(`${said[0].message} ${said[0].fix}`).toMatch(repair);
    expect(said[0].file).toBe('channels/x/aster.yaml');
  });

  test('a person who left is reported on the channel, with a repair', () => {
    edit('policy/people/ada-noor.yaml', (text) =>
      text.replace('status: active', 'status: left\nleft_on: 2026-11-01'),
    );
    const { status, stdout } = check('--format', 'json');
    const said = JSON.parse(stdout).problems.find(
      (problem: { rule: string }) => problem.rule === 'inactive-owner',
    );
    expect(status).toBe(1);
    expect(said).toMatchObject({ file: 'channels/x/aster.yaml', path: 'owner' });
    expect(said.fix).toMatch(/ben-roy/);
  });

  describe('formats', () => {
    beforeEach(() => edit('channels/x/aster.yaml', (text) => text.replace('owner:', 'ownr:')));

    test('json keeps the contract, version 1', () => {
      const { version, problems, summary } = JSON.parse(check('--format', 'json').stdout);
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

    test('github annotates the line', () => {
      expect(check('--format', 'github').stdout).toMatch(
        /^::error file=channels\/x\/aster\.yaml,line=6,col=1,title=schema::/m,
      );
    });

    test('sarif points at the rule and the region', () => {
      const { runs } = JSON.parse(check('--format', 'sarif').stdout);
      const [result] = runs[0].results;
      expect(runs[0].tool.driver.rules[result.ruleIndex].id).toBe('schema');
      expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 6, startColumn: 1 });
      expect(runs[0].tool.driver.rules).toHaveLength(Object.values(rulesByFamily).flat().length);
    });

    test('junit counts a failure', () => {
      expect(check('--format', 'junit').stdout).toMatch(/<testsuite name="check" tests="\d+" failures="1">/);
    });

    test('markdown lists errors under their own heading', () => {
      expect(check('--format', 'markdown').stdout).toMatch(
        /### Errors \(1\)\n\n- `channels\/x\/aster\.yaml:6:1` \[schema\]\(https:/,
      );
    });
  });

  test.each([
    [['--fromat', 'json'], 'Did you mean --format?'],
    [['--format', 'jsn'], 'did you mean json?'],
    [['--today', 'tomorrow'], 'expected a day as YYYY-MM-DD'],
    [['stray'], 'stray'],
  ])('%j is refused with exit 2', (args, words) => {
    const { status, stdout, stderr } = check(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  });

  test('a root that is not there is exit 2', () => {
    expect(command('check', ['--root', join(root, 'nowhere')])).toMatchObject({ status: 2, stdout: '' });
  });

  test('the same day and files give the same bytes', () => {
    edit('channels/x/aster.yaml', (text) => text.replace('owner:', 'ownr:'));
    expect(check().stdout).toBe(check().stdout);
  });
});

describe('verify', () => {
  const verify = (...args: string[]) => command('verify', ['--root', root, ...args]);

  test('answers in JSON, one line per reference', () => {
    const lines = verify(
      '--json',
      'https://twitter.com/ASTER?s=20',
      'https://x.com/aster/status/1',
      'nonsense',
    )
      .stdout.trim()
      .split('\n');
    const [known, post, nonsense] = lines.map((line) => JSON.parse(line));
    expect(known).toMatchObject({
      standing: 'official',
      channel: 'channels/x/aster.yaml',
      reason: null,
      account: { key: 'x/aster' },
    });
    expect(post).toMatchObject({ standing: 'unknown', account: null });
    expect(post.reason).toMatch(/post/);
    expect(Object.keys(nonsense)).toEqual([
      'input',
      'account',
      'reason',
      'standing',
      'channel',
      'lookalikes',
    ]);
  });

  test('judges pairs, given or from standard input', () => {
    expect(verify('--pair', 'twitter.com/aster', 'x.com/@Aster').stdout).toBe('same\n');
    const pairs =
      'https://x.com/aster\thttps://x.com/aster_\naster\tASTER\tx\nhttps://x.com/a\thttps://facebook.com/a\n';
    expect(command('verify', ['--root', root, '--pair'], pairs).stdout).toBe('look-alike\nsame\ndifferent\n');
  });

  test('an unknown platform is refused with a suggestion', () => {
    expect(verify('--platform', 'facbook', 'a')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean facebook?'),
    });
  });
});

describe('inventory', () => {
  const list = [
    'Museum,https://twitter.com/Aster,museum,English',
    'Garden,https://x.com/aster_garden,garden,English; French',
    'Garden,http://twitter.com/ASTER_garden/,garden,English',
    'Film,https://www.youtube.com/watch?v=abc,garden,English',
    'Look,https://x.com/asterr,garden,English',
    'Nothing,,garden,English',
  ].join('\n');
  const inventory = (...args: string[]) =>
    command(
      'inventory',
      ['-', '--root', root, '--columns', 'name=1,url=2,unit=3,languages=4', '--today', '2026-12-01', ...args],
      list,
    );

  test('gives every row one verdict', () => {
    const { rows, summary } = JSON.parse(inventory('--format', 'json').stdout);
    expect(rows.map(({ line, verdict }: { line: number; verdict: string }) => [line, verdict])).toEqual([
      [1, 'registered'],
      [2, 'new'],
      [3, 'repeated'],
      [4, 'refused'],
      [5, 'look-alike'],
      [6, 'refused'],
    ]);
    expect(rows[0].channel).toBe('channels/x/aster.yaml');
    expect(rows[1].with).toEqual([3]);
    expect(rows[2].with).toEqual([2]);
    expect(summary).toMatchObject({ rows: 6, new: 1, repeatedAccounts: 1 });
  });

  test('csv has a row per row', () => {
    expect(inventory('--format', 'csv').stdout.trim().split('\r\n')).toHaveLength(7);
  });

  test('writes what is new, overwrites nothing, and lists what people must decide', () => {
    const folder = join(root, 'new');
    const { written } = JSON.parse(inventory('--format', 'json', '--write', folder).stdout);
    expect(written.files.toSorted()).toEqual([
      'channels/x/aster_garden.yaml',
      'policy/organization.yaml',
      'policy/units/garden.yaml',
    ]);
    const wanted = written.decisions
      .map(({ what }: { what: string }) => /`(\w+)` is missing/.exec(what)?.[1])
      .filter(Boolean);
    expect(wanted).toEqual(expect.arrayContaining(['owner', 'audiences', 'purpose', 'lead']));
    const channel = join(folder, 'channels/x/aster_garden.yaml');
    expect(readFileSync(channel, 'utf8')).toContain('languages:\n  - en\n  - fr\n');
    writeFileSync(channel, 'mine');
    const again = JSON.parse(inventory('--format', 'json', '--write', folder).stdout).written;
    expect(again.files).toEqual([]);
    expect(again.kept).toContain('channels/x/aster_garden.yaml');
    expect(readFileSync(channel, 'utf8')).toBe('mine');
    expect(readdirSync(folder).toSorted()).toEqual(['channels', 'policy']);
  });

  test('an empty root is judged with the platforms of this repository', () => {
    const empty = join(root, 'empty');
    mkdirSync(empty);
    const { status, stdout } = command(
      'inventory',
      ['-', '--root', empty, '--columns', 'url=1', '--format', 'json'],
      'https://twitter.com/a\n',
    );
    expect([status, JSON.parse(stdout).rows[0].account.key]).toEqual([0, 'x/a']);
    expect(existsSync(join(empty, 'policy'))).toBe(false);
  });

  test.each([
    [['nowhere.csv'], 'cannot be read'],
    [['-', '--columns', 'ulr=1'], 'Did you mean url?'],
    [[], 'takes one LIST'],
  ])('%j is refused with exit 2', (args, words) => {
    expect(command('inventory', args)).toMatchObject({ status: 2, stderr: expect.stringContaining(words) });
  });
});
