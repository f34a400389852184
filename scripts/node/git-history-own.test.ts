import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { upgradeSubject } from '../core/upgrade/subject.ts';
import { datedRepository, entry } from '../testing/dated-repository.ts';

const { here, git, write, commit, subjects } = datedRepository();

describe('an organisation that began in a clone', () => {
  const organization = 'policy/organization.yaml';
  const platform = 'policy/platforms/x.yaml';
  const aster = 'channels/x/aster.yaml';
  const example = 'name: Ferrane\nlanguages: [en]\nwebsites: [https://ferrane.example]\n';
  const own = example.replaceAll('Ferrane', 'Aster').replaceAll('ferrane', 'aster');
  const begin = (text: string) => {
    write(organization, text);
    commit('Our own organisation');
  };

  beforeEach(() => {
    git('init', '-q', '-b', 'main');
    write(platform, entry('X'));
    write(organization, example);
    commit('Product: the first');
    write(platform, `${entry('X')}more: facts\n`);
    write(organization, `${example}profile: large\n`);
    commit('Product: the second');
  });

  test('the example has the history of the product', async () => {
    expect(await subjects(platform)).toEqual(['Product: the second', 'Product: the first']);
  });

  test('tells nothing of what the product did before', async () => {
    begin(own);
    expect(await subjects(platform)).toBe('unchanged');
    expect(await subjects(organization)).toEqual(['Our own organisation']);
    write(platform, `${entry('X')}decision: ours\n`);
    write(aster, entry('Aster'));
    commit('Decide about X');
    expect(await subjects(platform)).toEqual(['Decide about X']);
    expect(await subjects(aster)).toEqual(['Decide about X']);
  });

  test('nor of a file that kept its name, or got another', async () => {
    write(aster, entry('Theirs'));
    commit('Product: a channel');
    write(aster, `${entry('Theirs')}tone: calm\n`);
    git('mv', platform, 'policy/platforms/y.yaml');
    begin(own);
    expect(await subjects(aster)).toEqual(['Our own organisation']);
    expect(await subjects('policy/platforms/y.yaml')).toEqual(['Our own organisation']);
  });

  test('nor of what it merges from the product later', async () => {
    begin(own);
    git('switch', '-q', '-c', 'product', 'HEAD~1');
    write('policy/platforms/z.yaml', entry('Z'));
    write(organization, `${example}profile: small\n`);
    commit('Product: the third');
    git('switch', '-q', 'main');
    here.clock += 3600;
    git('merge', '-q', '--no-commit', '-s', 'ours', 'product');
    git('checkout', '-q', 'product', '--', 'policy/platforms/z.yaml');
    commit('Take the product in');
    expect(await subjects('policy/platforms/z.yaml')).toBe('unchanged');
    expect(await subjects(organization)).toEqual(['Our own organisation']);
  });

  test('nor of an upgrade; but of what only has its subject', async () => {
    begin(own);
    write(aster, entry('Aster'));
    commit('Open the channel');
    write(aster, `# rewritten\n${entry('Aster')}`);
    write('scripts/check.ts', '// newer\n');
    commit(`${upgradeSubject('v1', 'v2-3-gabcdef12')} (#12)`);
    expect(await subjects(aster)).toEqual(['Open the channel']);
    write(aster, `# taken over\n${entry('Aster')}`);
    commit(upgradeSubject('v1', 'v2'));
    expect(await subjects(aster)).toEqual(['Choirbook: from v1 to v2', 'Open the channel']);
  });

  test('also below a folder of a larger repository', async () => {
    begin(own);
    git('clone', '-q', here.folder, 'clone');
    rmSync(join(here.folder, '.git'), { recursive: true });
    git('init', '-q', '-b', 'main');
    renameSync(join(here.folder, 'policy'), join(here.folder, 'clone/below'));
    rmSync(join(here.folder, 'clone/policy'), { recursive: true });
    rmSync(join(here.folder, 'clone/.git'), { recursive: true });
    write('clone/policy/organization.yaml', example);
    write('clone/policy/platforms/x.yaml', entry('X'));
    commit('Product: in a folder');
    write('clone/policy/organization.yaml', own);
    commit('Our own organisation');
    const root = join(here.folder, 'clone');
    expect(await subjects(platform, root)).toBe('unchanged');
    expect(await subjects(organization, root)).toEqual(['Our own organisation']);
  });
});
