/** Stored answers change no finding: hostile pages, and the fixtures with pages, extension schemas or broken entries, judged three times. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addresses } from '../../site/security/attacks/addresses.ts';
import { files } from '../../site/security/attacks/files.ts';
import { mdx } from '../../site/security/attacks/mdx.ts';
import { runChangeFixture, runFixture } from '../testing/fixture.ts';
import { storeAnswersIn, writeAnswers } from './answers.ts';
import { readPage } from './page-compiler.ts';
import { codeOfAnswers } from './tools.ts';

const place = mkdtempSync(join(tmpdir(), 'choirbook-answers-'));
const rules = join(import.meta.dirname, '../core/rules');

afterAll(() => {
  storeAnswersIn(undefined);
  rmSync(place, { recursive: true });
});

/** What `judge` says without stored answers, while they are stored, and when they are read from their files. */
function thrice<T>(judge: () => T): [none: T, storing: T, stored: T] {
  storeAnswersIn(undefined);
  const none = judge();
  storeAnswersIn(place);
  const storing = judge();
  writeAnswers();
  storeAnswersIn(place);
  return [none, storing, judge()];
}

const storedIn = (name: string): unknown[] =>
  JSON.parse(readFileSync(join(place, `${name}.json`), 'utf8').split('\n')[1] ?? '').answers;

test('hostile pages', () => {
  const texts = [...mdx, ...addresses, ...files].map(({ text }) => text);
  const [none, storing, stored] = thrice(() => texts.map(readPage));
  expect(storing).toEqual(none);
  expect(stored).toEqual(none);
  expect(storedIn('pages').length).toBeGreaterThan(100);
});

test('fixtures', () => {
  const folders = readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .filter((path) =>
      /\/fixtures\/.*\.(?:mdx|schema\.json)$|^(?:files|identity\/failing-example)\/.*\/fixtures\/.*\.yaml$/.test(
        path,
      ),
    )
    .map((path) => path.split('/').slice(0, 4).join('/'));
  const cases = [...new Set(folders)];
  expect(cases.length).toBeGreaterThan(20);
  const [none, storing, stored] = thrice(() =>
    cases.map((path) => {
      const run = path.startsWith('change/') ? runChangeFixture : runFixture;
      return [path, run(join(rules, path)).printed];
    }),
  );
  expect(storing).toEqual(none);
  expect(stored).toEqual(none);
  expect(storedIn('entries').length).toBeGreaterThan(100);
  expect(storedIn('platform-examples').length).toBeGreaterThan(1);
  expect(storedIn('extensions').length).toBeGreaterThan(3);
  expect(storedIn('extension-schemas').length).toBeGreaterThan(3);
});

test.each([
  ['pages', ['content/mdx.ts', 'content/prose.ts'], ['content/']],
  ['entries', ['model/file-record.ts'], codeOfAnswers.entries[1]],
  [
    'platform-examples',
    ['identity/examples.ts', 'identity/compile.ts'],
    codeOfAnswers['platform-examples'][1],
  ],
  ['style-examples', ['style/examples.ts', 'style/compile.ts'], codeOfAnswers['style-examples'][1]],
  ['style-rule-examples', ['style/example-alone.ts'], codeOfAnswers['style-rule-examples'][1]],
  ['style-findings', ['style/judge.ts', 'style/compile.ts'], codeOfAnswers['style-findings'][1]],
])('what gives the answers named %s is all among what they are valid for', (_, doors, code) => {
  const imported = importedBy(doors);
  const covered = (path: string) => code.includes(path) || code.includes(`${dirname(path)}/`);
  expect(imported.filter((path) => !covered(path))).toEqual([]);
  expect(imported.length).toBeGreaterThan(3);
});

/** Files of core with all that they import from core, types aside. */
function importedBy(paths: readonly string[], known = new Set<string>()): string[] {
  const core = join(import.meta.dirname, '../core');
  for (const path of paths) {
    if (known.has(path)) continue;
    known.add(path);
    const text = readFileSync(join(core, path), 'utf8');
    const imports = text.matchAll(/^(?:import|export)(?! type)[^;]*? from '(\..*)';/gm);
    importedBy(
      [...imports].map(([, from = '']) => posix.join(dirname(path), from)),
      known,
    );
  }
  return [...known];
}
