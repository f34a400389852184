import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../core/check/check.ts';
import { buildRegistry } from '../core/model/registry.ts';
import { largestAsset, largestFile, readSources } from './files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readList } from './list.ts';
import { parseColumns } from './list-columns.ts';
import { momentOption, ownToday, todayOption } from './root.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'choirbook-node-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, content: string | Buffer) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
};
const faultsOf = (path: string) =>
  readSources(root)
    .find((source) => source.path === path)
    ?.readErrors?.map(({ kind }) => kind);

describe('readSources', () => {
  test.each([
    ['a clean file', 'name: Été\n', undefined],
    ['a replacement character that the author wrote', 'name: "\uFFFD"\n', undefined],
    ['a byte-order mark', '\uFEFFname: A\n', ['encoding']],
    ['CR LF', 'name: A\r\n', ['encoding']],
    ['both', '\uFEFFname: A\r\n', ['encoding', 'encoding']],
    ['Latin-1', Buffer.from('name: \xE9t\xE9\n', 'latin1'), ['encoding']],
    ['a zero byte', Buffer.from('name: A\0\n'), ['encoding']],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), ['encoding']],
    ['the largest file', `#${'x'.repeat(largestFile - 1)}`, undefined],
    ['a file one byte larger', `#${'x'.repeat(largestFile)}`, ['outsized']],
  ])('%s', (_name, content, kinds) => {
    put('policy/people/a.yaml', content);
    expect(faultsOf('policy/people/a.yaml')).toEqual(kinds);
  });

  test('an asset is not decoded: its hash, and what its bytes say it is', () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff]);
    put('policy/assets/files/spring/logo.png', png);
    put('policy/assets/files/text.png', 'no picture');
    put('policy/assets/files/large.pdf', Buffer.alloc(largestAsset + 1));
    put('calendar/figures/2026.csv', 'channel,followers\n');
    const [table, large, logo, text] = readSources(root);
    expect(logo).toEqual({
      path: 'policy/assets/files/spring/logo.png',
      asset: { hash: createHash('sha256').update(png).digest('hex'), type: 'image/png' },
    });
    expect(text?.asset).toHaveProperty('type', undefined);
    expect(large?.readErrors?.map(({ kind }) => kind)).toEqual(['outsized']);
    expect(table).toEqual({ path: 'calendar/figures/2026.csv', text: 'channel,followers\n' });
    const registry = buildRegistry(readSources(root));
    expect(registry.files.map(({ role }) => role.role)).toEqual(['table', 'asset', 'asset', 'asset']);
    const said = check(registry, { today: '2026-12-01' }).problems.map(({ rule, file }) => [rule, file]);
    expect(said).toEqual([
      ['outsized-file', 'policy/assets/files/large.pdf'],
      ['unknown-asset', 'policy/assets/files/spring/logo.png'],
      ['unknown-asset', 'policy/assets/files/text.png'],
      ['schema', 'policy/organization.yaml'],
    ]);
  });

  test('says on which line the bytes are of another encoding', () => {
    put('policy/a.yaml', Buffer.from('one: 1\ntwo: \xE9\n', 'latin1'));
    expect(readSources(root)[0]?.readErrors?.[0]?.message.en).toContain('line 2');
  });

  test('follows no link, to a file or to a folder', () => {
    put('outside.yaml', 'name: A\n');
    mkdirSync(join(root, 'policy'));
    symlinkSync('../outside.yaml', join(root, 'policy/link.yaml'));
    symlinkSync('..', join(root, 'channels'));
    expect(readSources(root).map(({ path, readErrors }) => [path, readErrors?.[0]?.kind])).toEqual([
      ['channels', 'linked'],
      ['policy/link.yaml', 'linked'],
    ]);
  });

  test('reads nothing outside the data folders', () => {
    put('README.md', 'x');
    put('node_modules/a/policy/b.yaml', 'x');
    expect(readSources(root)).toEqual([]);
  });
});

