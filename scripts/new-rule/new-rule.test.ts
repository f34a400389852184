import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rulesByFamily } from '../core/rules/index.ts';
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

  const node = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
    return { status, text: stdout + stderr };
  };
  const newRule = (...args: string[]) => node('scripts/new-rule.ts', ...args);

  test('makes a rule that fires on its first fixture and is silent on the other, once', () => {
    expect(newRule('life/odd-thing')).toMatchObject({ status: 0 });
    const script = `
      const { runFixture } = await import('./scripts/testing/fixture.ts');
      for (const name of ['fires', 'near-miss'])
        process.stdout.write(runFixture('scripts/core/rules/life/odd-thing/fixtures/' + name).printed);`;
    const { text } = node('--input-type=module', '-e', script);
    expect(text.match(/ (?:error|warning) {2}\S+/g)).toEqual([' warning  odd-thing']);
    expect(text).toContain('All good: ');
    expect(newRule('life/odd-thing')).toMatchObject({ status: 2, text: expect.stringContaining('already') });
  });

  test('a rule about changes gets the two states, and fires on its first fixture', () => {
    expect(newRule('change/odd-step')).toMatchObject({ status: 0 });
    const script = `
      const { runChangeFixture } = await import('./scripts/testing/fixture.ts');
      for (const name of ['fires', 'near-miss'])
        process.stdout.write(runChangeFixture('scripts/core/rules/change/odd-step/fixtures/' + name).printed);`;
    const { text } = node('--input-type=module', '-e', script);
    // The rule of the test before fires on the same file.
    expect(text.match(/ (?:error|warning) {2}odd-step/g)).toEqual([' warning  odd-step']);
    expect(text).toContain('All good: ');
  });

  test.each([
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
  ])('refuses %j', (args, message) => {
    expect(newRule(...args)).toMatchObject({ status: 2, text: expect.stringContaining(message) });
  });
});
