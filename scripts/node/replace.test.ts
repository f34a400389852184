import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Replacement, replaceFiles, undoInterrupted } from './replace.ts';

let root = '';
const put = (path: string, text: string) => {
  fs.mkdirSync(join(root, path, '..'), { recursive: true });
  fs.writeFileSync(join(root, path), text);
};
const tree = () =>
  fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .map((file) => `${file.slice(root.length + 1)}: ${fs.readFileSync(file, 'utf8')}`)
    .sort();

const files = {
  '.github/CODEOWNERS': 'old',
  'calendar/README.md': 'kept',
  'channels/x/c.yaml': 'old',
  'policy/a.yaml': 'old',
  'policy/b.yaml': 'kept',
  'site/d.css': 'else',
};
const before = Object.entries(files).map(([path, text]) => `${path}: ${text}`);
const after = [
  '.github/CODEOWNERS: new',
  'calendar/README.md: kept',
  'policy/b.yaml: kept',
  'policy/people/e.yaml: new',
  'site/d.css: else',
];
const next: Replacement = {
  command: 'init',
  places: ['policy', 'channels', 'calendar', '.github/CODEOWNERS'],
  files: [
    { path: 'policy/b.yaml', content: 'kept' },
    { path: 'calendar/README.md', content: 'kept' },
    { path: 'policy/people/e.yaml', content: 'new' },
    { path: '.github/CODEOWNERS', content: 'new' },
  ],
};

beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), 'choirbook-replace-'));
  for (const [path, text] of Object.entries(files)) put(path, text);
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(root, { recursive: true, force: true });
});

const changing = ['openSync', 'writeSync', 'mkdirSync', 'renameSync', 'rmSync'] as const;

/** Lets so many changes of the disk happen; `once` one of them then fails, else every later one, as after a kill. */
function stopAfter(allowed: number, { once }: { once: boolean }): void {
  let left = allowed;
  for (const name of changing) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    vi.spyOn(fs, name).mockImplementation((...args: unknown[]) => {
      left--;
      if (once ? left === -1 : left < 0) throw Object.assign(new Error('stopped'), { code: 'EIO' });
      return real(...args) as never;
    });
  }
}

/** Everything that a whole run changes on the disk. */
const changes = () => {
  const spies = changing.map((name) => vi.spyOn(fs, name));
  replaceFiles(root, next);
  const count = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  vi.restoreAllMocks();
  return count;
};

test('the places hold what is new and what is kept, and nothing else has moved', () => {
  replaceFiles(root, next);
  expect(tree()).toEqual(after);
});

test('folders that were not there are made; a place that is not named stays', () => {
  fs.rmSync(join(root, 'channels'), { recursive: true });
  replaceFiles(root, {
    ...next,
    places: ['policy', 'channels', 'calendar'],
    files: [{ path: 'channels/x/f.yaml', content: 'new' }],
  });
  expect(tree()).toEqual(['.github/CODEOWNERS: old', 'channels/x/f.yaml: new', 'site/d.css: else']);
});

test('a link stays one, and what can be run stays so', () => {
  replaceFiles(root, {
    command: 'upgrade',
    places: ['run', 'link', 'gone'],
    files: [
      { path: 'run', content: '#!', mode: '100755' },
      { path: 'link', content: 'nowhere', mode: '120000' },
    ],
  });
  expect(fs.statSync(join(root, 'run')).mode & 0o111).toBe(0o111);
  expect(fs.readlinkSync(join(root, 'link'))).toBe('nowhere');
});

test('killed at any moment: the next run finds all of the old or all of the new, and nothing else', () => {
  const all = changes();
  expect(all).toBeGreaterThan(20);
  const ends = new Set<string>();
  for (let allowed = 0; allowed < all; allowed++) {
    fs.rmSync(root, { recursive: true });
    for (const [path, text] of Object.entries(files)) put(path, text);
    stopAfter(allowed, { once: false });
    expect(() => replaceFiles(root, next)).toThrow(/stopped|EIO/);
    vi.restoreAllMocks();
    undoInterrupted(root);
    expect([before, after]).toContainEqual(tree());
    expect(fs.readdirSync(root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    ends.add(tree().join());
  }
  expect(ends.size).toBe(2);
});

test('an error at any moment leaves everything as it was, or all of it done', () => {
  const all = changes();
  for (let allowed = 0; allowed < all; allowed++) {
    fs.rmSync(root, { recursive: true });
    for (const [path, text] of Object.entries(files)) put(path, text);
    stopAfter(allowed, { once: true });
    expect(() => replaceFiles(root, next)).toThrow(/stopped|EIO/);
    vi.restoreAllMocks();
    expect([before, after]).toContainEqual(tree());
  }
});

test('what somebody has changed since is not taken back over their head', () => {
  const killed = vi.spyOn(fs, 'rmSync').mockImplementation(() => {
    throw new Error('stopped');
  });
  expect(() => replaceFiles(root, next)).toThrow(/stopped|EIO/);
  killed.mockRestore();
  put('policy/people/e.yaml', 'mine');
  put('policy/mine.yaml', 'mine');
  const now = tree();
  expect(() => undoInterrupted(root)).toThrow('  policy/mine.yaml\n  policy/people/e.yaml\n');
  expect(tree()).toEqual(now);
  fs.rmSync(join(root, 'policy/people/e.yaml'));
  fs.rmSync(join(root, 'policy/mine.yaml'));
  // What git brings back is no change.
  put('policy/a.yaml', 'old');
  expect(undoInterrupted(root)).toBe('init');
  expect(tree()).toEqual(before);
});

test('another run that is at work is left alone', () => {
  put(`.choirbook-init-${process.ppid}.tmp/ready.json`, '{}');
  expect(() => undoInterrupted(root)).toThrow(`as process ${process.ppid}`);
  expect(tree()).toHaveLength(before.length + 1);
});
