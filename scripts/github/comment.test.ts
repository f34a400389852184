import { describe, expect, test } from 'vitest';
import { fakeApi } from '../testing/fake-github.ts';
import { harmless, longestComment, oneComment } from './comment.ts';

const marker = '<!-- choirbook: review -->';
const bot = { login: 'github-actions[bot]', type: 'Bot' };
const github = (comments: unknown[] = []) =>
  fakeApi({
    'GET /issues/7/comments': comments,
    'POST /issues/7/comments': { id: 1 },
    'PATCH /issues/comments/5': { id: 5 },
  });
const say = (api: ReturnType<typeof github>, text = 'Adds 1 channel.\n') =>
  oneComment(api, 7, 'review', text);

describe('one comment', () => {
  test('is written once, and edited in place afterwards', async () => {
    const first = github();
    expect(await say(first)).toBe('new');
    expect(first.calls).toEqual([
      { method: 'POST', path: '/issues/7/comments', body: { body: `${marker}\nAdds 1 channel.\n` } },
    ]);
    const there = { id: 5, user: bot, body: `${marker}\nAdds 2 channels.\n` };
    const second = github([{ id: 4, user: bot, body: 'Another one' }, there]);
    expect(await say(second)).toBe('changed');
    expect(second.calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['PATCH /issues/comments/5']);
    const third = github([{ ...there, body: `${marker}\nAdds 1 channel.` }]);
    expect(await say(third)).toBe('same');
    expect(third.calls).toEqual([]);
  });

  test.each([
    ['a person who has copied the marker', { login: 'mallory', type: 'User' }],
    ['another robot', { login: 'helper[bot]', type: 'Bot' }],
    ['an account that is gone', null],
  ])('the comment of %s is not ours', async (_who, user) => {
    const api = github([{ id: 5, user, body: `${marker}\nx` }]);
    await say(api);
    expect(api.calls.map(({ method }) => method)).toEqual(['POST']);
  });

  test('a review that is too long is cut at the end of a line, and says so', async () => {
    const api = github();
    await say(api, 'A line of the review 👍.\n'.repeat(5000));
    const [call] = api.calls;
    const body = String((call?.body as { body?: string } | undefined)?.body);
    expect(body.length).toBeLessThanOrEqual(longestComment);
    expect(body.length).toBeGreaterThan(longestComment * 0.99);
    expect(body).toMatch(/👍\.\n\n… cut: .*\n$/);
    expect(body.isWellFormed()).toBe(true);
  });
});

describe('a text is only text', () => {
  test.each([
    '&#64;ada',
    '&#064;ada',
    '&#0000064;ada',
    '&#x40;ada',
    '&#X0040;ada',
    '&commat;ada',
    '\uFF20ada',
    '\uFE6Bada',
    '@ada',
  ])('%s calls nobody', (text) => expect(harmless(text)).toBe('@\u200Bada'));

  test.each([
    ['a mention', 'Ask @ada now', 'Ask @\u200Bada now'],
    ['one that is harmless already', 'Ask &#64;&#8203;ada, @\u200Bben', 'Ask &#64;&#8203;ada, @\u200Bben'],
    ['our own marker', '<!-- choirbook: review -->', '&lt;!-- choirbook: review -->'],
    ['a picture', '![x](https://evil.example/p.png)', '!\u200B[x](https://evil.example/p.png)'],
    ['a picture as HTML', '<img src=x>', '&lt;img src=x>'],
    ['text that runs backwards', 'a\u202Eb\u0000c', 'a\uFFFDb\uFFFDc'],
    [
      'the review’s own markdown',
      '**x**<br>\n<details><summary>y</summary>\n\n- `z` <del>2</del><ins>6</ins>\n</details>',
      '**x**<br>\n<details><summary>y</summary>\n\n- `z` <del>2</del><ins>6</ins>\n</details>',
    ],
    ['an emoji of several parts', '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ])('%s', (_what, text, shown) => expect(harmless(text)).toBe(shown));
});
