/** init at a real pseudo-terminal: typed, gone back, changed, written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { ownRoot } from '../node/load.ts';
import { cliSandbox } from '../testing/cli-sandbox.ts';
import { gitIn } from '../testing/git.ts';
import { atTerminal, ctrlC, down, enter, hasTerminal } from '../testing/terminal.ts';

const here = cliSandbox();

beforeEach(() => {
  here.edit('policy/organization.yaml', (text) =>
    text
      .replace(/^name:.*$/m, 'name: Ferrane')
      .replace(/^websites:.*$/m, 'websites: [https://ferrane.example]'),
  );
  gitIn(here.root, 'init', '-q');
  gitIn(here.root, 'add', '-A');
  gitIn(here.root, 'commit', '-q', '--no-verify', '-m', 'As it came');
});

const init = (keys: readonly (readonly [string, string])[], ...args: string[]) =>
  atTerminal(
    [
      process.execPath,
      join(ownRoot, 'scripts/init.ts'),
      '--root',
      here.root,
      '--today',
      '2026-12-01',
      ...args,
    ],
    {
      cwd: here.root,
      keys,
    },
  );
const read = (path: string) => readFileSync(join(here.root, path), 'utf8');
const unchanged = () => expect(gitIn(here.root, 'status', '--porcelain')).toBe('');

const upToLead = [
  ['called, as staff say it?', `Aster Museum${enter}`],
  ['websites?', `aster.example${enter}`],
  ['Did you mean https://aster.example?', `\u0015https://aster.example${enter}`],
  ['languages does', `en,fr${enter}`],
  ['time zone?', `new york`],
  ['America/New_York', enter],
] as const;
const fromLead = [
  ['Who leads', `Europe/Paris${enter}`],
  ['name of a person', `\u0015Ada Noor${enter}`],
  ['login on the code host?', `ada-noor${enter}`],
  ['Who decides when', `<${enter}`],
  ['login on the code host?', `\u0015ada.noor${enter}`],
  ['Who decides when', `Ben Roy${enter}`],
  ['login of the deputy?', enter],
  ['shared mailbox', `social@aster.example${enter}`],
  ['Where is your copy', enter],
  ['Where will the handbook', enter],
  ['list of your accounts', enter],
] as const;

describe.runIf(hasTerminal)('init at a terminal', () => {
  test('asks, takes back, repeats, changes and writes', async () => {
    const { status, screen } = await init([
      ...upToLead,
      ...fromLead,
      // Enter leads to the list of answers, Enter there back again.
      ['Replace the data', enter],
      ['Which one?', enter],
      ['Replace the data', enter],
      ['Which one?', `${down}${down}${down}${enter}`],
      ['languages does', `\u0015fr${enter}`],
      ['Replace the data', `${down}${enter}`],
    ]);
    expect([status, screen]).toEqual([0, expect.stringContaining('Done:')]);
    expect(screen).toMatch(/Login of the lead +ada\.noor/);
    expect(screen).toContain(
      'npm run -s init -- --name "Aster Museum" --website https://aster.example --languages fr --time-zone America/New_York --lead "Ada Noor" --lead-login ada.noor --deputy "Ben Roy" --mailbox social@aster.example',
    );
    expect(screen).toMatch(/Still missing:\r?\n +`github:` in policy\/people\/ben-roy\.yaml/);
    expect(screen).not.toContain('without a mailbox');
    expect(read('policy/people/ada-noor.yaml')).toMatch(
      /email: social@aster\.example\npublic: true\ngithub: ada\.noor/,
    );
    expect(read('policy/organization.yaml')).toMatch(/languages:\n {2}- fr\n/);
  });

  test('Ctrl-C half-way changes nothing, and prints what was answered', async () => {
    const { status, screen } = await init([...upToLead, ['Who leads', ctrlC]]);
    expect([status, screen]).toEqual([1, expect.stringContaining('Nothing has changed. Your answers')]);
    expect(screen).toContain(
      '--name "Aster Museum" --website https://aster.example --languages en,fr --time-zone America/New_York',
    );
    unchanged();
  });

  test('No at the end changes nothing, and prints the answers', async () => {
    const { status, screen } = await init([
      ...upToLead,
      ...fromLead,
      ['Replace the data', `${down}${down}${enter}`],
    ]);
    expect([status, screen]).toEqual([1, expect.stringContaining('Nothing has changed. Your answers')]);
    unchanged();
  });

  test('what check refuses is told, and its answer can be changed', async () => {
    const { status, screen } = await init([
      ['called, as staff say it?', `Mus\u202Eeum${enter}`],
      ...upToLead.slice(1),
      ...fromLead,
      ['Replace the data', enter],
      ['Which one?', `${down}${enter}`],
      ['called, as staff say it?', `\u0015Aster${enter}`],
      ['Replace the data', `${down}${enter}`],
    ]);
    expect([status, screen]).toEqual([0, expect.stringContaining('hidden-characters')]);
    expect(read('policy/organization.yaml')).toContain('name: Aster\n');
  });

  test('asks only for what the command line does not say', async () => {
    const { status } = await init(
      [
        ['called, as staff say it?', enter],
        ['websites?', enter],
        ['languages does', enter],
        ['time zone?', enter],
        ['Who leads', `Ada Noor${enter}`],
        ['login on the code host?', enter],
        ['Who decides when', `Ben Roy${enter}`],
        ['login of the deputy?', enter],
        ['shared mailbox', enter],
        ['Where is your copy', enter],
        ['Where will the handbook', enter],
        ['list of your accounts', enter],
        ['Replace the data', `${down}${enter}`],
      ],
      ...[
        '--name',
        'Aster',
        '--website',
        'https://a.example',
        '--languages',
        'en',
        '--time-zone',
        'Europe/Paris',
      ],
    );
    expect(status).toBe(0);
    expect(read('policy/organization.yaml')).toMatch(/name: Aster\n[\s\S]*time_zone: Europe\/Paris/);
  });
});
