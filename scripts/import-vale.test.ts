import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';

const here = cliSandbox();

/** A small style of our own, with what styles of others do. */
const style: Readonly<Record<string, string>> = {
  'House/Avoid.yml': `extends: existence
message: "Don't use '%s'."
level: error
ignorecase: true
tokens: [moreover, 'colou?rful(?: shows?)?']
exceptions: [Moreover Street]
`,
  'House/Hedging.yml': `extends: existence
message: "Consider removing '%s'."
tokens: [perhaps]
tests:
  - name: flags a hedge
    input: We perhaps open.
    want: "1:4:House.Hedging:Consider removing 'perhaps'."
  - name: leaves the rest alone
    input: We open tomorrow.
    want: ""
  - name: says something of code
    input: Run \`perhaps\` now.
    want: "1:6:House.Hedging:Consider removing 'perhaps'."
`,
  'House/Terms.yml': `extends: substitution
message: "Use '%s' instead of '%s'."
level: warning
ignorecase: true
swap:
  prior to: before
  all of(?! a sudden): all
  'web ?sites?': site(s)
  wifi: Wi-Fi
  nasa: NASA
  'it is(?!\\.)': it's
  '(\\w+)-ise': '$1-ize'
`,
  'House/FirstPerson.yml': `extends: existence
message: "No '%s'."
ignorecase: true
nonword: true
tokens: ['(?:^|\\s)I(?=\\s)', '(?<=\\s)-\\d+', '\\bmy\\b']
`,
  'House/Raw.yml': `extends: existence
message: "'%s' looks like the passive."
ignorecase: true
raw: ['\\b(am|is|are)\\b\\s*']
tokens: ['\\w+ed', shown]
`,
  'House/Length.yml': `extends: occurrence
message: Short sentences.
scope: sentence
max: 30
token: '\\b(\\w+)\\b'
`,
  'House/Twice.yml': `extends: repetition
message: "'%s' is there twice."
alpha: true
tokens: ['[^\\s]+']
`,
  'House/Headings.yml': `extends: capitalization
message: "'%s' in sentence case."
scope: heading
match: $sentence
exceptions: [Aster]
`,
  'House/Titles.yml': `extends: capitalization
message: "'%s' in title case."
scope: heading
match: $title
`,
  'House/Acronyms.yml': `extends: conditional
message: "'%s' has no definition."
first: '\\b([A-Z]{3,5})\\b'
second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
exceptions: [USB, NASA]
`,
  'House/Spelt.yml': `extends: consistency
message: "'%s' or '%s'."
ignorecase: true
either: { advisor: adviser }
`,
  'House/Hard.yml': `extends: metric
message: "%s words a sentence."
formula: words / sentences
condition: "> 25"
`,
  'House/Grade.yml': 'extends: readability\nmessage: "Grade %s."\ngrade: 8\nmetrics: [Flesch-Kincaid]\n',
  'House/Spelling.yml': 'extends: spelling\nmessage: "%s?"\n',
  'House/Script.yml': 'extends: script\nmessage: m\nscript: a.tengo\n',
  'House/Same.yml': "extends: existence\nmessage: m\ntokens: ['(\\w)\\1']\n",
  'House/Some.yml': "extends: existence\nmessage: m\ntokens: [gladly, '(?!very )very']\n",
  'House/Middle.yml': "extends: existence\nmessage: m\ntokens: ['a(?=b)b']\n",
  'House/Tables.yml': 'extends: existence\nmessage: m\nscope: table\ntokens: [yes]\n',
  'House/Broken.yml': 'extends: [\n',
  'House/Lines.yml': 'extends: existence\nmessage: "Not %s."\ntokens: [gift]\n',
  'fixtures/House/Lines/testinvalid.adoc': '// comment\nA gift for you.\nNo word of it.\n',
  'fixtures/House/Lines/testvalid.adoc': 'The gifted crew.\n',
};

