import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';

const here = cliSandbox();

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
      [
        '-',
        '--root',
        here.root,
        '--columns',
        'name=1,url=2,unit=3,languages=4',
        '--today',
        '2026-12-01',
        ...args,
      ],
      list,
    );

  test('gives every row one verdict', async () => {
    const { rows, summary } = JSON.parse((await inventory('--format', 'json')).stdout);
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

  test('csv has a row per row', async () => {
    expect((await inventory('--format', 'csv')).stdout.trim().split('\r\n')).toHaveLength(7);
  });

  test('writes what is new, overwrites nothing, and lists what people must decide', async () => {
    const folder = join(here.root, 'new');
    const { written } = JSON.parse((await inventory('--format', 'json', '--write', folder)).stdout);
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
    const again = JSON.parse((await inventory('--format', 'json', '--write', folder)).stdout).written;
    expect(again.files).toEqual([]);
    expect(again.kept).toContain('channels/x/aster_garden.yaml');
    expect(readFileSync(channel, 'utf8')).toBe('mine');
    expect(readdirSync(folder).toSorted()).toEqual(['channels', 'policy']);
  });

  test('names whose letters are a guess are not registered, until the encoding is named', async () => {
    const [list, folder] = [join(here.root, 'polish.csv'), join(here.root, 'new')];
    writeFileSync(list, Buffer.from('name,url\nWroc\xb3aw,https://x.com/wroclaw_aster\n', 'latin1'));
    const run = (...more: string[]) => command('inventory', [list, '--root', here.root, ...more]);
    expect((await run()).stdout).toContain('if letters are wrong, name its encoding');
    const { status, stderr } = await run('--write', folder);
    expect([
      status,
      stderr.includes('--encoding windows-1252 (Wroc³aw), windows-1250 (Wrocław)'),
      existsSync(folder),
    ]).toEqual([2, true, false]);
    await run('--write', folder, '--encoding', 'windows-1250');
    expect(readFileSync(join(folder, 'channels/x/wroclaw_aster.yaml'), 'utf8')).toContain('name: Wrocław\n');
  });

  test('a long name, a device of Windows, a file in the way: no row stops the others', async () => {
    const folder = join(here.root, 'new');
    mkdirSync(join(folder, 'channels/x/birch.yaml'), { recursive: true });
    const rows = [
      'Long,https://birch.example/новини-и-още-нещо-много-дълго-за-един-единствен-файл-на-един-диск,garden,English',
      'Con,https://x.com/con,con,English',
      'Birch,https://x.com/birch,garden,English',
      'Last,https://x.com/last,garden,Klingonish',
      'Planet,https://x.com/planet,Planet,English',
      'Planet+,https://x.com/planetplus,Planet+,fr-CA',
    ].join('\n');
    const { stdout, status } = await command(
      'inventory',
      [
        '-',
        '--root',
        here.root,
        '--columns',
        'name=1,url=2,unit=3,languages=4',
        '--today',
        '2026-12-01',
        '--format',
        'json',
        '--write',
        folder,
      ],
      rows,
    );
    const { written } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(written.files.filter((file: string) => !file.startsWith('channels/web/')).toSorted()).toEqual([
      'channels/x/%63on.yaml',
      'channels/x/last.yaml',
      'channels/x/planet.yaml',
      'channels/x/planetplus.yaml',
      'policy/organization.yaml',
      'policy/units/con-2.yaml',
      'policy/units/garden.yaml',
      'policy/units/planet-2.yaml',
      'policy/units/planet.yaml',
    ]);
    expect(written.files.find((file: string) => file.startsWith('channels/web/'))).toMatch(
      /~[0-9a-f]{16}\.yaml$/,
    );
    expect(written.kept).toEqual(['channels/x/birch.yaml']);
    expect(written.remarks).toEqual([
      { line: 2, text: 'unit `con` becomes `con-2`: `con` is no file name on Windows' },
      { line: 4, text: 'language `Klingonish` is not understood: write its name or its tag, such as fr-CA' },
      { line: 6, text: 'unit `Planet+` becomes `planet-2`: `planet` is another one' },
    ]);
    expect(readFileSync(join(folder, 'channels/x/planetplus.yaml'), 'utf8')).toContain('- fr-CA');
  });

  test('an empty root is judged with the platforms of this repository', async () => {
    const empty = join(here.root, 'empty');
    mkdirSync(empty);
    const { status, stdout } = await command(
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
  ])('%j is refused with exit 2', async (args, words) => {
    expect(await command('inventory', args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(words),
    });
  });
});
