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

type Edits = Readonly<Record<string, (text: string) => string>>;

const edited = (edits: Edits) =>
  buildRegistry(
    museum().map((file) => ({
      ...file,
      ...(file.text && { text: edits[file.path]?.(file.text) ?? file.text }),
    })),
  );

/** The small museum, with `earlier` in it already, becomes the one with `edits`. */
function report(edits: Edits, earlier: Edits = {}) {
  const before = edited(earlier);
  const after = edited(edits);
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

/** Whatever somebody could write into a name, a mailbox, a key or a value. */
const hostile =
  '`|a\\|b <img src=x onerror=alert(1)> @octocat [x](javascript:alert(1)) **b**\n| x | y |\n| --- | --- |\n# Heading';

test.each(['en', 'fr'] as const)(
  'hostile names, keys and values stay text in every line and cell: %s',
  (language) => {
    const planted = (name: string, value: string) => (text: string) =>
      `${text.replace(/^name: .*$/m, `name: ${JSON.stringify(name)}`)}mailbox: ${JSON.stringify(value)}
extensions: ${JSON.stringify({ [hostile]: value, bar: [`${value.slice(0, 9)}|\\|@octocat`] })}
`;
    const later = planted(`${hostile}2`, hostile);
    // The unit is named behind those who lead it.
    const unit = { 'policy/units/museum.yaml': planted(hostile, 'a@b.example') };
    const changed = report(
      {
        ...unit,
        [channel]: (text) => later(owner(text)),
        [organization]: threshold,
        'policy/people/cleo-diaz.yaml': (text) => text.replace('unit: shop', 'unit: museum'),
      },
      { ...unit, [channel]: planted(`${hostile}1`, 'a@b.example') },
    );
    expect(reviewText(changed)).toContain('lead of `|a');
    const text = reviewMarkdown({ ...changed, language });
    // Code is skipped by programs that look for mentions, links and HTML; all else is escaped.
    const bare = text.replaceAll(/`[^`\n]*`/g, '').replaceAll(/\]\(https:[^)]*\)/g, ']');
    expect(bare.replaceAll(/<\/?(?:code|ins|del)>/g, '')).not.toMatch(
      /[<>@]|\]\(|javascript:alert\(1\)\)\*|\*\*b\*\*/,
    );
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) expect(row.replaceAll(/[^|]/g, ''), row).toBe('||||');
    expect(text.match(/^#+ Heading/m)).toBeNull();
    // A bar in code is a bar for its readers, not the name of an entity.
    for (const row of rows) expect(row).not.toMatch(/`[^`]*&#124;[^`]*`/);
    expect(text).toContain('<code>');
  },
);

test('nothing is hidden behind a long text: what comes after it is shown', () => {
  const long = (text: string) => text.replace(/^purpose: .*$/m, `purpose: ${'many words '.repeat(9000)}`);
  const text = reviewMarkdown(report({ [channel]: long, [organization]: threshold }));
  expect(text.length).toBeLessThan(61_000);
  expect(text).toMatch(/\| `channels_per_owner` \| \d+ \| \*\*2\*\* \|/);
  expect(text).toMatch(/\*1 section did not fit here; `npm run review` prints all of it\.\*\n$/);
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

test('an error to repair is said before what happens, by the name of its rule, with its page', () => {
  const wrong = (text: string) => text.replace(/^owner: .*$/m, 'owner: nobody-known');
  const one = report({ [channel]: wrong });
  expect(reviewMarkdown(one)).toMatch(
    /^\*\*Read first:\*\* \[Aster Museum \(`x\/aster`\)\]\(https:[^)]*\): unknown reference \(to repair\)\.$/m,
  );
  expect(reviewMarkdown({ ...one, language: 'fr' })).toMatch(/: référence inconnue \(à corriger\)\.$/m);
  const both = report({ [organization]: threshold, [channel]: wrong });
  expect(reviewText(both)).toMatch(
    /^Read first: Aster Museum \(`x\/aster`\): unknown reference \(to repair\), new owner; .* → 2\.$/m,
  );
});

test('an error in a file that the change does not touch is named, too; one that only waits for agreement is not', () => {
  const left = (text: string) => text.replace('status: active', 'status: left\nleft_on: 2026-11-30');
  expect(reviewText(report({ 'policy/people/cleo-diaz.yaml': left }))).toMatch(
    /^Read first: Aster Museum Shop \(`facebook\/aster\.shop`\): inactive owner \(to repair\)\.$/m,
  );
  expect(reviewText(report({ [channel]: owner }))).not.toContain('Read first');
});

test('a file that is no data is said before anything that a change of data could put first', () => {
  const both = { ...report({ [organization]: threshold, [channel]: owner }), others: ['scripts/check.ts'] };
  expect(reviewMarkdown(both)).toMatch(/^\*\*Not yet: .*\n\n.*`scripts\/check\.ts`\.\*\*\n\n\*\*Read first:/);
});
