/** A proposal or a report at the terminal: the file that it becomes. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command } from '../testing/cli-sandbox.ts';
import { address, day, flags, garden, proposeSandbox } from '../testing/propose-sandbox.ts';

const { here, propose, tree, untouched } = proposeSandbox();

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
    ).toBe(`# yaml-language-server: $schema=../../.cache/schema/channel.schema.json
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
      const from = join(import.meta.dirname, '../..', folder);
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
    const { status, stdout } = await command('propose', [
      ...['--root', root, '--from-url', 'https://www.instagram.com/ferrane.cuisine/?hl=fr'],
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
    expect((await command('check', ['--root', root])).status).toBe(0);
  });
});
