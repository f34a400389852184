/** What a comment has that a terminal has not: links and tables. */
import { expect, test } from 'vitest';
import { changeBetween } from '../../core/change/diff.ts';
import { participantsOf } from '../../core/change/participants.ts';
import { buildRegistry } from '../../core/model/registry.ts';
import { reviewOf } from '../../core/review/review.ts';
import { fixtureDay, museum } from '../../testing/fixture.ts';
import { reviewMarkdown, reviewText } from './review.ts';

const organization = 'policy/organization.yaml';
const channel = 'channels/x/aster.yaml';

/** A threshold, a number of another key, and a new owner. */
function report(edits: Readonly<Record<string, (text: string) => string>>) {
  const before = buildRegistry(museum());
  const after = buildRegistry(
    museum().map((file) => ({
      ...file,
      ...(file.text && { text: edits[file.path]?.(file.text) ?? file.text }),
    })),
  );
  const review = reviewOf(changeBetween(before, after, participantsOf(before, {})), { today: fixtureDay });
  const pageOf = (kind: string, id: string) => `https://handbook.example/${kind}/${id}/`;
  return { review, problems: [], others: [], pageOf };
}

const threshold = (text: string) => `${text}thresholds: { channels_per_owner: 2 }\n`;
const owner = (text: string) => text.replace(/^owner: .*$/m, 'owner: ben-roy');

test('what was and what is stand side by side, and what happens to them below', () => {
  const text = reviewMarkdown(report({ [organization]: threshold }));
  expect(text).toContain('| What | Before | After |\n| --- | --- | --- |\n| `channels_per_owner` | ');
  expect(text).toMatch(/\| `channels_per_owner` \| \d+ \| \*\*2\*\* \|/);
  expect(text).not.toContain('Changes the threshold');
});

test('a terminal has sentences instead', () => {
  expect(reviewText(report({ [organization]: threshold }))).toContain(
    'Changes the threshold `channels_per_owner`',
  );
});

test('the most serious of several things is said first, with its page; one alone is not said twice', () => {
  const both = report({ [organization]: threshold, [channel]: owner });
  const first = reviewMarkdown(both).split('\n')[2];
  expect(first).toMatch(
    /^\*\*Read first:\*\* \[Aster Museum \(`x\/aster`\)\]\(https:[^)]*\): new owner; .*`channels_per_owner` \d+ → 2\.$/,
  );
  expect(reviewMarkdown({ ...both, language: 'fr' })).toContain('**À lire d’abord\u00A0:** ');
  expect(reviewMarkdown(report({ [organization]: threshold }))).not.toContain('Read first');
});