describe('import-vale', () => {
  beforeEach(() => {
    cpSync(join(import.meta.dirname, 'testing/guide'), here.root, { recursive: true });
    for (const [path, text] of Object.entries(style)) {
      const file = join(here.root, 'vale', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  });
  const rules = 'policy/style-guide/rules';
  const importVale = (...args: string[]) =>
    command('import-vale', ['--root', here.root, join(here.root, 'vale/House'), ...args]);
  const verdicts = async () => {
    const { verdicts: all } = JSON.parse((await importVale('--json')).stdout) as {
      verdicts: { file: string; verdict: string; rules: string[]; remarks: string[] }[];
    };
    return new Map(all.map((one) => [one.file, one]));
  };

  test('what is written loads: the check has nothing against it, and it counts for nothing yet', async () => {
    const { status, stdout } = await importVale('--write');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /\n21 files: carried: \d+, partly: \d+, not carried: \d+\. Wrote \d+ proposed rules/,
    );
    const checked = await command('check', ['--root', here.root, '--today', '2026-12-01']);
    expect(checked.stdout.split('\n').filter((line) => / {2}(?:error|warning) {2}/.test(line))).toEqual([]);
    expect(readdirSync(join(here.root, rules)).length).toBeGreaterThan(12);
  });

  test('each file has its verdict, and the true reason where it is not carried', async () => {
    const all = await verdicts();
    const said = Object.fromEntries(
      [...all].map(([file, { verdict, remarks }]) => [file, [verdict, ...remarks]]),
    );
    expect(said).toEqual({
      Acronyms: ['carried'],
      Avoid: ['carried'],
      Broken: ['not carried', 'It is no rule of Vale that can be read.'],
      FirstPerson: ['carried'],
      Grade: ['not carried', expect.stringContaining('measures words per sentence or LIX')],
      Hard: ['carried'],
      Headings: ['partly', expect.stringContaining('most of its words')],
      Hedging: ['partly', expect.stringContaining('Run `perhaps` now.')],
      Length: ['carried'],
      Lines: ['partly', expect.stringContaining('No word of it.')],
      Middle: ['not carried', '`(?=b)` looks around in the middle of an expression.'],
      Raw: ['carried'],
      Same: ['not carried', '`\\1` refers back to what it has found.'],
      Script: ['not carried', 'It is a program, and rules are data.'],
      Some: ['partly', 'Left out: `(?!very )` looks around in the middle of an expression.'],
      Spelling: ['not carried', 'It needs a dictionary, and the check has none.'],
      Spelt: ['partly', expect.stringContaining('the second of each pair')],
      Tables: ['not carried', 'It looks at `table` alone, which the check does not tell apart.'],
      Terms: ['partly', expect.stringContaining('takes over a part of what is found')],
      Titles: ['not carried', expect.stringContaining('a capital on each word')],
      Twice: ['carried'],
    });
  });

  test('the rules say the same as those of the style', async () => {
    await importVale('--write');
    const draft = async (text: string) => {
      const args = [
        '--root',
        here.root,
        '--today',
        '2026-12-01',
        '--channel',
        'x/aster',
        '--lang',
        'en',
        '--json',
      ];
      const { findings } = JSON.parse((await command('draft', args, text)).stdout) as {
        findings: { rule: string; found: string; use: string[] }[];
      };
      return findings.map(({ rule, found, use }) => [rule.replace('house-', ''), found, ...use].join(' | '));
    };
    expect(await draft('Moreover, colorful shows.')).toEqual(['avoid | Moreover', 'avoid | colorful shows']);
    expect(await draft('Moreover Street.')).toEqual([]);
    expect(await draft('Prior to the websites.')).toEqual([
      'terms | Prior to | before',
      'terms | websites | site | sites',
    ]);
    expect(await draft('All of it; all of a sudden.')).toEqual(['terms | All of | all']);
    expect(await draft('NASA and Nasa, Wi-Fi.')).toEqual(['terms-case | Nasa | NASA']);
    expect(await draft('So it is. So it is open.')).toEqual(["terms-patterns | it is | it's"]);
    expect(await draft('I said -5, my 3-5.')).toEqual([
      'first-person | I',
      'first-person | -5',
      'first-person | my',
    ]);
    expect(await draft('It is opened.')).toContain('raw | is opened');
    expect(await draft('The the hall.')).toEqual(['twice | The the | The']);
    expect(await draft('The ABCD opens, not USB.')).toEqual(['acronyms | ABCD']);
  });

  test('tests of the style are examples, from its files and from those beside them', async () => {
    await importVale('--write');
    const hedging = readFileSync(join(here.root, rules, 'house-hedging.yaml'), 'utf8');
    expect(hedging).toContain(
      'bad: We perhaps open.\n    flags:\n      - perhaps\n    note: A test of the source.',
    );
    expect(hedging).toContain('good: We open tomorrow.');
    const lines = readFileSync(join(here.root, rules, 'house-lines.yaml'), 'utf8');
    expect(lines).toContain('bad: A gift for you.');
    expect(lines).toContain('good: The gifted crew.');
    expect(hedging + lines).not.toContain('Made by the import');
  });

  test('what is there is never overwritten, and nothing is written unasked', async () => {
    await importVale();
    expect(existsSync(join(here.root, rules, 'house-avoid.yaml'))).toBe(false);
    await importVale('--write');
    writeFileSync(join(here.root, rules, 'house-avoid.yaml'), 'mine\n');
    const { stdout } = await importVale('--write');
    expect(stdout).toContain('Wrote 0 proposed rules');
    expect(readFileSync(join(here.root, rules, 'house-avoid.yaml'), 'utf8')).toBe('mine\n');
  });

  test.each([
    [[], 'import-vale takes one DIR'],
    [['nowhere'], 'nowhere: this is not a folder.'],
    [[join(import.meta.dirname, 'init')], 'holds no rules of Vale'],
    [['.', '--chaptr', 'links'], 'Did you mean --chapter?'],
  ])('%j is refused', async (args, said) => {
    const { status, stderr } = await command('import-vale', ['--root', here.root, ...args]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(said) });
  });

  test('a chapter that is not there is refused with those that are', async () => {
    const { status, stderr } = await importVale('--chapter', 'link');
    expect(status).toBe(2);
    expect(stderr).toContain(
      '--chapter link: there is no such chapter. Did you mean links? The chapters are links.',
    );
  });
});
