import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WordingLanguage } from '../../core/model/wording.ts';
import { reviewOf } from '../../core/review/review.ts';
import { loadChange } from '../../node/change.ts';
import { otherPaths } from '../../node/snapshot.ts';
import { placeProblems } from '../../report/place.ts';
import { reviewText } from '../../report/review/review.ts';
import { fixtureDay } from '../fixture.ts';
import { gitIn } from '../git.ts';
import { type Step, steps } from './steps.ts';

const words = join(import.meta.dirname, 'expected');
const french = join(import.meta.dirname, 'expected-french');
const told = new Map<string, { said: string; french: string; frame: string; passes: boolean }>();
let root: string;

const git = (...args: string[]) => gitIn(root, ...args);

/** Steps that another one begins beside. */
const starts = new Set(steps.map(({ from }) => from));

function edit({ edits = {} }: Step): void {
  for (const [path, change] of Object.entries(edits)) {
    const file = join(root, path);
    if (change === null) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, change(existsSync(file) ? readFileSync(file, 'utf8') : ''));
    }
  }
}

/** Plays one step on a branch of its own and says what a reviewer reads. */
function play(step: Step): void {
  git('switch', '-q', '-c', step.name, step.from === undefined ? 'main' : `before-${step.from}`);
  if (starts.has(step.name)) git('tag', '-f', `before-${step.name}`, 'main');
  if (step.git === 'revert hand-over') git('revert', '--no-edit', 'hand-over');
  edit(step);
  git('add', '-A');
  if (step.edits) git('commit', '-q', '-m', step.name);
  if (step.git === 'merge main') git('merge', '-q', '--no-edit', 'main');
  const { registry, change, compared } = loadChange(root, {
    base: 'main',
    ...(step.by !== undefined && { author: step.by }),
    'approved-by': [...(step.approvedBy ?? [])],
  });
  if (!change || !compared) throw new Error('no change');
  const review = reviewOf(change, { today: fixtureDay });
  const { errors, known } = review.result.summary;
  const passes = errors === (known?.errors ?? 0);
  const others = otherPaths(root, compared.fork);
  const report = (language: WordingLanguage) => ({
    review,
    problems: placeProblems(registry, review.result.problems, language),
    others,
    remark: compared.remark,
    language,
  });
  told.set(step.name, {
    passes,
    said: reviewText(report('en')),
    french: reviewText(report('fr')),
    frame: reviewText({ ...report('fr'), review: { ...review, fixed: [] }, problems: [] }),
  });
  if ((passes && !step.waits) || step.forced) {
    git('switch', '-q', 'main');
    git('merge', '-q', '--no-ff', '--no-edit', step.name);
  }
  if (step.name.startsWith('13-')) git('tag', 'hand-over', step.name);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'choirbook-history-'));
  cpSync(join(import.meta.dirname, '../base'), root, { recursive: true });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'The museum');
  for (const step of steps) play(step);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(steps)('$name', ({ name, verdict }) => {
  test(`${verdict}`, () => {
    const { passes, said } = told.get(name) ?? {};
    expect(passes ? 'lands' : 'refused', said).toBe(verdict);
    expect(said).toMatch(passes ? /^Ready: / : /^Not yet: /);
  });

  test('says what is expected', async () => {
    await expect(told.get(name)?.said ?? '').toMatchFileSnapshot(join(words, `${name}.txt`));
  });
});

/** Steps of several kinds whose review is also shown in French. */
const inFrench = /^(?:03|08|13|24|36|38|41|47|52|66|69|71|74|77)-/;

test.each(steps.filter(({ name }) => inFrench.test(name)))('$name in French', async ({ name }) => {
  await expect(told.get(name)?.french ?? '').toMatchFileSnapshot(join(french, `${name}.txt`));
});

/** What stands in the review as it stands in the data: values, quotations, words of a text that changes, file names. */
const quoted = /`[^`\n]*`|«[^»\n]*»|^ {2}- .*(?:\[-|\{\+).*$|, (?:channels|policy|\.github)\/\S+$/gm;

/** Titles of entries, which are English in this organisation. */
const titles =
  /Friends of Aster|The museum|The shop|Name the page a link leads to\.|Is “tap here” allowed\?/g;

/** Words that hardly any English sentence does without, and no French one has. */
const english =
  /\b(?:the|of|is|are|was|has|have|to|by|and|not|nobody|somebody|from|with|which|this|that|it|its|or|adds?|removes?|nothing)\b/i;

test('the French review of every step holds no English sentence', () => {
  const found = steps.flatMap(({ name }) =>
    (told.get(name)?.frame ?? '')
      .replaceAll(quoted, '')
      .replaceAll(titles, '')
      .split('\n')
      .filter((line) => english.test(line))
      .map((line) => `${name}: ${line}`),
  );
  expect(found).toEqual([]);
});

test('every file of expected words has its step', () => {
  const files = steps.map(({ name }) => `${name}.txt`);
  expect(readdirSync(words).sort()).toEqual(files);
  expect(readdirSync(french).sort()).toEqual(files.filter((name) => inFrench.test(name)));
});
