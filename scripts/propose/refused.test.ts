import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command } from '../testing/cli-sandbox.ts';
import { address, flags, garden, proposeSandbox } from '../testing/propose-sandbox.ts';

const { here, propose, untouched } = proposeSandbox();

describe('what is registered', () => {
  test.each([
    'https://x.com/aster',
    'twitter.com/ASTER?s=20',
    'https://mobile.twitter.com/@Aster/',
    'x/aster',
  ])('%s', async (spelling) => {
    const { status, stdout } = await untouched(() => propose('--from-url', spelling, ...flags(), '--yes'));
    expect(status).toBe(1);
    expect(stdout).toContain(`${spelling} is registered already: x/aster.`);
    expect(stdout).toMatch(/owner +`ada-noor` \(Ada Noor\)[\s\S]*file +channels\/x\/aster\.yaml/);
  });

  test('retired, with what took its place; unofficial, with what was decided', async () => {
    here.copy('channels/x/aster.yaml', 'channels/x/aster_old.yaml', (text) =>
      text
        .replace('x.com/aster', 'x.com/aster_old')
        .replace(/^platform_id.*\n/m, '')
        .replace(
          'status: active',
          'status: retired\nretired: { on: 2025-03-01, reason: One is enough., handle_kept: true }\nsuperseded_by: x/aster',
        ),
    );
    expect((await propose('x.com/aster_old')).stdout).toMatch(
      /retired on 2025-03-01: One is enough\.[\s\S]*still held[\s\S]*x\/aster \(channels\/x\/aster\.yaml\)/,
    );
    here.copy('channels/x/aster.yaml', 'channels/unofficial/x/aster_fans.yaml', () =>
      [
        'name: Fans',
        'url: https://x.com/aster_fans',
        'kind: fan',
        'risk: low',
        'found: { on: 2026-01-01, by: dan-wu, how: search }',
        'decision: { what: tolerate, on: 2026-02-02, by: ada-noor, reason: They are nice. }',
        '',
      ].join('\n'),
    );
    const { status, stdout } = await propose('x.com/aster_fans');
    expect([status, stdout]).toEqual([1, expect.stringContaining('not ours: fan, risk low')]);
    expect(stdout).toContain('tolerate on 2026-02-02, by `ada-noor` (Ada Noor): They are nice.');
  });

  test('or not to be had: a post, a search, a bare name, a network that we left', async () => {
    expect((await propose('https://x.com/aster/status/20')).stdout).toMatch(
      /a post by x\/aster[\s\S]*Ada Noor/,
    );
    expect((await propose('https://x.com/search?q=aster')).stdout).toContain('names no account: a search');
    expect((await propose('@aster_garden')).stdout).toContain('say on which platform');
    const left = await propose('https://www.pinterest.com/aster_garden/');
    expect(left).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('Nobody came to the shop from here'),
    });
    expect(left.stdout).toContain('--from-url');
  });

  test('undecided, until the id is given', async () => {
    mkdirSync(join(here.root, 'channels/youtube'));
    writeFileSync(
      join(here.root, 'channels/youtube/user.astertalks.yaml'),
      'url: https://www.youtube.com/user/astertalks\nplatform_id: UCabcdefghijklmnopqrstuv\n',
    );
    const ask = async (...args: string[]) =>
      (await propose('https://www.youtube.com/@astertalks', ...flags(), '--dry-run', ...args)).stdout;
    expect(await ask()).toContain('Only its stable id can tell');
    expect(await ask('--platform-id', 'UCabcdefghijklmnopqrstuv')).toContain('is registered already');
    expect(await ask('--platform-id', 'UCabcdefghijklmnopqrstuw')).toContain(
      'platform_id: UCabcdefghijklmnopqrstuw',
    );
  });
});

