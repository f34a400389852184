import { describe, expect, test } from 'vitest';
import { migrated } from './migrations.ts';
import { mergePlatform } from './platform.ts';
import { stepFor } from './three-way.ts';
import { whoseIs } from './whose.ts';

test.each([
  ['scripts/check.ts', 'code'],
  ['site/pages/index.astro', 'code'],
  ['site/styles/site.css', 'code'],
  ['site/public/schema/channel.schema.json', 'code'],
  ['schema/channel.schema.json', 'code'],
  ['package-lock.json', 'code'],
  ['astro.config.mjs', 'code'],
  ['.husky/pre-commit', 'code'],
  ['site/styles/brand.css', 'settings'],
  ['site/public/aster.svg', 'settings'],
  ['.github/workflows/nightly.yml', 'settings'],
  ['README.md', 'settings'],
  ['channels/README.md', 'settings'],
  ['policy/platforms/x.yaml', 'facts'],
  ['policy/platforms/note.txt', 'data'],
  ['policy/people/ada.yaml', 'data'],
  ['policy/extensions/channels.schema.json', 'data'],
  ['policy/assets/files/logo.png', 'data'],
  ['calendar/posts/one.yaml', 'data'],
  ['.github/CODEOWNERS', 'made'],
  ['.github/ISSUE_TEMPLATE/config.yml', 'made'],
])('%s is %s', (path, whose) => expect(whoseIs(path)).toBe(whose));

describe('three versions of a file', () => {
  const [a, b, c, none] = ['a', 'b', 'c', undefined];
  test.each([
    ['nobody changed it', a, a, a, 'keep'],
    ['the product changed it', a, b, a, 'take'],
    ['the product took it away', a, none, a, 'take'],
    ['the product has it now', none, b, none, 'take'],
    ['they changed it', a, a, b, 'keep'],
    ['they took it away', a, a, none, 'keep'],
    ['it is theirs', none, none, b, 'keep'],
    ['both changed it alike', a, b, b, 'keep'],
    ['both took it away', a, none, none, 'keep'],
    ['both changed it', a, b, c, 'merge'],
    ['both began it', none, b, c, 'merge'],
    ['they changed what the product took away', a, none, c, 'outlives'],
  ] as const)('%s', (_what, base, next, own, step) => {
    for (const whose of ['code', 'settings'] as const) expect(stepFor({ base, next, own }, whose)).toBe(step);
  });

  test('what they took away and the product changed comes back where it is code', () => {
    const versions = { base: a, next: b, own: none };
    expect(stepFor(versions, 'code')).toBe('restore');
    expect(stepFor(versions, 'settings')).toBe('keep');
    expect(stepFor(versions, 'facts')).toBe('keep');
  });

  test('a network that the product knows no more stays known', () => {
    expect(stepFor({ base: a, next: none, own: c }, 'facts')).toBe('keep');
  });
});

