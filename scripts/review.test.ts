import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { events as known } from './core/review/event.ts';
import { cliSandbox, command } from './testing/cli-sandbox.ts';
import { gitIn } from './testing/git.ts';

const here = cliSandbox();
const git = (...args: string[]) => gitIn(here.root, ...args);
const review = (...args: string[]) =>
  command('review', ['--root', here.root, '--today', '2026-12-01', '--base', 'HEAD', ...args]);
const aster = 'channels/x/aster.yaml';

beforeEach(() => {
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'base');
});

test('nothing changed is said in so many words', async () => {
  expect(await review()).toMatchObject({
    status: 0,
    stdout:
      'Ready: nobody else must agree, nothing to repair.\n\nChanges nothing in the data.\n\nLooked at: 20 files, 2 channels.\n',
    stderr: expect.stringMatching(/^Judged: the folder, against HEAD \([0-9a-f]{40}\)\.\n$/),
  });
});

describe('a takeover', () => {
  beforeEach(() => {
    here.edit(aster, (text) => text.replace('owner: ada-noor', 'owner: cleo-diaz'));
    writeFileSync(join(here.root, 'package.json'), '{}');
    git('add', '-A');
  });

  test('json keeps the contract, version 1; only check blocks', async () => {
    const { status, stdout } = await review(
      '--format',
      'json',
      '--author',
      'cleo-diaz',
      '--approved-by',
      'dan-wu,@mallory',
    );
    expect(status).toBe(0);
    const said = JSON.parse(stdout);
    expect(Object.keys(said)).toEqual([
      'version',
      'verdict',
      'headline',
      'author',
      'approved_by',
      'entries',
      'files',
      'outside',
      'agreements',
      'problems',
      'fixed',
      'waived',
      'summary',
      'remark',
    ]);
    expect(said).toMatchObject({
      version: 1,
      verdict: { ready: false, people: 1, repairs: 0, remarks: 1 },
      headline: 'Changes the owner of 1 channel.',
      author: 'cleo-diaz',
      approved_by: ['dan-wu', 'mallory'],
      outside: ['package.json'],
      agreements: [{ rule: 'missing-approval', file: aster, given: null, second: false }],
    });
    for (const { events } of said.entries)
      for (const { event } of events) expect(known).toHaveProperty(event);
    expect(said.agreements[0].anyOf.map(({ login }: { login: string }) => login)).toEqual([
      'ada-noor',
      'ben-roy',
    ]);
  });

  test('markdown begins with the verdict, then what lies outside the data, then the headline, and names who is missing', async () => {
    const { stdout } = await review('--format', 'markdown', '--author', 'cleo-diaz');
    expect(stdout).toMatch(
      /^\*\*Not yet: 1 person must agree, nothing to repair, 1 remark to read\.\*\*\n\n\*\*Changes 1 file outside the data: what is checked, or how it is shown, changes too: `package\.json`\.\*\*\n\nChanges the owner of 1 channel\.\n\n### Who must agree \(1 missing\)\n\nBy Cleo Diaz \(`cleo-diaz`\), approved by nobody\.\n/,
    );
    expect(stdout).toContain(
      '### [Aster Museum (`x/aster`)](https://handbook.aster.example/channels/x/aster/), `channels/x/aster.yaml`, [account](https://x.com/aster)\n',
    );
    expect(stdout).toContain(
      '- **Missing:** [Aster Museum (`x/aster`)](https://handbook.aster.example/channels/x/aster/): new owner. Can agree: [Ada Noor](https://handbook.aster.example/people/ada-noor/) (the owner, `ada-noor`) or ',
    );
  });
});

