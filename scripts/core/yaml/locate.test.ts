import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { readSources } from '../../node/files.ts';
import { loadSources, ownRoot } from '../../node/load.ts';
import { some } from '../../testing/depth.ts';
import type { KeyPath } from '../model/finding.ts';
import type { SourceFile } from '../model/source.ts';
import { Locator, locatorOf } from './locate.ts';
import { readYaml } from './read.ts';

describe('Locator', () => {
  const text =
    '# who\nname: Ada\nteam:\n  - person: ben\n    role: editor\n  - { person: cleo }\nempty:\n"odd key": 1\n';
  const locator = new Locator(text);

  test.each([
    [['name'], false, { line: 2, column: 7 }],
    [['name'], true, { line: 2, column: 1 }],
    [['team', 0, 'role'], false, { line: 5, column: 11 }],
    [['team', 1, 'person'], true, { line: 6, column: 7 }],
    [['empty'], false, { line: 7, column: 1 }],
    [['odd key'], true, { line: 8, column: 1 }],
    [['team', 7, 'person'], false, { line: 3, column: 1 }],
    [['nothing', 'at', 'all'], false, { line: 1, column: 1 }],
  ])('finds %j (on the key: %s)', (path, onKey, position) => {
    expect(locator.find({ path, onKey })).toEqual(position);
  });

  test('counts lines from the start of the file when the YAML is front matter', () => {
    const page = new Locator('---\ntitle: T\n---\nbody\n', { start: 4, end: 12, body: 17 });
    expect(page.find({ path: ['title'] })).toEqual({ line: 2, column: 8 });
    expect(page.find({ span: [2, 3] })).toEqual({ line: 4, column: 3 });
  });

  test('finds an item that a comment left empty, and the comment', () => {
    const list = new Locator('a:\n  - #promo\n  - b\n');
    expect(list.find({ path: ['a', 0] })).toEqual({ line: 2, column: 5 });
    expect(list.find({ path: ['a', 1] })).toEqual({ line: 3, column: 5 });
    expect(list.commentAfter(['a', 0])).toBe('#promo');
  });

  test('shows a scalar as it was written', () => {
    const scalars = new Locator('id: 0123456789012345678 # no number\nf: 1e5\nq: "a"\n');
    expect(scalars.source(['id'])).toBe('0123456789012345678');
    expect(scalars.source(['q'])).toBe('"a"');
  });

  test.each([
    ['{ a: [x: 1, y], "b":2, c }', ['a', 0, 'x'], 10],
    ['{ a: [x: 1, y], "b":2, c }', ['a', 1], 13],
    ['{ a: [x: 1, y], "b":2, c }', ['b'], 21],
    ['{ a: [x: 1, y], "b":2, c }', ['c'], 24],
    ['? a\n: b\n', ['a'], 3],
    ['!!str a: !!str 1\n', ['a'], 16],
    ['\uFEFFa: b\n', ['a'], 5],
  ])('in %j it finds %j', (yaml, path, column) => {
    expect(new Locator(yaml).find({ path }).column).toBe(column);
  });
});

/** Where the other YAML library, which keeps every range, sees a value or its key. */
function reference(yaml: string, path: KeyPath, onKey: boolean): number {
  const start = (node: unknown) => {
    const range = (node as Node | null)?.range;
    return !range || (isScalar(node) && range[0] === range[1]) ? undefined : range[0];
  };
  let node: unknown = parsed(yaml);
  let offset = 0;
  for (const [depth, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        (one) => isPair(one) && isScalar(one.key) && String(one.key.value) === String(part),
      );
      if (!pair) break;
      offset = start(pair.key) ?? offset;
      node = pair.value;
      if (depth === path.length - 1 && !onKey) offset = start(node) ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      offset = start(node) ?? (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

let last: { yaml: string; root: unknown } | undefined;
function parsed(yaml: string): unknown {
  if (last?.yaml !== yaml) last = { yaml, root: parseDocument(yaml, { logLevel: 'silent' }).contents };
  return last.root;
}

function* pathsIn(value: unknown, path: KeyPath = []): Iterable<KeyPath> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value))
    yield* pathsIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** The files of this repository, of the museum, and of every fixture. */
function everyFile(): SourceFile[] {
  const rules = join(ownRoot, 'scripts/core/rules');
  const cases = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /fixtures[\\/][^\\/]+(?:[\\/]before)?$/.test(path),
  );
  return [
    ...loadSources(ownRoot),
    ...readSources(join(ownRoot, 'scripts/testing/base')),
    ...cases.flatMap((folder) => readSources(join(rules, folder))),
  ];
}

