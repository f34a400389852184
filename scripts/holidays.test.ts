import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';

const here = cliSandbox();
const holidays = (...args: string[]) => command('holidays', ['--root', here.root, ...args]);
const quebec = ['--year', '2027', '--country', 'ca', '--region', 'QC', '--unit', 'shop'];

test('writes a list that the check accepts, once, and never over another one', async () => {
  const path = 'calendar/holidays/ca-qc-2027.yaml';
  expect(await holidays(...quebec)).toEqual({ status: 0, stdout: `Written: ${path}\n`, stderr: '' });
  const text = readFileSync(join(here.root, path), 'utf8');
  expect(text).toMatch(/^name: Quebec\nregion: CA-QC\nyear: 2027\nunits:\n {2}- shop\ndays:\n/m);
  expect(text).toContain('  - on: 2027-07-01\n    name:\n      en: Canada Day\n      fr: Fête du Canada\n');
  expect(text).toMatch(/^source: date-holidays [\d.]+ \(CC BY 3\.0\)/m);
  const checked = await command('check', ['--root', here.root, '--today', '2026-12-01']);
  expect(checked.stdout).toMatch(/^All good/);
  expect((await holidays(...quebec)).stdout).toBe(`${path} is there already, and says the same.\n`);
  writeFileSync(join(here.root, path), '# ours\n');
  expect(await holidays(...quebec)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('something else'),
  });
  expect(readFileSync(join(here.root, path), 'utf8')).toBe('# ours\n');
});

test('a holiday of several days is each of them', async () => {
  const { stdout } = await holidays('--year', '2027', '--country', 'TR', '--dry-run');
  expect(stdout.match(/on: (2027-03-\d\d)/g)).toEqual(['on: 2027-03-09', 'on: 2027-03-10', 'on: 2027-03-11']);
});

test.each([
  [[], '--year and --country are needed, such as --year 2027 --country FR.'],
  [['--year', '27', '--country', 'FR'], '--year 27: expected a year such as 2027.'],
  [
    ['--year', '2027', '--country', 'france'],
    '--country france is not known. Did you mean FR (France)? It is the code of ISO 3166, such as FR.',
  ],
  [
    ['--year', '2027', '--country', 'IE', '--region', 'X'],
    '--region X is not known. It has no regions with holidays of their own.',
  ],
  [[...quebec, '--unit', 'shp'], '--unit shp: there is no such unit. Did you mean shop?'],
])('%j is refused', async (args, said) => {
  expect(await holidays(...args)).toEqual({ status: 2, stdout: '', stderr: `${said}\nSee --help.\n` });
});
