import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';
import { gitIn } from './testing/git.ts';

const here = cliSandbox();
const day = ['--today', '2026-12-01'];
const answers = {
  '--name': 'L’Œuvre: "Théâtre" #1',
  '--website': 'https://oeuvre.example',
  '--languages': 'fr,en',
  '--time-zone': 'Europe/Paris',
  '--lead': 'Zoé Łuczak',
  '--deputy': 'Bén: "#" {x}',
};

const flags = (changes: Record<string, string | undefined> = {}) =>
  Object.entries({ ...answers, ...changes }).flatMap(([flag, value]) =>
    value === undefined ? [] : [flag, value],
  );
const init = (...args: string[]) => command('init', ['--root', here.root, ...day, ...args]);
const git = (...args: string[]) => gitIn(here.root, ...args);
const commit = () => {
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '--no-verify', '-m', 'As it came');
};

/** The museum with the names of the example, as in a clone. */
function clone(): void {
  here.edit('policy/organization.yaml', (text) =>
    text
      .replace(/^name:.*$/m, 'name: Ferrane')
      .replace(/^websites:.*$/m, 'websites: [https://ferrane.example]'),
  );
  here.copy('policy/platforms/x.yaml', 'policy/platforms/x.yaml', (text) =>
    text
      .replace(/^decision:.*\n(?: .*\n)*/m, '')
      .concat('decision: { status: approved, reason: Theirs., on: 2026-01-01, by: ada-noor }\n'),
  );
  commit();
}

/** Every file with its text, but for git's own. */
const tree = () =>
  Object.fromEntries(
    readdirSync(here.root, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .filter((file) => !file.includes('/.git/'))
      .map((file) => [file.slice(here.root.length + 1), readFileSync(file, 'utf8')]),
  );

describe('a fresh clone', () => {
  test('becomes an organisation that check accepts, and nothing of the example is left', async () => {
    clone();
    const platforms = Object.keys(tree()).filter((path) => path.startsWith('policy/platforms/'));
    const { status, stdout } = await init(...flags(), '--yes');
    expect([status, stdout]).toEqual([0, expect.stringContaining('Done:')]);
    const files = tree();
    expect(Object.keys(files).sort()).toEqual(
      [
        ...platforms,
        'policy/audiences/general-public.yaml',
        'policy/contacts/account-taken-over.yaml',
        'policy/contacts/account-unknown.yaml',
        'policy/contacts/new-channel.yaml',
        'policy/handbook/comments.mdx',
        'policy/handbook/en/comments.mdx',
        'policy/handbook/en/governance.mdx',
        'policy/handbook/en/propose-a-channel.mdx',
        'policy/handbook/en/when-it-goes-wrong.mdx',
        'policy/handbook/governance.mdx',
        'policy/handbook/propose-a-channel.mdx',
        'policy/handbook/when-it-goes-wrong.mdx',
        'policy/organization.yaml',
        'policy/people/ben-x.yaml',
        'policy/people/zoe-luczak.yaml',
        'policy/units/loeuvre-theatre-1.yaml',
      ].sort(),
    );
    expect(files['policy/platforms/x.yaml']).not.toContain('decision');
    expect(files['policy/handbook/governance.mdx']).toContain('Qui décide');
    expect(JSON.stringify(files)).not.toMatch(/ferrane|ada-noor|"owner: lead/i);
    expect((await command('check', ['--root', here.root, ...day])).status).toBe(0);
  });

  test('asks its own people to review, and links its own handbook', async () => {
    here.copy('policy/organization.yaml', '.github/CODEOWNERS', () => '* @maud-perrin-ferrane\n');
    here.copy('policy/organization.yaml', '.github/ISSUE_TEMPLATE/config.yml', () => 'contact_links: []\n');
    clone();
    expect((await init(...flags(), '--handbook', 'https://oeuvre.example/social', '--yes')).status).toBe(0);
    const files = tree();
    expect(files['.github/CODEOWNERS']).toMatch(/^# Who is asked/);
    expect(files['.github/CODEOWNERS']).not.toMatch(/^[^#\n]/m);
    expect(files['.github/ISSUE_TEMPLATE/config.yml']).toContain(
      'url: https://oeuvre.example/social/propose/',
    );
    here.edit('policy/people/zoe-luczak.yaml', (text) => `${text}github: zoe\n`);
    expect((await command('codeowners', ['--root', here.root, '--check'])).status).toBe(1);
    expect((await command('codeowners', ['--root', here.root])).status).toBe(0);
    expect(tree()['.github/CODEOWNERS']).toContain('\n* @zoe\n');
  });

  test('is one person, if it says so', async () => {
    clone();
    expect((await init(...flags({ '--deputy': undefined }), '--alone', '--yes')).status).toBe(0);
    expect(tree()['policy/organization.yaml']).toContain('profile: small');
    expect((await command('check', ['--root', here.root, ...day])).status).toBe(0);
  });

  test('shows the plan, and changes nothing while nobody says yes', async () => {
    clone();
    const before = tree();
    const { status, stdout, stderr } = await init(...flags());
    expect([status, stdout, stderr]).toEqual([
      2,
      expect.stringContaining('policy/people'),
      expect.stringContaining('Add --yes'),
    ]);
    expect(tree()).toEqual(before);
  });

  test('says all that is missing, and all that is wrong, at once', async () => {
    clone();
    expect((await init()).stderr).toContain(
      'Missing: --name, --website, --languages, --time-zone, --lead, --deputy (or --alone).',
    );
    const { status, stderr } = await init(
      '--time-zone',
      'Europe/Pari',
      '--languages',
      'french',
      '--lead',
      'Ada',
    );
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean Europe/Paris?');
    expect(stderr).toContain('Did you mean fr?');
    expect(stderr).toContain('Missing: --name, --website, --deputy (or --alone).');
  });

  test.each([
    [{ '--accounts': 'nowhere.csv' }, 'nowhere.csv cannot be read: there is no such file'],
    [{ '--tiem-zone': 'UTC' }, 'Did you mean --time-zone?'],
  ])('refuses %j', async (changes: Record<string, string>, words) => {
    clone();
    const before = tree();
    expect(await init(...flags(changes), '--yes')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(words),
    });
    expect(tree()).toEqual(before);
  });

  test('refuses what check would refuse, and says what it is', async () => {
    clone();
    const before = tree();
    const { status, stdout } = await init(...flags({ '--name': 'Mus\u202Eeum' }), '--yes');
    expect([status, stdout]).toEqual([2, expect.stringContaining('hidden-characters')]);
    expect(tree()).toEqual(before);
  });
});

describe('nothing is lost', () => {
  const refusal = async (words: string) => {
    const before = tree();
    expect(await init(...flags(), '--yes')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(words),
    });
    expect(tree()).toEqual(before);
  };

  test.each([
    ['changed', () => here.edit('policy/people/ada-noor.yaml', (text) => `${text}# mine\n`)],
    ['new', () => here.copy('policy/people/ada-noor.yaml', 'policy/people/neé.yaml', (text) => text)],
    ['deleted', () => rmSync(join(here.root, 'channels/x/aster.yaml'))],
    [
      'ignored',
      () => {
        writeFileSync(join(here.root, '.git/info/exclude'), '*.bak\n');
        writeFileSync(join(here.root, 'policy/people/old.bak'), 'mine');
      },
    ],
  ])('a %s file that is not committed stops it', async (_what, change) => {
    clone();
    change();
    await refusal('not committed');
  });

  test('changes elsewhere are no reason to stop', async () => {
    clone();
    writeFileSync(join(here.root, 'notes.txt'), 'mine');
    expect((await init(...flags(), '--yes')).status).toBe(0);
    expect(tree()['notes.txt']).toBe('mine');
  });

  test('without a commit there is no way back', async () => {
    await refusal('there is no commit here yet');
    git('init', '-q');
    await refusal('there is no commit here yet');
  });

  test('what a killed run has left is taken back first', async () => {
    clone();
    const left = '.choirbook-init-999999999.tmp';
    mkdirSync(join(here.root, left, 'old'), { recursive: true });
    writeFileSync(join(here.root, left, 'ready.json'), '{"places":["channels"],"hashes":{}}');
    renameSync(join(here.root, 'channels'), join(here.root, left, 'old/channels'));
    const { status, stdout } = await init(...flags(), '--yes');
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^An init that did not come to its end is undone/),
    ]);
    expect(readdirSync(here.root)).not.toContain(left);
  });

  test("somebody's own repository is left alone, unless they say so", async () => {
    commit();
    await refusal("somebody's own already: Aster Museum");
    expect((await init(...flags(), '--replace', '--yes')).status).toBe(0);
  });
});

