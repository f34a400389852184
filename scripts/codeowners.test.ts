import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { codeowners, largestCodeowners } from './core/git-host/codeowners.ts';
import { buildRegistry } from './core/model/registry.ts';
import type { SourceFile } from './core/model/source.ts';
import { readSources } from './node/files.ts';
import { loadRegistry, ownRoot } from './node/load.ts';
import { cliSandbox, command } from './testing/cli-sandbox.ts';

// Each test starts several processes; a small machine has others to serve as well.
vi.setConfig({ testTimeout: 120_000 });

const museum = readSources(join(ownRoot, 'scripts/testing/base'));
const made = (...others: SourceFile[]) => {
  const paths = new Set(others.map(({ path }) => path));
  return codeowners(buildRegistry([...museum.filter(({ path }) => !paths.has(path)), ...others]));
};

/** Who is asked about a file, as GitHub reads the list: the last line that matches. */
function asked(text: string, file: string): string[] {
  let owners: string[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [pattern = '', ...names] = line.split(/(?<!\\) /);
    const path = pattern.replaceAll('\\ ', ' ').slice(1);
    if (pattern === '*' || file === path || (path.endsWith('/') && file.startsWith(path))) owners = names;
  }
  return owners;
}

describe('the list', () => {
  test('asks everybody about their own entries', () => {
    const { text } = made();
    expect(asked(text, 'README.md')).toEqual(['@ada-noor', '@ben-roy']);
    expect(asked(text, 'policy/organization.yaml')).toEqual(['@ada-noor', '@ben-roy']);
    expect(asked(text, 'channels/x/aster.yaml')).toEqual(['@ada-noor', '@ben-roy']);
    expect(asked(text, 'channels/facebook/aster.shop.yaml')).toEqual(['@cleo-diaz', '@dan-wu']);
    expect(asked(text, 'policy/units/shop.yaml')).toEqual(['@cleo-diaz', '@dan-wu', '@ada-noor']);
    expect(asked(text, 'policy/people/dan-wu.yaml')).toEqual(['@dan-wu', '@cleo-diaz']);
    expect(asked(text, 'policy/people/cleo-diaz.yaml')).toEqual(['@cleo-diaz', '@dan-wu']);
    expect(asked(text, 'policy/waivers/2026-001.yaml')).toEqual(['@ada-noor', '@ben-roy']);
    expect(asked(text, 'scripts/check.ts')).toEqual(['@ada-noor', '@ben-roy']);
  });

  test('leaves out who has left, and who has no login, and never takes everybody away', () => {
    const gone = {
      path: 'policy/people/cleo-diaz.yaml',
      text: 'name: Cleo Diaz\nunit: shop\ngithub: cleo-diaz\nstatus: left\n',
    };
    const silent = { path: 'policy/people/dan-wu.yaml', text: 'name: Dan Wu\nunit: shop\n' };
    const { text, unowned } = made(gone, silent);
    // Nobody of the shop can be asked: the museum above it is.
    expect(asked(text, 'channels/facebook/aster.shop.yaml')).toEqual(['@ada-noor']);
    expect(text).not.toMatch(/@cleo|@dan-wu/);
    expect(text).not.toMatch(/^[^#\n][^\n@]*$/m);
    expect(unowned).toBe(0);
    const nobody = made(
      ...museum
        .filter(({ path }) => path.includes('/people/'))
        .map(({ path, text = '' }) => ({ path, text: text.replace(/^github:.*\n/m, '') })),
    );
    expect(nobody.text.split('\n').every((line) => line === '' || line.startsWith('#'))).toBe(true);
    expect(nobody.unowned).toBeGreaterThan(5);
  });

  test('stays fresh when somebody proposes a channel or reports an account', () => {
    const proposed = {
      path: 'channels/x/aster_garden.yaml',
      text: 'url: https://x.com/aster_garden\nstatus: proposed\nunit: shop\nowner: dan-wu\n',
    };
    const reported = {
      path: 'channels/unofficial/x/fake.yaml',
      text: 'url: https://x.com/fake\nkind: impostor\n',
    };
    expect(made(proposed, reported).text).toBe(made().text);
    expect(made({ ...proposed, text: proposed.text.replace('proposed', 'active') }).text).toContain(
      '/channels/x/aster_garden.yaml @dan-wu @cleo-diaz\n',
    );
  });

  test('does not depend on the order of the files, nor on the day', () => {
    expect(codeowners(buildRegistry(museum.toReversed())).text).toBe(made().text);
    const leaving = {
      path: 'policy/people/dan-wu.yaml',
      text: 'name: Dan Wu\nunit: shop\ngithub: dan-wu\nleft_on: 2020-01-01\n',
    };
    expect(made(leaving).text).toBe(made().text);
  });

  test.each([
    ['a blank', 'channels/x/as ter.yaml', '/channels/x/as\\ ter.yaml '],
    ['another script', 'channels/x/équipe.yaml', '/channels/x/équipe.yaml '],
  ])('writes %s', (_what, path, line) => {
    expect(made({ path, text: 'status: active\nowner: dan-wu\n' }).text).toContain(line);
  });

  test.each(['*', '?', '[a]', '#', '!', '\\', '\n* @evil', '\t', '\u202E'])('never writes %j', (odd) => {
    const path = `channels/x/a${odd}b.yaml`;
    const { text, unwritable } = made({ path, text: 'status: active\nowner: dan-wu\n' });
    expect(unwritable).toEqual([path]);
    expect(text).toBe(made().text);
  });

  test('takes no login that is none', () => {
    const { text } = made({
      path: 'policy/people/dan-wu.yaml',
      text: 'name: Dan Wu\nunit: shop\ngithub: "dan * @evil"\n',
    });
    expect(text).not.toContain('evil');
  });

  test.each([
    [10_000, 3],
    [22_000, 2],
  ])('%i channels fit into what GitHub reads', (count, people) => {
    const whole = { name: 'N', status: 'active', audiences: ['visitors'], languages: ['en'], purpose: 'P.' };
    const sources: SourceFile[] = [...museum];
    const name = (number: number) => `person-with-quite-a-long-name-${number}`;
    for (let number = 0; number < 400; number++)
      sources.push({
        path: `policy/people/${name(number)}.yaml`,
        value: { name: 'N', unit: 'shop', github: name(number) },
      });
    for (let number = 0; number < count; number++)
      sources.push({
        path: `channels/facebook/a-channel-of-a-large-organisation-${number}.yaml`,
        value: {
          ...whole,
          url: `https://facebook.com/a-${number}`,
          unit: 'shop',
          owner: name(number % 400),
          deputy: name((number + 7) % 400),
        },
      });
    const { text } = codeowners(buildRegistry(sources));
    expect(Buffer.byteLength(text)).toBeLessThan(largestCodeowners);
    const owners = asked(text, 'channels/facebook/a-channel-of-a-large-organisation-17.yaml');
    expect(owners).toEqual(
      ['@person-with-quite-a-long-name-17', '@person-with-quite-a-long-name-24', '@cleo-diaz'].slice(
        0,
        owners.length,
      ),
    );
    expect(owners).toHaveLength(people);
  });
});

test('the list of this repository is fresh', () => {
  const { text } = codeowners(loadRegistry(ownRoot));
  const there = readFileSync(join(ownRoot, '.github/CODEOWNERS'), 'utf8');
  expect(there, '.github/CODEOWNERS is stale: run `npm run codeowners`').toBe(text);
});

describe('the command', () => {
  const here = cliSandbox();
  const run = (...args: string[]) => command('codeowners', ['--root', here.root, ...args]);
  const file = () => join(here.root, '.github/CODEOWNERS');

  test('writes, finds it fresh, and finds it stale when the owner changes', async () => {
    expect(await run('--check')).toMatchObject({ status: 1, stdout: expect.stringContaining('is missing') });
    expect(await run()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\.github\/CODEOWNERS: \d+ lines\.\n$/),
    });
    expect(await run('--check')).toMatchObject({ status: 0, stdout: '.github/CODEOWNERS is fresh.\n' });
    here.edit('channels/x/aster.yaml', (text) => text.replace('owner: ada-noor', 'owner: dan-wu'));
    const { status, stdout } = await run('--check');
    expect(status).toBe(1);
    expect(stdout).toContain('should say “/channels/x/aster.yaml @dan-wu @ben-roy @ada-noor”');
    expect(stdout).toContain('Run npm run codeowners, and commit the file.');
    expect((await run()).status).toBe(0);
    expect((await run('--check')).status).toBe(0);
  });

  test('replaces what somebody wrote by hand, and a check writes nothing', async () => {
    mkdirSync(join(here.root, '.github'));
    writeFileSync(file(), '* @somebody\n');
    expect((await run('--check')).status).toBe(1);
    expect(readFileSync(file(), 'utf8')).toBe('* @somebody\n');
    expect((await run()).status).toBe(0);
    expect(readFileSync(file(), 'utf8')).not.toContain('@somebody');
    rmSync(file());
  });

  test('stays within the repository', async () => {
    expect(await run('--file', '../CODEOWNERS')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not within'),
    });
    expect((await run('--file', '.gitlab/CODEOWNERS')).status).toBe(0);
  });
});