test('every value and key of every file is where another YAML library sees it', () => {
  let seen = 0;
  const wrong: string[] = [];
  for (const file of everyFile()) {
    const { start, end } = file.frontMatter ?? { start: 0, end: file.text?.length ?? 0 };
    const yaml = file.text?.slice(start, end) ?? '';
    const locator = locatorOf(file);
    const { value, error } = readYaml(yaml);
    if (!locator || error || !/\.(?:ya?ml|mdx)$/.test(file.path)) continue;
    for (const path of pathsIn(value)) {
      for (const onKey of [false, true]) {
        seen++;
        const expected = locator.at(start + reference(yaml, path, onKey));
        const found = locator.find({ path, onKey });
        if (found.line !== expected.line || found.column !== expected.column)
          wrong.push(`${file.path} ${JSON.stringify(path)}: ${found.line}:${found.column}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(40_000);
});

test('the first question about a file finds what every later one finds', () => {
  const wrong: string[] = [];
  for (const file of some(everyFile())) {
    const all = locatorOf(file);
    const yaml = file.text?.slice(file.frontMatter?.start, file.frontMatter?.end) ?? '';
    const { value, error } = readYaml(yaml);
    if (!all || error || !/\.(?:ya?ml|mdx)$/.test(file.path)) continue;
    // Two keys: from here on the whole tree answers.
    for (const key of ['one key', 'another']) all.find({ path: [key] });
    // The last path below each key is the furthest from its beginning.
    for (const path of new Map([...pathsIn(value)].map((path) => [path[0], path])).values()) {
      const found = new Locator(file.text ?? '', file.frontMatter).find({ path });
      const expected = all.find({ path });
      if (found.line !== expected.line || found.column !== expected.column)
        wrong.push(`${file.path} ${JSON.stringify(path)}: ${found.line}:${found.column}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['name: owner\nowner: x\n', 'owner', { line: 2, column: 8 }],
  ['name: owner\nowner:\n', 'owner', { line: 2, column: 1 }],
  ['list: [owner, name]\nowner: { owner: y }\n', 'owner', { line: 2, column: 8 }],
  ['? owner\n: x\n', 'owner', { line: 2, column: 3 }],
  ['- owner\n- name\n', 'owner', { line: 1, column: 1 }],
])('in %j the key %s is found at first', (yaml, key, position) => {
  expect(new Locator(yaml).find({ path: [key] })).toEqual(position);
});

/** Words with what is awkward in one style or another; never a line end at either side, nor two spaces. */
const word = fc
  .array(fc.constantFrom('a', 'Bé', '日', '😀', "'", '"', '\\', '#x', ':y', '-', '.', '{', '&', '%'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `w${parts.join('')}z`);
const paragraph = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const lines = fc.array(paragraph, { minLength: 1, maxLength: 4 });

/** The same paragraphs in a style of YAML, as the value of `text` in an item of a list. */
const styles: Record<string, (lines: readonly string[]) => string> = {
  plain: (all) => all.join('\n\n      '),
  'plain, folded': (all) => all.join('\n\n      ').replaceAll(' w', '  \n      w'),
  single: (all) => `'${all.join('\n\n      ').replaceAll("'", "''")}'`,
  'single, folded': (all) =>
    `'${all.join('\n\n      ').replaceAll("'", "''").replaceAll(' w', '\n      w')}'`,
  double: (all) => JSON.stringify(all.join('\n')),
  'double, escaped': (all) =>
    `"${[...all.join('\n')].map((char) => (/[\\"\n]|[^ -~]/u.test(char) ? escaped(char) : char)).join('')}"`,
  'double, continued': (all) =>
    `"${all.map((one) => one.replaceAll(/[\\"]/g, '\\$&')).join('\\n\\\n      ')}"`,
  literal: (all) => `|\n      ${all.join('\n      ')}`,
  'literal, kept': (all) => `|+ # as it stands\n      ${all.join('\n\n      ')}\n\n`,
  'literal, stripped': (all) => `|-\n      ${all.join('\n        ')}`,
  'literal, indented by number': (all) => `|2-\n        ${all.join('\n      ')}`,
  folded: (all) => `>\n      ${all.join('\n\n      ').replaceAll(' w', '\n      w')}`,
  'folded, deeper': (all) => `>-\n      ${all.join('\n        ')}\n\n      wend`,
  'with line ends of Windows': (all) => `>\r\n      ${all.join('\r\n\r\n      ')}`,
};

const escaped = (char: string) => {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
};

describe('a part of a text stands where it is found', () => {
  for (const [style, write] of Object.entries(styles)) {
    test(style, () => {
      fc.assert(
        fc.property(lines, fc.nat(), fc.nat(), (all, some, more) => {
          const source = `list:\n  - first: 1\n    text: ${write(all)}\n    after: 1\n`;
          const { value, error } = readYaml(source);
          // What a style cannot hold, such as a plain text with a colon, is not written in it.
          fc.pre(error === undefined);
          const text = (value as { list: { text: string }[] }).list[0]?.text ?? '';
          const marks = [...text.matchAll(/w/g)].map(({ index }) => index);
          const from = marks[some % marks.length] ?? 0;
          // A part without anything that is written otherwise than it reads.
          const part = /^[^\s'"\\]*/.exec(text.slice(from))?.[0].slice(0, 1 + (more % 9)) ?? '';
          fc.pre(!(style === 'double, escaped' && /[^ -~]/.test(part)));
          const { line, column } = new Locator(source).find({
            path: ['list', 0, 'text'],
            span: [from, from + part.length],
          });
          const at = source.split('\n')[line - 1]?.slice(column - 1) ?? '';
          expect(at.startsWith(part), `${line}:${column} ${at}`).toBe(true);
          // The same word may stand elsewhere: as many words stand before it in the source as in the text.
          const before =
            source
              .split('\n')
              .slice(0, line - 1)
              .join('\n').length + column;
          const start = source.indexOf('text: ') + 6;
          const count = (piece: string) => [...piece.matchAll(/w/g)].length;
          expect(count(source.slice(start, before))).toBe(count(text.slice(0, from)));
        }),
      );
    });
  }
});
