import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';

const here = cliSandbox();
const rules = 'policy/style-guide/rules';

describe('import-words', () => {
  beforeEach(() => cpSync(join(import.meta.dirname, 'testing/guide'), here.root, { recursive: true }));
  const importWords = (text: string | Buffer, ...args: string[]) => {
    writeFileSync(join(here.root, 'house.csv'), text);
    return command('import-words', ['--root', here.root, join(here.root, 'house.csv'), ...args]);
  };
  const written = (id: string) => readFileSync(join(here.root, rules, `${id}.yaml`), 'utf8');

  test('makes a rule for each language, and one for words without a substitute; the check accepts them', async () => {
    const list =
      'Avoid;Use;Why;Language\nboat;ship;We sail ships.;English\nvessel;ship | ferry;;en\nbateau;navire;;Français\nmoreover;;;en\n';
    const { status, stdout } = await importWords(list, '--write');
    expect(status).toBe(0);
    expect(stdout).toBe(`4 rows
     2  house-terms-en
     1  house-terms-fr
     1  house-avoid-en
Wrote 3 proposed rules to ${join(here.root, rules)}.
`);
    expect(written('house-terms-en')).toContain(
      'boat: ship\n      vessel:\n        - ship\n        - ferry\n',
    );
    expect(written('house-terms-en')).toContain('why: "boat: We sail ships."');
    expect(written('house-terms-fr')).toContain('bad: Le port, bateau, à six heures.');
    const checked = await command('check', ['--root', here.root, '--today', '2026-12-01']);
    expect(checked.stdout).toMatch(/^All good/);
  });

  test('as a French spreadsheet saves it: windows-1252, French headers', async () => {
    const { stdout } = await importWords(
      Buffer.from('À éviter;À employer;Langue\nété pourri;saison pluvieuse;français\n', 'latin1'),
    );
    expect(stdout).toContain('1 rows (not UTF-8: read as windows-1252');
    expect(stdout).toContain('     1  house-terms-fr\n');
  });

  test('rows of a chapter become a rule of that chapter', async () => {
    await importWords('avoid,use,chapter\nboat,ship,links\n', '--write');
    expect(written('house-terms-links-en')).toContain('chapter: links');
  });

  test('whatever is left out is told with its line', async () => {
    const { stdout } = await importWords(
      'avoid,use,language,chapter\n,ship,en,\nboat,ship,klingonish,\nwifi,WIFI,en,\nboat,ship,en,sea\nboat,ship,en,\nhere,click here,en,\n',
    );
    expect(stdout.split('\n').filter((line) => line.startsWith('  line'))).toEqual([
      '  line 2: nothing stands under “avoid”',
      '  line 3: language `klingonish` is not understood: write its name or its tag, such as fr-CA',
      '  line 4: `wifi` and what to say instead differ in capitals alone: write a rule with `match: case`',
      '  line 5: there is no chapter `sea`: the word is in `links`',
      '  line 6: `boat` is there twice: the first row counts',
      '  line 7: The rule tells people to say `click here`, and the rule `no-click-here` forbids `click here`.',
    ]);
  });

  test.each([
    ['a,b\n1,2\n', [], 'No column holds the words to avoid. The header has a, b.'],
    ['', [], 'The list is empty.'],
    [
      'a,b\n1,2\n',
      ['--columns', 'avoid=c'],
      '--columns avoid=c: the header has no such column; it has a, b.',
    ],
    ['a,b\n1,2\n', ['--columns', 'avod=a'], 'Did you mean avoid?'],
    ['avoid\nx\n', ['--chapter', 'lins'], 'Did you mean links?'],
  ])('%j with %j is refused', async (text, args, said) => {
    const { status, stdout, stderr } = await importWords(text, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('a workbook is refused with what to do', async () => {
    const { status, stderr } = await importWords(Buffer.from('PK\u0003\u0004rest'));
    expect(status).toBe(2);
    expect(stderr).toContain('save the sheet as CSV');
  });
});