test('the accounts of a list become proposals that verify knows', async () => {
  clone();
  const list = join(here.root, 'accounts.csv');
  writeFileSync(
    list,
    [
      'url,name,unit,language',
      'https://twitter.com/oeuvre,"Théâtre: ""soir"" #2",Grande Salle,Français',
      'https://x.com/OEUVRE,Twice,Grande Salle,Français',
      'https://www.facebook.com/oeuvre.salle,Salle,,',
      'https://x.com/oeuvre/status/12,A post,Nobody,',
      'https://vine.co/oeuvre,Old,Grande Salle,',
    ].join('\n'),
  );
  const { status, stdout } = await init(...flags({ '--accounts': list }), '--yes');
  expect([status, stdout]).toEqual([0, expect.stringContaining('line 5: ')]);
  const files = tree();
  expect(Object.keys(files).filter((path) => /^(?:channels|policy\/units)\//.test(path))).toEqual([
    'channels/facebook/oeuvre.salle.yaml',
    'channels/vine/oeuvre.yaml',
    'channels/x/oeuvre.yaml',
    'policy/units/grande-salle.yaml',
    'policy/units/loeuvre-theatre-1.yaml',
  ]);
  expect(files['channels/x/oeuvre.yaml']).toContain('status: proposed');
  expect(files['channels/x/oeuvre.yaml']).toContain(
    'From line 2 of accounts.csv. Nobody has decided yet: owner',
  );
  expect((await command('check', ['--root', here.root, ...day])).status).toBe(0);
  const { stdout: verdict } = await command('verify', ['--root', here.root, 'https://x.com/Oeuvre']);
  expect(verdict).toContain('proposed');
});
