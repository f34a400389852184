import { describe, expect, test } from 'vitest';
import { Locator } from './locate.ts';
import { readYaml } from './read.ts';

describe('readYaml', () => {
  test('keeps dates, times and version numbers in quotes as text', () => {
    expect(readYaml('on: 2026-01-02\nat: 9:30\nno: no\nv: "2.10"\n')).toEqual({
      value: { on: '2026-01-02', at: '9:30', no: 'no', v: '2.10' },
    });
  });

  test.each([
    ['an unquoted @handle', 'name: Acme\nhandle: @acme\n', 19, 'Quote it: `handle: "@acme"`'],
    ['an unquoted @handle in a list', 'a:\n  - @acme\n', 7, 'Quote it: `"@acme"`'],
    ['a repeated key', 'owner: a\nname: b\nowner: c\n', 17, 'Keep one of them.'],
    ['a tab', 'a:\n\tb: 1\n', 3, 'Indent with spaces.'],
    ['a colon inside a value', 'purpose: Tell them: now\n', 9, 'Put the whole value in quotes.'],
    ['an alias', 'a: &x 1\nb: *x\n', 3, 'Write the value itself here, or quote it if it is meant as text.'],
    [
      'an anchor on a map',
      'a: &x\n  k: 1\n',
      3,
      'Write the value itself here, or quote it if it is meant as text.',
    ],
  ])('says the repair for %s', (_name, text, offset, fix) => {
    expect(readYaml(text).fault).toMatchObject({ offset, fix });
  });

  test('an ampersand or asterisk inside text is no anchor', () => {
    expect(readYaml('name: R&D * stars\nq: "&x"\nlist: [a&b, "*c"]\n').fault).toBeUndefined();
  });

  test('an anchor bomb is refused before it grows', () => {
    const levels = Array.from(
      { length: 30 },
      (_, n) => `l${n}: &l${n} [${n ? `*l${n - 1}, *l${n - 1}` : '1, 1'}]`,
    );
    expect(readYaml(levels.join('\n')).fault?.message).toContain('anchor or alias');
  });

  test('nesting without end is refused, not crashed on', () => {
    expect(readYaml('['.repeat(100_000)).fault).toBeDefined();
    expect(readYaml(`${'- '.repeat(50_000)}a`).fault).toBeDefined();
  });

  test('tags and a second document are refused', () => {
    expect(readYaml('a: !!js/function "x"\n').fault).toBeDefined();
    expect(readYaml('a: 1\n---\nb: 2\n').fault).toBeDefined();
  });
});

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
    expect(locator.find(path, onKey)).toEqual(position);
  });

  test('counts lines from the start of the file when the YAML is front matter', () => {
    const page = '---\ntitle: T\n---\nbody\n';
    expect(new Locator(page, 4, 12).find(['title'])).toEqual({ line: 2, column: 8 });
  });

  test('shows a scalar as it was written', () => {
    expect(new Locator('id: 0123456789012345678\nf: 1e5\n').source(['id'])).toBe('0123456789012345678');
  });
});
