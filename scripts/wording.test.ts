/** Quaint words stay out of comments, messages, guides and the handbook: CONTRIBUTING, “House rules”. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownRoot } from './node/load.ts';

/** Each with the plain word for it. */
const banned: readonly (readonly [RegExp, string])[] = [
  [/\bwhoever\b/i, 'the person who, those who'],
  [/\bgravest\b/i, 'the most severe'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\b(?:puts? to sleep|(?:is|was|counts as|falls?|fell) asleep)\b/i, 'pause, paused'],
  [/\bsays? goodbye\b/i, 'leaves'],
  [/\bhangs? on one person\b/i, 'single point of failure'],
  [/\bgets? serious\b/i, 'the escalation contact'],
  [/\bwhat is to become of\b/i, 'the decision about'],
  [/\bnone of ours\b/i, 'not one of ours'],
  [/\bin the clothes of\b|\bits own cage\b|\bon a short leash\b|\bworks for\.$/i, 'the term for the thing'],
];

const files = execFileSync(
  'git',
  ['ls-files', 'scripts', 'site', 'policy/handbook', '.github', '*.md', '*.mjs'],
  {
    cwd: ownRoot,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((path) => /\.(?:ts|astro|css|mjs|mdx)$|^site\/i18n\/\w+\.json$|\.md$/.test(path))
  // The glossary of CONTRIBUTING names the words that it replaces.
  .filter((path) => !/\.test\.ts$|^scripts\/testing\/|\/fixtures\/|^CONTRIBUTING/.test(path));

test('no quaint word in comments, messages, help texts and dictionaries', () => {
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((path) =>
    readFileSync(join(ownRoot, path), 'utf8')
      .split('\n')
      .flatMap((line) =>
        banned.flatMap(([word, better]) => (word.test(line) ? [`${path}: ${line.trim()} (${better})`] : [])),
      ),
  );
  expect(found).toEqual([]);
});