describe('facts about a network', () => {
  const head = '# yaml-language-server: $schema=../../schema/platform.schema.json\n';
  const base = `${head}name: Harbour\naccount:\n  kind: account\n  hosts: [harbour.example]\n# why\nnotes: Old.\ndecision:\n  status: approved\n  by: maud\n`;
  const next = base
    .replace('[harbour.example]', '[harbour.example, hbr.example]')
    .replace('by: maud', 'by: ian');
  const own = base.replace(/^decision:\n(?: .*\n)*/m, '');

  test.each<[string, string, string, string[]]>([
    [
      'a key that only the product changed',
      own,
      own.replace('[harbour.example]', '[harbour.example, hbr.example]'),
      [],
    ],
    [
      'a decision of one’s own stays',
      `${own}decision: { status: avoided, by: ada }\n`,
      `${own.replace('[harbour.example]', '[harbour.example, hbr.example]')}decision: { status: avoided, by: ada }\n`,
      [],
    ],
    [
      'a key that only they changed stays',
      own.replace('Old.', 'Ours.'),
      own.replace('Old.', 'Ours.').replace('[harbour.example]', '[harbour.example, hbr.example]'),
      [],
    ],
    [
      'a key that both changed is named, and theirs stays',
      own.replace('kind: account', 'kind: page'),
      own.replace('kind: account', 'kind: page'),
      ['account'],
    ],
    [
      'a key that they took away stays away',
      own.replace(/^# why\nnotes: .*\n/m, ''),
      own.replace(/^# why\nnotes: .*\n/m, '').replace('[harbour.example]', '[harbour.example, hbr.example]'),
      [],
    ],
    [
      'a key of their own stays where it stood',
      own.replace('account:', 'extensions: { a: 1 }\naccount:'),
      own
        .replace('account:', 'extensions: { a: 1 }\naccount:')
        .replace('[harbour.example]', '[harbour.example, hbr.example]'),
      [],
    ],
    [
      'a file without a line end',
      own.trimEnd(),
      own.replace('[harbour.example]', '[harbour.example, hbr.example]'),
      [],
    ],
  ])('%s', (_what, mine, text, conflicts) => {
    expect(mergePlatform(base, next, mine)).toEqual({ text, conflicts });
  });

  test('the example’s decision never comes in', () => {
    expect(mergePlatform(undefined, next, own)?.text).not.toContain('decision');
    expect(mergePlatform(own, next, own)?.text).not.toContain('decision');
  });

  test('keys that the product has now, and has no more', () => {
    const now = next.replace('# why\nnotes: Old.\n', '# when\nsince: 2020-01-01\n');
    expect(mergePlatform(base, now, own)).toEqual({
      text: own
        .replace('# why\nnotes: Old.\n', '# when\nsince: 2020-01-01\n')
        .replace('[harbour.example]', '[harbour.example, hbr.example]'),
      conflicts: [],
    });
  });

  test('a network that they described by themselves: what they lack comes, what differs is named', () => {
    const mine = `${head}name: The Harbour\naccount:\n  kind: account\n  hosts: [harbour.example]\n`;
    expect(mergePlatform(undefined, next, mine)).toEqual({
      text: `${mine}# why\nnotes: Old.\n`,
      conflicts: ['name', 'account'],
    });
  });

  test.each([['{ name: Harbour }\n'], ['name: [\n'], ['- a\n'], [''], ['"name": Harbour\n']])(
    'what is not written key by key is not merged: %j',
    (mine) => expect(mergePlatform(base, next, mine)).toBeUndefined(),
  );
});

describe('data as it was written by older versions', () => {
  const line = (path: string) => `# yaml-language-server: $schema=${path}channel.schema.json\nname: A\n`;
  test.each([
    ['policy/organization.yaml', line('../schema/'), line('../.cache/schema/')],
    ['channels/x/a.yaml', line('../../schema/'), line('../../.cache/schema/')],
    ['channels/unofficial/x/a.yaml', line('../../../schema/'), line('../../../.cache/schema/')],
    [
      'policy/handbook/a.mdx',
      'See [owner-taken](../../rules/owner-taken/).\n',
      'See [missing-approval](../../rules/missing-approval/).\n',
    ],
    [
      'policy/handbook/a.mdx',
      'See [why](../rules/lead-taken/).\n',
      'See [why](../rules/missing-approval/).\n',
    ],
  ])('%s: %s', (path, old, now) => {
    expect(migrated(path, old)).toEqual({ text: now, did: [expect.any(String)] });
    expect(migrated(path, now)).toEqual({ text: now, did: [] });
  });

  test.each([
    ['channels/x/a.yaml', 'name: A\nnotes: "# yaml-language-server: $schema=../../schema/x"\n'],
    ['channels/x/a.yaml', 'name: A\nnotes: "It was owner-taken: see rules/owner-taken/"\n'],
    ['policy/handbook/a.mdx', 'The word owner-taken alone.\n'],
    [
      'channels/x/a.yaml',
      '# yaml-language-server: $schema=https://aster.example/schema/channel.schema.json\nname: A\n',
    ],
  ])('%s: %j stays', (path, text) => expect(migrated(path, text)).toEqual({ text, did: [] }));
});