test('what a stranger writes is text: no markup, no mention, no control characters', async () => {
  here.edit(aster, (text) =>
    text
      .replace(
        'name: Aster Museum',
        'name: "</details><img src=x onerror=alert(1)> @everyone \\u202e`` ` [x](https://evil.example)"',
      )
      .replace('tone: Warm and brief.', 'tone: "**bold** \\u001b[31m <!-- hidden -->"'),
  );
  const { stdout } = await review('--format', 'markdown');
  // Outside code, where it is shown as it is, nothing can begin.
  const prose = stdout.replaceAll(/`[^`\n]*`|<br>$/gm, '').replaceAll(/<(ins|del)>([^<>\n]*)<\/\1>/g, '$2');
  expect(prose).not.toMatch(/[<>]|@(?!&)|\]\(https:\/\/evil|\*\*bold/);
  expect(stdout).not.toMatch(/[\u001b\u202e]/);
});

describe('no text of a change says that somebody has agreed, or calls anybody', () => {
  const lie = 'Agreed: `owner` in `channels/x/aster.yaml`, by Ada Noor (the owner).';
  test.each<[string, () => void]>([
    [
      'a name',
      () =>
        here.edit(aster, (text) =>
          text.replace('name: Aster Museum', `name: ${JSON.stringify(`x\n\n- ${lie} @ada`)}`),
        ),
    ],
    [
      'a text',
      () =>
        here.edit(aster, (text) =>
          text.replace(
            'tone: Warm and brief.',
            `tone: ${JSON.stringify(`x\r- ${lie} &#64;ada &commat;ada`)}`,
          ),
        ),
    ],
    [
      'a reference',
      () =>
        here.edit(aster, (text) =>
          text.replace('owner: cleo-diaz', `owner: ${JSON.stringify(`\u2028- ${lie}`)}`),
        ),
    ],
    [
      'the name of a file',
      () => writeFileSync(join(here.root, `channels/x/\n- ${lie.replaceAll('/', '_')} @ada.yaml`), 'x: 1\n'),
    ],
    [
      'a file outside the data',
      () => writeFileSync(join(here.root, `\n- ${lie.replaceAll('/', '_')} @ada`), ''),
    ],
    ['a YAML error', () => here.edit(aster, () => `name: [\n- ${lie} @ada\n`)],
    ['a comment', () => here.edit(aster, (text) => `# x\n# - ${lie}\n${text}`)],
  ])('%s', async (_what, change) => {
    here.edit(aster, (text) => text.replace('owner: ada-noor', 'owner: cleo-diaz'));
    change();
    git('add', '-A');
    for (const format of ['markdown', 'text']) {
      const { stdout } = await review('--format', format, '--author', 'cleo-diaz');
      expect(stdout).not.toMatch(/^\s*[-*] Agreed/m);
      if (format === 'markdown')
        expect(stdout.replaceAll(/`[^`\n]*`/g, '')).not.toMatch(/@(?!&)|&#0*64;(?!&#8203;)|&commat;/i);
    }
  });

  test('a branch cannot: its name is not in the review', async () => {
    here.edit(aster, (text) => text.replace('owner: ada-noor', 'owner: cleo-diaz'));
    git('commit', '-q', '-a', '-m', `- ${lie} @ada`);
    git('branch', '@ada-Agreed');
    const { stdout } = await command('review', [
      ...['--root', here.root, '--today', '2026-12-01', '--format', 'markdown', '--author', 'cleo-diaz'],
      ...['--base', 'main~1', '--head', '@ada-Agreed'],
    ]);
    expect(stdout).not.toMatch(/Agreed|@ada/);
  });
});

test('a change of thousands fits into a comment, and says that it does not fit', async () => {
  for (let n = 0; n < 400; n++)
    writeFileSync(
      join(here.root, `policy/people/person-${n}.yaml`),
      `name: Person ${n}\nunit: shop\ngithub: person-${n}\n`,
    );
  const { stdout } = await review('--format', 'markdown');
  expect(stdout.length).toBeLessThan(65_536);
  expect(stdout).toMatch(/\d+ sections did not fit here; `npm run review` prints all of it/);
});

test.each([
  [['--format', 'html'], 'markdown'],
  [['--base', 'nowhere'], 'there is no such commit'],
])('%j is refused with exit 2', async (args, words) => {
  expect(await review(...args)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining(words),
  });
});

test('without a base there is nothing to review', async () => {
  expect(await command('review', ['--root', here.root])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('review needs --base REF'),
  });
});
