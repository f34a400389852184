import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';
import { sayOpen } from './testing/say-open.ts';

const here = cliSandbox();

describe('draft', () => {
  beforeEach(() => {
    cpSync(join(import.meta.dirname, 'testing/guide'), here.root, { recursive: true });
    writeFileSync(join(here.root, 'policy/style-guide/rules/say-open.yaml'), sayOpen());
  });
  const draft = (args: string[], text = '') =>
    command('draft', ['--root', here.root, '--today', '2026-12-01', '--channel', 'x/aster', ...args], text);

  test('says what is wrong, where, what to say instead and why; 1 where something must change', async () => {
    expect(await draft(['--lang', 'en'], 'Good morning.\nThe hall is now open: click here #Aster\n')).toEqual(
      {
        status: 1,
        stderr: '',
        stdout: `2:13  must  say-open
  Say open.
  write: \`open\`
  why: It is shorter.
  https://handbook.aster.example/style/rules/say-open/

2:23  should  no-click-here
  Name the page instead of “click here”.
  write: \`the name of the page\`
  why: “Here” says nothing to somebody who hears only the links.
  https://handbook.aster.example/style/rules/no-click-here/

characters (x-weighted): 53 of 280, words: 10, hashtags: 1, mentions: 0, links: 0
must: 1, should: 1
`,
      },
    );
  });

  test('answers in French where the terminal does, or is asked to', async () => {
    const { status, stdout } = await draft(['--lang', 'fr', '--in', 'fr'], 'Cliquez ici.');
    expect(status).toBe(0);
    expect(stdout).toContain('1:1  recommandé  no-click-here\n  Nommez la page au lieu de « Cliquez ici ».');
    expect(stdout).toContain('écrivez : `le nom de la page`\n  pourquoi : « Ici » ne dit rien');
    expect(stdout).toMatch(/caractères \(x-weighted\) : 12 sur 280, .*\nrecommandé : 1\n$/);
  });

  test('text behind -- and text of a file are the same', async () => {
    const file = join(here.root, 'post.txt');
    writeFileSync(file, 'Click here.\n');
    const [words, read] = [
      await draft(['--lang', 'en', '--', 'Click', 'here.']),
      await draft(['--lang', 'en', file]),
    ];
    expect(words).toEqual(read);
    expect(words.stdout).toContain('no-click-here');
  });

  test('a line whose language cannot be told is named', async () => {
    here.edit('channels/x/aster.yaml', (text) => text.replace(/languages: .*/, 'languages: [en, fr]'));
    const { stdout } = await draft([], 'Click here.\n\nThe hall is now open for all of you who were here.\n');
    expect(stdout).toContain('Line 1: too short to tell the language');
    expect(stdout).toContain('say-open');
    expect(stdout).not.toContain('no-click-here');
  });

  test('--fix repairs what is certain, and nothing else; twice changes nothing', async () => {
    const text = 'NOW OPEN:  click here \n\n';
    const { status, stdout, stderr } = await draft(['--lang', 'en', '--fix'], text);
    expect(stdout).toBe('OPEN:  click here \n\n');
    expect(stderr).toMatch(
      /^Repaired: 1:1 {2}`NOW OPEN` → `OPEN` {2}say-open\n1:8 {2}should {2}no-click-here\n/,
    );
    expect(status).toBe(0);
    expect((await draft(['--lang', 'en', '--fix'], stdout)).stdout).toBe(stdout);
  });

  test('a proposed rule is shown, counts for nothing and repairs nothing', async () => {
    writeFileSync(join(here.root, 'policy/style-guide/rules/say-open.yaml'), sayOpen('status: proposed\n'));
    const { status, stdout, stderr } = await draft(['--lang', 'en', '--fix'], 'Now open.');
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Now open.\n' });
    expect(stderr).toContain('1:1  better (proposed)  say-open');
  });

  test('--json has places as lines, columns and offsets', async () => {
    const { status, stdout } = await draft(['--lang', 'en', '--json'], 'Hello.\nNow open.');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      isBlocked: true,
      repaired: 'Hello.\nOpen.',
      findings: [
        {
          rule: 'say-open',
          level: 'error',
          asks: 'must',
          span: [7, 15],
          start: { line: 2, column: 1 },
          end: { line: 2, column: 9 },
          found: 'Now open',
          use: ['Open'],
        },
      ],
    });
  });

  test.each([
    [['--channel', 'x/astre'], 'hi', '--channel x/astre: there is no such channel. Did you mean x/aster?'],
    [['--field', 'post.txt'], 'hi', 'Did you mean post.text?'],
    [['--occasion', 'fire'], 'hi', '--occasion fire: no rule asks about it.'],
    [['--lang', 'french'], 'hi', '--lang french: expected the tag of a language'],
    [['--in', 'de'], 'hi', '--in de: It is one of en, fr.'],
    [['--chanel', 'x/aster'], 'hi', 'Unknown option --chanel. Did you mean --channel?'],
    [[], ' \n', 'There is no text to judge.'],
    [['--'], 'hi', 'There is no text to judge.'],
    [['no-such-file.txt'], '', 'no-such-file.txt cannot be read: ENOENT.'],
    [['a.txt', '--', 'b'], '', 'draft takes one text'],
  ])('%j is refused', async (args, text, said) => {
    const { status, stdout, stderr } = await draft(args, text);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('rules whose examples fail are named, and not asked', async () => {
    here.edit('policy/style-guide/rules/say-open.yaml', (text) => text.replace('open now.', 'now open.'));
    const { status, stderr } = await draft(['--lang', 'en'], 'Now open.');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'Not asked, because their examples fail (npm run check says why): say-open.\n',
    });
  });

  test('without rules there is no answer', async () => {
    rmSync(join(here.root, 'policy/style-guide/rules'), { recursive: true });
    expect(await draft([], 'hi')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('policy/style-guide/rules holds no rule.'),
    });
  });

  test('without a channel there is no answer', async () => {
    const { status, stderr } = await command('draft', ['--root', here.root], 'hi');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: '--channel ID is missing: which channel is to publish the text?\nSee --help.\n',
    });
  });
});
