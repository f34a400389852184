/** Every attack is refused where it stands: by the check, by the page guard of the build, by the compiler's own tree. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../scripts/core/check/check.ts';
import { buildRegistry } from '../../scripts/core/model/registry.ts';
import { decodeStrictly } from '../../scripts/node/decode.ts';
import { readSources } from '../../scripts/node/files.ts';
import { placeProblems } from '../../scripts/report/place.ts';
import { addresses } from './attacks/addresses.ts';
import { attributes } from './attacks/attributes.ts';
import { breaking } from './attacks/breaking.ts';
import { entries } from './attacks/entries.ts';
import { files } from './attacks/files.ts';
import { mdx } from './attacks/mdx.ts';
import { judge } from './page-guard.ts';

const path = 'policy/handbook/hours.mdx';
const base = readSources(join(import.meta.dirname, '../../scripts/testing/base'));
const attacks = [...mdx, ...attributes, ...addresses, ...breaking, ...files];

// Whatever an attack runs leaves a trace here.
const root = mkdtempSync(join(tmpdir(), 'choirbook-attacks-'));
const before = process.env['CHOIRBOOK_ROOT'];
beforeAll(() => {
  process.env['CHOIRBOOK_ROOT'] = root;
});
afterAll(() => {
  if (before === undefined) delete process.env['CHOIRBOOK_ROOT'];
  else process.env['CHOIRBOOK_ROOT'] = before;
  rmSync(root, { recursive: true, force: true });
});

describe.each(attacks)('$name', ({ text, at }) => {
  test('is refused in its place', () => {
    const registry = buildRegistry([...base, decodeStrictly(path, Buffer.from(text))]);
    const { problems } = check(registry, { today: '2026-12-01' });
    const errors = placeProblems(registry, problems).filter(
      ({ file, severity }) => file === path && severity === 'error',
    );
    expect(errors.map(({ line, column, rule }) => `${line}:${column} ${rule}`).join(', ')).toBe(at);
    expect(existsSync(join(root, 'pwned'))).toBe(false);
  });

  test('is not compiled, whether or not a check ran before', () => {
    const verdict = judge(path, text);
    // What only the front matter says is not refused but taken away: the compiler sees comments.
    if ('text' in verdict) expect(verdict.text).toMatch(/^---\n(?:#\n)+---\nNine to five\.\n$/);
    else
      expect(verdict.refused.map(({ file, line }) => `${file}:${line}`)).toContain(
        `${path}:${at.split(':', 1)}`,
      );
  });
});

test.each(entries)(
  'an entry with a dangerous $name is refused in its place',
  ({ file, line, becomes, at }) => {
    const sources = base.map((source) =>
      source.path === file ? { ...source, text: source.text?.replace(line, () => becomes) ?? '' } : source,
    );
    expect(sources).not.toEqual(base);
    const registry = buildRegistry(sources);
    const { problems } = check(registry, { today: '2026-12-01' });
    const errors = placeProblems(registry, problems).filter((problem) => problem.file === file);
    expect(errors.map(({ line, column, rule }) => `${line}:${column} ${rule}`).join(', ')).toBe(at);
  },
);

test('there are attacks enough, each with a name of its own', () => {
  expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
  expect(attacks.length).toBeGreaterThanOrEqual(240);
});

test('no waiver covers it', () => {
  const waiver = `rule: unsafe-content
on: [${path}]
reason: We trust this author.
approved_by: ada-noor
requested_by: dan-wu
expires: 2027-01-01
`;
  const text = mdx[0]?.text ?? '';
  const registry = buildRegistry([
    ...base,
    decodeStrictly(path, Buffer.from(text)),
    { path: 'policy/waivers/2026-001.yaml', text: waiver },
  ]);
  const { waived, problems } = check(registry, { today: '2026-12-01' });
  expect(waived).toEqual([]);
  expect(problems.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['unsafe-content', 'unused-waiver']),
  );
  expect(judge(path, text)).toHaveProperty('refused');
});

test.each([
  ...['policy/hours.mdx', '../outside.mdx', 'site/pages/x.mdx', 'policy/people/x.mdx'],
  ...['a b', 'A', 'rules', 'index', 'de/fr/x', '_a'].map((name) => `policy/style-guide/${name}.mdx`),
  ...['a?b', 'a#b', 'a%2fb', 'a b', 'A', 'é', '-a', 'a--b', 'a.b', '_a', '@fs', 'a&b'].map(
    (name) => `policy/handbook/${name}.mdx`,
  ),
])('nothing but a page of the handbook or a chapter of the style guide is compiled: %s', (stranger) => {
  expect(judge(stranger, '---\ntitle: x\ndescription: x\n---\nx\n')).toHaveProperty('refused');
});

test.each(['policy/style-guide/links.mdx', 'policy/style-guide/fr/links.mdx'])(
  'a chapter is judged as a page is: %s',
  (chapter) => {
    const front = '---\ntitle: x\ndescription: x\n---\n';
    expect(judge(chapter, `${front}x\n`)).toHaveProperty('text');
    expect(judge(chapter, `${front}{process.exit()}\n`)).toHaveProperty('refused');
  },
);

test('a sound page passes, in the lines in which it was written', () => {
  const text = '---\ntitle: Hours\ndescription: When we are open.\n---\n\n<Aside>Nine to five.</Aside>\n';
  expect(judge(path, text)).toEqual({ text: '---\n#\n#\n---\n\n<Aside>Nine to five.</Aside>\n' });
});
