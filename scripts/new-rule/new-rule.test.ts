import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rulesByFamily } from '../core/rules/index.ts';
import { askNode } from '../testing/probe.ts';
import { constantOf, isTaken, withRule } from './list.ts';

const source = readFileSync(join(import.meta.dirname, '../core/rules/index.ts'), 'utf8');
const importsOf = (text: string) =>
  [...text.matchAll(/^import .* from '\.\/(.*)\/rule\.ts';$/gm)].map(([, path]) => path);
const familyIn = (text: string, family: string) =>
  [...(new RegExp(`^ {2}${family}: \\[([^\\]]*)\\]`, 'm').exec(text)?.[1] ?? '').matchAll(/[\w.]+/g)].map(
    ([name]) => name,
  );

describe.each(Object.keys(rulesByFamily))('%s', (family) => {
  test.each(['aa-first', 'mm-middle', 'zz-last'])('%s is imported in its place, and comes last', (id) => {
    const text = withRule(source, family, id);
    const paths = importsOf(source);
    expect(importsOf(text)).toEqual([...paths, `${family}/${id}`].sort());
    expect(familyIn(text, family)).toEqual([...familyIn(source, family), constantOf(id)]);
    // Nothing else has changed.
    const without = text.replace(/^import .*(?:aa-first|mm-middle|zz-last).*\n/m, '');
    for (const other of Object.keys(rulesByFamily).filter((one) => one !== family))
      expect(familyIn(without, other)).toEqual(familyIn(source, other));
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });
});

const small = `import type { Rule } from '../rule.ts';
import { note2 } from './life/note-2/rule.ts';
import { noteA } from './life/note-a/rule.ts';

const families = {
  life: [noteA, note2],
  waivers: [],
} as const satisfies Record<string, readonly Rule[]>;
`;

test('numbers count as numbers, and a shorter id comes before a longer one', () => {
  expect(importsOf(withRule(small, 'life', 'note-10'))).toEqual([
    'life/note-2',
    'life/note-10',
    'life/note-a',
  ]);
  expect(importsOf(withRule(small, 'life', 'not-a'))).toEqual(['life/not-a', 'life/note-2', 'life/note-a']);
});

test('a family without a rule gets its first', () => {
  const text = withRule(small, 'waivers', 'odd-waiver');
  expect(text).toContain('  waivers: [oddWaiver],\n');
  expect(importsOf(text).at(-1)).toBe('waivers/odd-waiver');
});

test('a list that no longer fits on its line is written one name per line', () => {
  const text = withRule(small, 'life', `note-${'x'.repeat(90)}`);
  expect(text).toMatch(/^ {2}life: \[\n {4}noteA,\n {4}note2,\n {4}noteXx+,\n {2}\],$/m);
});

test('a family that is not there is no family', () => {
  expect(() => withRule(small, 'lief', 'note-b')).toThrow('no family lief');
});

test('names that the list uses itself are taken', () => {
  expect(isTaken(source, constantOf('rules-by-family'))).toBe(true);
  expect(isTaken(source, constantOf('stale-attestation'))).toBe(true);
  expect(isTaken(source, constantOf('stale-attestations'))).toBe(false);
});

describe('the command, in a copy of the code', () => {
  const home = join(import.meta.dirname, '../..');
  let copy: string;
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'choirbook-rule-'));
    cpSync(join(home, 'scripts'), join(copy, 'scripts'), {
      recursive: true,
      filter: (path) => !/\bfixtures$/.test(path),
    });
    cpSync(join(home, 'package.json'), join(copy, 'package.json'));
    symlinkSync(join(home, 'node_modules'), join(copy, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  /** By what was asked for: what the command ended with and said, after both rules were made. */
  const refused = new Map<string, { status: number; text: string }>();
  /** What the check prints for the first two fixtures of a rule. */
  const printed = new Map<string, string[]>();
  const refusals: [string[], string][] = [
    [['life/odd-thing'], 'already'],
    [[], 'takes one FAMILY/ID'],
    [['life'], 'takes one FAMILY/ID'],
    [['life/a-b/c'], 'takes one FAMILY/ID'],
    [['life/a-b', 'life/c-d'], 'takes one FAMILY/ID'],
    [['lief/odd-word'], 'Did you mean life?'],
    [['../odd-word'], '.. is no family'],
    [['life/Odd-Word'], 'Odd-Word cannot be the id'],
    [['life/class'], 'class cannot be the id'],
    [['life/2-words'], '2-words cannot be the id'],
    [['life/rules-by-family'], 'rulesByFamily is in use'],
    [['change/owner-taken'], 'missing-approval has taken over'],
    [['identity/overdue-review'], 'scripts/core/rules/life/overdue-review'],
  ];

  beforeAll(() => {
    for (const rule of ['life/odd-thing', 'change/odd-step']) {
      const { status, stderr } = spawnSync(process.execPath, ['scripts/new-rule.ts', rule], {
        cwd: copy,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
    }
    const asked = askNode(
      copy,
      `import { main } from './scripts/new-rule.ts';
      import { runChangeFixture, runFixture } from './scripts/testing/fixture.ts';
      async function answer(args) {
        let text = '';
        const stream = { write: (more) => { text += more; } };
        const status = await main(args, { stdout: stream, stderr: stream, env: {}, cwd: process.cwd() });
        return { status, text };
      }
      const printed = (run, rule) =>
        ['fires', 'near-miss'].map((name) => run('scripts/core/rules/' + rule + '/fixtures/' + name).printed);`,
      `(async () => ({
        printed: { life: printed(runFixture, 'life/odd-thing'), change: printed(runChangeFixture, 'change/odd-step') },
        refused: await Promise.all(${JSON.stringify(refusals.map(([args]) => args))}.map(answer)),
      }))()`,
    ) as { printed: Record<string, string[]>; refused: { status: number; text: string }[] };
    for (const [family, texts] of Object.entries(asked.printed)) printed.set(family, texts);
    for (const [n, [args]] of refusals.entries()) refused.set(args.join(), asked.refused[n] as never);
  });

  test.each([
    ['a rule', 'life', 'odd-thing'],
    ['a rule about changes, with its two states,', 'change', 'odd-step'],
  ])('%s fires on its first fixture and is silent on the other, once', (_what, family, id) => {
    const [fires = '', nearMiss = ''] = printed.get(family) ?? [];
    // The rule about entries fires on the same file.
    expect(fires.match(new RegExp(` (?:error|warning) {2}${id}`, 'g'))).toEqual([` warning  ${id}`]);
    expect(nearMiss).toContain('All good: ');
  });

  test.each(refusals)('refuses %j', (args, message) => {
    expect(refused.get(args.join())).toMatchObject({ status: 2, text: expect.stringContaining(message) });
  });
});
