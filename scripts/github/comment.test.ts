import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeApi } from '../testing/fake-github.ts';
import { harmless, longestComment, oneComment, showReview } from './comment.ts';

const head = 'a'.repeat(40);
const marker = '<!-- choirbook: review -->';
const bot = { login: 'github-actions[bot]', type: 'Bot' };
const pull = { number: 7, state: 'open', head: { sha: head, repo: { full_name: 'cleo/choirbook' } } };
const run = { head_sha: head, head_repository: { full_name: 'cleo/choirbook' } };
const github = (comments: unknown[] = [], changes: object = {}) =>
  fakeApi({
    'GET /pulls/7': { ...pull, ...changes },
    'GET /issues/7/comments': comments,
    'POST /issues/7/comments': { id: 1 },
    'PATCH /issues/comments/5': { id: 5 },
  });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'choirbook-review-'));
  leave('{"number":7}', 'Adds 1 channel.\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
function leave(facts: string, review: string): void {
  writeFileSync(join(folder, 'change.json'), facts);
  writeFileSync(join(folder, 'review.md'), review);
}

describe('one comment', () => {
  test('is written once, and edited in place afterwards', async () => {
    const first = github();
    expect(await showReview(first, run, folder)).toContain('new');
    expect(first.calls).toEqual([
      { method: 'POST', path: '/issues/7/comments', body: { body: `${marker}\nAdds 1 channel.\n` } },
    ]);
    const there = { id: 5, user: bot, body: `${marker}\nAdds 2 channels.\n` };
    const second = github([{ id: 4, user: bot, body: 'Another one' }, there]);
    expect(await showReview(second, run, folder)).toContain('changed');
    expect(second.calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['PATCH /issues/comments/5']);
    const third = github([{ ...there, body: `${marker}\nAdds 1 channel.` }]);
    expect(await showReview(third, run, folder)).toContain('same');
    expect(third.calls).toEqual([]);
  });

  test.each([
    ['a person who has copied the marker', { login: 'mallory', type: 'User' }],
    ['another robot', { login: 'helper[bot]', type: 'Bot' }],
    ['an account that is gone', null],
  ])('the comment of %s is not ours', async (_who, user) => {
    const api = github([{ id: 5, user, body: `${marker}\nx` }]);
    await showReview(api, run, folder);
    expect(api.calls.map(({ method }) => method)).toEqual(['POST']);
  });

  test('a review that is too long is cut at the end of a line, and says so', async () => {
    const api = github();
    await oneComment(api, 7, 'review', `${'A line of the review 👍.\n'.repeat(5000)}`);
    const [call] = api.calls;
    const body = String((call?.body as { body?: string } | undefined)?.body);
    expect(body.length).toBeLessThanOrEqual(longestComment);
    expect(body.length).toBeGreaterThan(longestComment * 0.99);
    expect(body).toMatch(/👍\.\n\n… cut: .*\n$/);
    expect(body.isWellFormed()).toBe(true);
  });
});

describe('what a foreign run has left is held against GitHub’s own word', () => {
  const refused = (facts = '{"number":7}', review = 'x', changes: object = {}) => {
    leave(facts, review);
    return showReview(github([], changes), run, folder);
  };
  test.each([
    '',
    '7',
    '{"number":"7"}',
    '{"number":0}',
    '{"number":7.5}',
    '{"number":-7}',
    '{"number":7,"head":"x"}',
    '{"number":70000000000000}',
    '{"number":7}/../../8',
    '{"number":\n7}',
    '[7]',
    'null',
  ])('%j names no pull request', async (facts) => {
    await expect(refused(facts)).rejects.toThrow('names no pull request');
  });

  test('the number of somebody else’s pull request', async () => {
    await expect(
      refused(undefined, undefined, { head: { sha: head, repo: { full_name: 'ada/choirbook' } } }),
    ).rejects.toThrow('not of the repository');
    await expect(refused(undefined, undefined, { head: { sha: head, repo: null } })).rejects.toThrow(
      'not of the repository',
    );
    expect(await refused(undefined, undefined, { head: { ...pull.head, sha: 'b'.repeat(40) } })).toContain(
      'moved on',
    );
    expect(await refused(undefined, undefined, { state: 'closed' })).toContain('is closed');
    await expect(refused('{"number":8}')).rejects.toThrow('404');
  });

  test('files that are none, or too large', async () => {
    await expect(refused(undefined, 'x'.repeat(1024 * 1024 + 1))).rejects.toThrow('at most');
    await expect(refused(' '.repeat(2000))).rejects.toThrow('at most');
    leave('{"number":7}', '');
    rmSync(join(folder, 'review.md'));
    await expect(showReview(github(), run, folder)).rejects.toThrow('is not a file');
    symlinkSync('/etc/passwd', join(folder, 'review.md'));
    await expect(showReview(github(), run, folder)).rejects.toThrow('is not a file');
  });

  test.each([
    ['a mention', 'Ask @ada now', 'Ask @\u200Bada now'],
    ['one that is harmless already', 'Ask &#64;&#8203;ada, @\u200Bben', 'Ask &#64;&#8203;ada, @\u200Bben'],
    ['our own marker', '<!-- choirbook: review -->', '&lt;!-- choirbook: review -->'],
    ['a picture', '![x](https://evil.example/p.png)', '!\u200B[x](https://evil.example/p.png)'],
    ['a picture as HTML', '<img src=x>', '&lt;img src=x>'],
    ['text that runs backwards', 'a\u202Eb\u0000c', 'a\uFFFDb\uFFFDc'],
    [
      'the review’s own markdown',
      '**x**<br>\n<details><summary>y</summary>\n\n- `z`\n</details>',
      '**x**<br>\n<details><summary>y</summary>\n\n- `z`\n</details>',
    ],
    ['an emoji of several parts', '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ])('%s', (_what, text, shown) => expect(harmless(text)).toBe(shown));
});
