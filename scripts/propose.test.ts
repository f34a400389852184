import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compilePlatforms } from './core/identity/index.ts';
import { buildRegistry } from './core/model/registry.ts';
import { draftFile } from './core/propose/draft.ts';
import { readYaml } from './core/yaml/read.ts';
import { readSources } from './node/files.ts';
import { anyCharacter } from './testing/any-character.ts';
import { cliSandbox, command } from './testing/cli-sandbox.ts';

const here = cliSandbox();
const day = ['--today', '2026-12-01'];
const propose = (...args: string[]) => command('propose', ['--root', here.root, ...day, ...args]);
const garden = 'channels/x/aster_garden.yaml';
const answers = {
  '--unit': 'museum',
  '--owner': 'ada-noor',
  '--deputy': 'ben-roy',
  '--audience': 'visitors',
  '--language': 'en',
  '--purpose': 'Show what is in flower this week: "roses", #tulips & more.',
  '--why': 'Gardeners of the town meet here, and no channel of ours speaks of plants.',
};
const flags = (changes: Record<string, string | undefined> = {}) =>
  Object.entries({ ...answers, ...changes }).flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, value],
  );
const address = ['--from-url', 'https://twitter.com/Aster_Garden?s=20'];

/** Every file, so that nothing is written unnoticed. */
const tree = () => (readdirSync(here.root, { recursive: true }) as string[]).sort();
const untouched = async (run: () => ReturnType<typeof command>) => {
  const before = tree();
  const result = await run();
  expect(tree()).toEqual(before);
  return result;
};

describe('a new channel', () => {
  test('becomes one file that check accepts, with the git commands that follow', async () => {
    spawnSync('git', ['init', '-q'], { cwd: here.root });
    const before = tree();
    const { status, stdout, stderr } = await propose(
      ...address,
      ...flags({ '--topic': 'plants, seasons' }),
      '--yes',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(tree().filter((path) => !before.includes(path))).toEqual([garden]);
    expect(
      readFileSync(join(here.root, garden), 'utf8'),
    ).toBe(`# yaml-language-server: $schema=../../site/public/schema/channel.schema.json
name: Aster_Garden
url: https://x.com/Aster_Garden
status: proposed
unit: museum
owner: ada-noor
deputy: ben-roy
audiences:
  - visitors
languages:
  - en
topics:
  - plants
  - seasons
purpose: 'Show what is in flower this week: "roses", #tulips & more.'
why_this_platform: Gardeners of the town meet here, and no channel of ours speaks of plants.
`);
    expect(stdout).toContain(`Written: ${garden}`);
    expect(stdout).toContain(`  cd ${here.root}
  git switch -c propose-x-aster_garden
  git add ${garden}
  git commit -m "Propose channel x/aster_garden"
  git push -u origin propose-x-aster_garden
`);
    expect(await command('check', ['--root', here.root, ...day])).toMatchObject({ status: 0 });
    // Once more: it is there now, and stays as it is.
    const again = await propose('x.com/aster_garden', ...flags({ '--owner': 'ben-roy' }), '--yes');
    expect(again).toMatchObject({ status: 1, stdout: expect.stringContaining('It is proposed already.') });
    expect(readFileSync(join(here.root, garden), 'utf8')).toContain('owner: ada-noor');
  });

  test('is only shown with --dry-run, and without a yes', async () => {
    expect(await untouched(() => propose(...address, ...flags(), '--dry-run'))).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /url: https:\/\/x\.com\/Aster_Garden\n[\s\S]*check would accept the file\.\n$/,
      ),
    });
    expect(await untouched(() => propose(...address, ...flags()))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Add --yes'),
    });
  });

  test('without git has no git commands', async () => {
    const { status, stdout } = await propose(...address, ...flags(), '--yes');
    expect([status, stdout]).toEqual([0, expect.not.stringContaining('Next:')]);
  });

  test('never takes the place of a file that nobody can read', async () => {
    writeFileSync(join(here.root, garden), 'url: [');
    const { status, stdout } = await untouched(() => propose(...address, ...flags(), '--yes'));
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining(`something stands where ${garden} belongs`),
    ]);
    expect(readFileSync(join(here.root, garden), 'utf8')).toBe('url: [');
  });

  test('does not follow a link out of the repository', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'choirbook-elsewhere-'));
    symlinkSync(elsewhere, join(here.root, 'channels/youtube'));
    const { status } = await propose('https://www.youtube.com/@astergarden', ...flags(), '--yes');
    expect([status, readdirSync(elsewhere)]).toEqual([1, []]);
    rmSync(elsewhere, { recursive: true });
  });
});

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

