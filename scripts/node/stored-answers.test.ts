/** Stored answers change no finding: hostile pages, and the fixtures with pages or extension schemas, judged three times. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addresses } from '../../site/security/attacks/addresses.ts';
import { files } from '../../site/security/attacks/files.ts';
import { mdx } from '../../site/security/attacks/mdx.ts';
import { runChangeFixture, runFixture } from '../testing/fixture.ts';
import { storeAnswersIn, writeAnswers } from './answers.ts';
import { readPage } from './page-compiler.ts';

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
    .filter((path) => /\/fixtures\/.*\.(?:mdx|schema\.json)$/.test(path))
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
  expect(storedIn('extensions').length).toBeGreaterThan(3);
  expect(storedIn('extension-schemas').length).toBeGreaterThan(3);
});

test('what reads a page imports nothing from outside its folder, which is all that a stored reading is valid for', () => {
  const folder = join(import.meta.dirname, '../core/content');
  const code = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const imported = code.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/ from '(.*)'/g)].map(
      ([, from]) => `${name}: ${from}`,
    ),
  );
  expect(imported.filter((line) => !line.includes(': ./'))).toEqual([]);
  expect(imported.length).toBeGreaterThan(3);
});