describe('what is wrong', () => {
  test('is said all at once, with the flag that fixes it and what could be meant', async () => {
    const { status, stdout } = await untouched(() =>
      propose(
        ...address,
        ...flags({
          '--unit': 'musem',
          '--owner': 'cleo',
          '--deputy': 'Ben Roy',
          '--audience': 'visitor',
          '--language': 'en_GB',
          '--why': 'We want it',
        }),
        '--overlap',
        'x/astre=It speaks to schools.',
        '--yes',
      ),
    );
    expect(status).toBe(1);
    for (const said of [
      /error {2}--unit {2}unknown-reference\n.*Did you mean `museum`\?/,
      /error {2}--owner {2}unknown-reference\n.*\n {2}known: cleo-diaz \(Cleo Diaz\)/,
      /error {2}--deputy {2}schema\n.*Did you mean `ben-roy`\?/,
      /error {2}--audience {2}unknown-reference\n.*Did you mean `visitors`\?/,
      /error {2}--language {2}schema\n.*Did you mean `en-GB`\?/,
      /error {2}--why {2}missing-justification/,
      /error {2}--overlap {2}unknown-reference\n.*Did you mean `x\/aster`\?/,
      /Nothing has been written: check would refuse the file, for 7 errors\./,
    ])
      expect(stdout).toMatch(said);
  });

  test('warnings are shown, and do not hinder', async () => {
    const { status, stdout } = await propose(...address, ...flags({ '--deputy': undefined }), '--yes');
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/warning {2}--deputy {2}missing-deputy[\s\S]*Written/),
    ]);
  });

  test('what is missing is said in one message', async () => {
    expect(await untouched(() => propose('--yes'))).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `Nothing has been written. There is nobody to ask, so these must be on the command line:
  --from-url URL  the address of the account, as it was copied
  --unit ID       the unit it belongs to
  --owner ID      the one person who answers for it
  --audience ID   whom it is for; once for each
  --language TAG  a language it is written in, such as en or fr-CA; once for each
  --purpose TEXT  what it is for, in one sentence
  --why TEXT      why on this platform, and why no channel that exists will do
See --help.
`,
    });
    const { stderr } = await propose(
      'x.com/astter',
      ...flags({ '--owner': ' ', '--why': undefined }),
      '--yes',
    );
    expect(stderr).toMatch(
      /^x\.com\/astter is x\/astter, which is not registered\.\nIt looks like x\/aster \(official;.*\n.*\n {2}--owner ID {2}.*\n {2}--why TEXT {2}.*\nSee --help\.\n$/,
    );
  });

  test('in the text itself belongs to the answer in which it stands', async () => {
    const why = 'Gardeners of the town\u202E meet here and nowhere else.';
    const { status, stdout } = await propose(...address, ...flags({ '--why': why }), '--yes');
    expect([status, stdout]).toEqual([1, expect.stringContaining('error  --why  hidden-characters')]);
  });

  test.each<[string[], string]>([
    [['x.com/a', '--ownr', 'b'], 'Did you mean --owner?'],
    [['x.com/a', 'x.com/b'], 'One account at a time; these are 2: x.com/a, x.com/b.'],
    [['x.com/a', '--today', 'monday'], 'expected a day as YYYY-MM-DD'],
    [['x.com/a', '--root', '/nowhere/at/all'], 'there is no such folder'],
  ])('%j is refused', async (args, message) => {
    const { status, stderr } = await untouched(() => command('propose', ['--root', here.root, ...args]));
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test('what would steer a terminal is spelt out', async () => {
    const { stdout } = await propose('https://x.com/a\n\u001B[31m');
    expect(stdout).toContain('<U+000A><U+001B>[31m');
    expect(stdout).not.toContain('\u001B');
  });
});

test('--json is one object, whatever the outcome', async () => {
  const json = async (...args: string[]) => {
    const { status, stdout } = await propose(...args, '--json');
    return { status, ...JSON.parse(stdout) };
  };
  const keys = [
    'account',
    'entry',
    'file',
    'input',
    'lookalikes',
    'next',
    'outcome',
    'overlaps',
    'problems',
    'reason',
    'status',
    'version',
  ];
  const registered = await json('x.com/ASTER');
  expect(registered).toMatchObject({
    status: 1,
    version: 1,
    outcome: 'registered',
    input: 'x.com/ASTER',
    account: { key: 'x/aster' },
    entry: { id: 'x/aster', status: 'active', owner: { id: 'ada-noor', name: 'Ada Noor' } },
    file: null,
  });
  expect(await json('x.com/search')).toMatchObject({ outcome: 'refused', account: null, entry: null });
  const wrong = await json(...address, ...flags({ '--owner': 'ada-nor' }), '--yes');
  expect(wrong).toMatchObject({
    status: 1,
    outcome: 'problems',
    problems: [
      { rule: 'unknown-reference', flag: '--owner', path: 'owner', line: 6, candidates: expect.any(Array) },
    ],
  });
  const written = await json(...address, ...flags(), '--yes');
  expect(written).toMatchObject({ status: 0, outcome: 'written', file: { path: garden }, problems: [] });
  expect(written.file.text).toBe(readFileSync(join(here.root, garden), 'utf8'));
  for (const answer of [registered, wrong, written]) expect(Object.keys(answer).sort()).toEqual(keys);
});

describe('a page of ours', () => {
  test.each([
    ['https://aster.example/opening-hours', 'is a page of ours, on aster.example: no account of its own'],
    ['aster.example', 'is a page of ours, on aster.example'],
    ['https://shop.aster.example/roses', 'is a page of ours'],
  ])('%s is not offered as new', async (page, words) => {
    const { status, stdout } = await untouched(() => propose('--from-url', page, ...flags(), '--yes'));
    expect([status, stdout]).toEqual([1, expect.stringContaining(words)]);
    expect(stdout).not.toContain('is not registered');
    expect(stdout).toContain('--own-page');
  });

  test('that is a channel of its own is written when somebody says so', async () => {
    const { status } = await propose(
      '--from-url',
      'https://aster.example/blog',
      ...flags(),
      '--own-page',
      '--yes',
    );
    expect(status).toBe(0);
  });
});