describe('an overlap', () => {
  const same = { '--purpose': "Tell visitors about opening hours and today's exhibitions." };

  test('is asked about, and its answer stands in the file', async () => {
    const open = await propose(...address, ...flags(same), '--dry-run');
    expect(open).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(
        "Why a second one beside x/aster? Answer with --overlap 'x/aster=because …'",
      ),
    });
    const answered = await propose(
      ...address,
      ...flags(same),
      '--overlap',
      'x/aster=It speaks = of plants',
      '--yes',
    );
    expect(answered).toMatchObject({ status: 0, stdout: expect.not.stringContaining('overlapping-channel') });
    expect(readFileSync(join(here.root, garden), 'utf8')).toContain(
      'overlaps:\n  - with: x/aster\n    because: It speaks = of plants\n',
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
        'x/astre=because',
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
    [['x.com/a', '--root', '/nowhere/at/all'], 'it is not a folder'],
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

describe('an account that is not ours', () => {
  const report = [
    '--report',
    'https://x.com/astter',
    '--kind',
    'impostor',
    '--risk',
    'high',
    '--found-by',
    'dan-wu',
    '--how',
    'search',
  ];

  test('becomes a case that check accepts', async () => {
    const { status, stdout } = await propose(...report, '--matched', 'name,logo', '--yes');
    expect([status, stdout]).toEqual([0, expect.stringContaining('It looks like x/aster (official;')]);
    expect(readFileSync(join(here.root, 'channels/unofficial/x/astter.yaml'), 'utf8')).toContain(
      'found:\n  on: 2026-12-01\n  by: dan-wu\n  how: search\n',
    );
    expect((await command('check', ['--root', here.root, ...day])).status).toBe(0);
  });

  test('is held against the registry and the lists of the schema as well', async () => {
    expect(await propose('--report', 'x.com/aster')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('is registered already'),
    });
    const wrong = (await propose(...report.with(3, 'imposter').with(9, 'serch'), '--yes')).stdout;
    expect(wrong).toMatch(/--kind {2}schema\n.*Did you mean `impostor`\?[\s\S]*--how {2}schema/);
    expect((await propose('--report', 'x.com/astter')).stderr).toMatch(
      /--risk LEVEL[\s\S]*--found-by ID[\s\S]*--how WAY/,
    );
  });
});

describe('the example organisation', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'choirbook-example-'));
    for (const folder of ['policy', 'channels', 'calendar']) {
      const from = join(import.meta.dirname, '..', folder);
      if (existsSync(from)) cpSync(from, join(root, folder), { recursive: true });
    }
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test.each([
    'twitter.com/Ferrane_FR?s=20',
    'https://x.com/@FERRANE_fr/',
    'http://mobile.twitter.com/ferrane_fr#top',
  ])('%s is registered', async (spelling) => {
    const { status, stdout } = await command('propose', ['--root', root, '--from-url', spelling, '--yes']);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /x\/ferrane_fr\.\n[\s\S]*active[\s\S]*Yasmine Oulmont[\s\S]*channels\/x\/ferrane_fr\.yaml/,
    );
  });

  test('a new one passes check', async () => {
    const day = ['--today', '2026-11-25'];
    const { status, stdout } = await command('propose', [
      ...['--root', root, ...day, '--from-url', 'https://www.instagram.com/ferrane.cuisine/?hl=fr'],
      ...[
        '--unit',
        'holidays',
        '--owner',
        'ines-quemener',
        '--audience',
        'holidaymakers',
        '--language',
        'fr',
      ],
      ...['--purpose', 'Montrer ce que l’on mange à bord.', '--yes'],
      ...['--why', 'Les voyageurs y cherchent des menus, et aucun compte n’en parle.'],
    ]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('Written:')]);
    expect((await command('check', ['--root', root, ...day])).status).toBe(0);
  });
});

describe('whatever somebody writes', () => {
  const registry = buildRegistry(readSources(join(import.meta.dirname, 'testing/base')));
  const platforms = compilePlatforms(
    [...registry.platforms.values()].map(({ id, data }) => ({ id, data: data as never })),
  );
  const text = fc.oneof(
    fc.string({ unit: anyCharacter, minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'-+.0123456789boxeEf_:'), minLength: 1, maxLength: 6 }),
    fc.constantFrom(
      '~',
      'no',
      'null',
      '@a',
      '#b',
      '- c',
      'd: e',
      '{{f}}',
      '&g',
      '*h',
      "'",
      '"',
      '\t',
      '.inf',
    ),
  );
  const said = text.filter((one) => one.trim() !== '' && one.isWellFormed());

  test('comes back from the file as it was', () => {
    fc.assert(
      fc.property(said, said, (name, purpose) => {
        const draft = { url: 'https://x.com/aster_garden', name, purpose };
        for (const file of [
          draftFile('channels', draft, platforms),
          draftFile('unofficial', { url: draft.url, name }, platforms),
        ]) {
          if (!('path' in file)) throw new Error('no file');
          expect(readYaml(file.text)).toMatchObject({ value: { name } });
        }
        const file = draftFile('channels', draft, platforms);
        expect('path' in file && readYaml(file.text)).toMatchObject({ value: { purpose } });
      }),
    );
  });
});
