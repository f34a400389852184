/** What stands in the way when our own cards do not: a build of its own, and nothing that a change of data can bring about. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from '../testing/build.ts';
import { museumDay, writeMuseum } from '../testing/museum.ts';
import { hostileTexts } from './generated-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'choirbook-cards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('without our own cards the text of an attribute is markup, and the policy does not publish it', () => {
  const root = join(folder, 'repository');
  mkdirSync(root);
  writeMuseum(root);
  writeFileSync(
    join(root, 'policy/handbook/hostile.mdx'),
    `---\ntitle: Hostile\ndescription: Hostile.\n---\n<Card title="${hostileTexts[0]}">x</Card>\n`,
  );
  const build = () =>
    buildSite({
      root,
      outDir: join(folder, 'dist'),
      today: museumDay,
      without: { 'site/security/components.ts': [/\['Card', 'LinkCard'\]/, '([] as string[])'] },
    });
  expect(build).toThrow(/hold `<meta>`/);
});
