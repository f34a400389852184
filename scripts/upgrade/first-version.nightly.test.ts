/** The real history of this repository: from the first version that people had to this one. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runGit } from '../node/git.ts';
import { loadRegistry, ownRoot } from '../node/load.ts';
import { isShippedExample } from '../node/shipped-example.ts';
import { gitIn } from '../testing/git.ts';
import { at, commit, edit, put, tree, upgrade, upgradeSandbox } from '../testing/upgrade-sandbox.ts';

upgradeSandbox();

const first = '8f7d8ba';
const hasHistory =
  isShippedExample(loadRegistry(ownRoot)) &&
  runGit(ownRoot, ['rev-parse', '-q', '--verify', `${first}^{commit}`]).status === 0 &&
  runGit(ownRoot, ['merge-base', '--is-ancestor', first, 'HEAD']).status === 0;

// Only where this clone has the history of the product.
test.runIf(hasHistory)('from the first version that people had to this one', async () => {
  at.product = ownRoot;
  fs.rmSync(at.root, { recursive: true });
  fs.mkdirSync(at.root);
  const archive = runGit(ownRoot, ['archive', first]).stdout;
  expect(spawnSync('tar', ['-x', '-C', at.root], { input: archive }).status).toBe(0);
  for (const data of ['policy/people', 'policy/units', 'policy/waivers', 'policy/contacts', 'channels'])
    fs.rmSync(join(at.root, data), { recursive: true, force: true });
  fs.rmSync(join(at.root, 'policy/handbook'), { recursive: true });
  const modeline = (kind: string, up = '../../') =>
    `# yaml-language-server: $schema=${up}schema/${kind}.schema.json\n`;
  const own = {
    'policy/organization.yaml': `${modeline('organization', '../')}name: Aster Museum\nlanguages: [en]\ntime_zone: Europe/Paris\nwebsites: [https://aster.example]\nlead: { person: ada-noor, deputy: ben-roy }\n`,
    'policy/units/museum.yaml': `${modeline('unit')}name: The museum\nlead: ada-noor\ndeputy: ben-roy\n`,
    'policy/people/ada-noor.yaml': `${modeline('person')}name: Ada Noor\nunit: museum\n`,
    'policy/people/ben-roy.yaml': `${modeline('person')}name: Ben Roy\nunit: museum\n`,
    'policy/extensions/channels.schema.json':
      '{ "type": "object", "properties": { "cost_centre": { "type": "string" } } }\n',
    'channels/x/aster.yaml': `${modeline('channel')}name: Aster\nurl: https://x.com/aster\nstatus: proposed\nunit: museum\nowner: ada-noor\ndeputy: ben-roy\naudiences: [visitors]\nlanguages: [en]\npurpose: Tell visitors about opening hours.\nwhy_this_platform: Visitors ask us there every day, and nobody of us answers them.\nextensions: { cost_centre: AB1 }\n`,
    'policy/audiences/visitors.yaml': `${modeline('audience')}name: Visitors\ndescription: Who comes to see us.\n`,
    'site/styles/brand.css': ':root { --sl-color-accent: #7a1fa2; }\n',
    'site/public/aster.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  };
  for (const path of fs.readdirSync(join(at.root, 'policy/audiences')))
    fs.rmSync(join(at.root, 'policy/audiences', path));
  for (const path of fs.readdirSync(join(at.root, 'policy/platforms')))
    edit(at.root, `policy/platforms/${path}`, (text) =>
      text.replace(/^decision:.*\n(?:(?:[ \t]+.*)?\n)*/m, ''),
    );
  for (const [path, text] of Object.entries(own)) put(at.root, path, text);
  gitIn(at.root, 'init', '-q', '-b', 'main');
  commit(at.root, 'Ours');
  const { status, stdout } = await upgrade();
  expect([status, stdout]).toEqual([0, expect.stringContaining(' 0 errors'.trim())]);
  // The colours have another form since, and theirs stay: that is all there is to look at.
  const named = /Look at these:\n((?: {2}.*\n)*)/.exec(stdout)?.[1] ?? '';
  expect(named.trim().split('\n').filter(Boolean)).toEqual([
    'site/styles/brand.css: both have changed it: yours stays',
  ]);
  const after = tree();
  for (const path of [
    'site/styles/brand.css',
    'site/public/aster.svg',
    'policy/extensions/channels.schema.json',
  ] as const)
    expect(after[path]).toBe(own[path]);
  expect(after['channels/x/aster.yaml']).toBe(
    own['channels/x/aster.yaml'].replace('/schema/', '/.cache/schema/'),
  );
  const data = Object.entries(after).filter(([path]) => /^(?:policy|channels)\//.test(path));
  expect(data.filter(([, text]) => /\$schema=(?:\.\.\/)+schema/.test(text))).toEqual([]);
  expect(fs.existsSync(join(at.root, 'schema'))).toBe(false);
  const next = (path: string) => runGit(ownRoot, ['show', `HEAD:${path}`]).stdout.toString('utf8');
  for (const path of [
    'scripts/check.ts',
    'package.json',
    'site/content.config.ts',
    '.github/workflows/check.yml',
  ])
    expect(after[path]).toBe(next(path));
});