describe('momentOption', () => {
  test('an instant has the day of the zone, and a day is its noon', () => {
    const late = momentOption({ now: '2026-12-01T23:30:00+00:00' });
    expect(late({ time_zone: 'Europe/Paris' })).toEqual({ now: '2026-12-01T23:30:00Z', today: '2026-12-02' });
    const asked = momentOption({ today: '2026-12-01' });
    expect(asked({ time_zone: 'Europe/Paris' }).now).toBe('2026-12-01T12:00:00Z');
  });

  test('what is asked for wins over the day of the organisation, and that over the clock', () => {
    const organization = { time_zone: 'Europe/Paris', today: '2025-07-01' };
    expect(momentOption({})(organization)).toEqual({ now: '2025-07-01T12:00:00Z', today: '2025-07-01' });
    expect(momentOption({ today: '2026-12-01' })(organization).today).toBe('2026-12-01');
    expect(momentOption({ now: '2026-12-01T23:30:00Z' })(organization).today).toBe('2026-12-02');
    expect(todayOption(undefined)(organization)).toBe('2025-07-01');
    expect(ownToday(undefined)).toBe(Temporal.Now.plainDateISO().toString());
  });

  test.each([
    [{ now: 'soon' }, '--now soon'],
    [{ now: '2026-12-01' }, '--now 2026-12-01'],
    [{ now: '2026-12-01T00:00:00Z', today: '2026-12-01' }, 'give one of them'],
    [{ today: 'tomorrow' }, '--today tomorrow'],
  ])('%j is refused', (values, words) => {
    expect(() => momentOption(values)).toThrow(words);
  });
});

describe('splitFrontMatter', () => {
  const yamlOf = (text: string) => {
    const { frontMatter, readErrors } = splitFrontMatter('policy/handbook/a.mdx', text, []);
    return readErrors
      ? readErrors.map(({ message }) => message.en)
      : text.slice(frontMatter?.start, frontMatter?.end);
  };

  test('finds the YAML between the hyphens', () => {
    expect(yamlOf('---\ntitle: A\n---\nBody\n---\n')).toBe('title: A');
    expect(yamlOf('---\r\ntitle: A\r\n---\r\nBody\r\n')).toBe('title: A\r');
    expect(yamlOf('---\n---\n')).toBe('');
  });

  test.each([
    ['no front matter', '# Title\n', 'The page has no front matter.'],
    ['no end', '---\ntitle: A\n', 'The front matter is never closed.'],
    ['an end that is a longer line', '---\ntitle: A\n----\n', 'The front matter is never closed.'],
    [
      'code in place of YAML',
      '---js\n{ title: process.exit(1) }\n---\n',
      'The front matter names another language than YAML; only YAML is read.',
    ],
  ])('%s', (_name, text, message) => expect(yamlOf(text)).toEqual([message]));

  test('says the same about the same text every time', () => {
    const broken = '---\ntitle: A\n';
    expect(yamlOf(broken)).toEqual(yamlOf(broken));
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void splitFrontMatter('a.mdx', `---\n${text}`, [])));
  });
});

describe('readList', () => {
  const columns = parseColumns('url=2,name=1');

  test('counts the lines of the file, also after a cell of several lines', () => {
    const rows = readList('A,https://x.com/a\n"B\nb",https://x.com/b\n\nC,https://x.com/c\n', columns);
    expect(rows.map(({ line, url }) => [line, url])).toEqual([
      [1, 'https://x.com/a'],
      [2, 'https://x.com/b'],
      [5, 'https://x.com/c'],
    ]);
  });

  test('reads headers, in any case, or by name', () => {
    const text = 'Account URL;Agency\nx.com/a;Works\n';
    expect(readList(text, undefined)).toEqual([{ line: 2, url: 'x.com/a', unit: 'Works' }]);
    expect(readList('w,u\nx,y\n', parseColumns('url=U'))).toEqual([{ line: 2, url: 'y' }]);
  });

  test('loses no row to a quote that never closes', () => {
    expect(readList('A,https://x.com/a\nB,"https://x.com/b\nC,https://x.com/c\n', columns)).toHaveLength(3);
  });

  test('a short row is a row without an address', () => {
    expect(readList('A,https://x.com/a\nB\n', columns)[1]).toMatchObject({ line: 2, url: '' });
  });

  test('JSON lines: what is not JSON keeps its line', () => {
    const rows = readList('{"url":"x.com/a","languages":["en","fr"]}\n\nnonsense\n[1]\n', undefined);
    expect(rows).toMatchObject([
      { line: 1, url: 'x.com/a', languages: 'en fr' },
      { line: 3, url: 'nonsense', error: 'this line is not JSON' },
      { line: 4, error: 'this line is not a JSON object' },
    ]);
  });

  test.each([
    ['url', 'expected NAME=COLUMN'],
    ['ulr=4', 'Did you mean url?'],
    ['name=2', 'names no url column'],
  ])('--columns %s is refused', (text, message) => expect(() => parseColumns(text)).toThrow(message));

  test('no row is lost, whatever the cells hold', () => {
    const cell = fc.string().filter((text) => !/["\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (cells) => {
        const lines = cells.map(([a, b]) => `"${a}","${b}"`);
        expect(readList(lines.join('\n'), columns)).toHaveLength(lines.length);
      }),
    );
  });
});
