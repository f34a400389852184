import { describe, expect, test } from 'vitest';
import { withTours } from '../../testing/posts.ts';
import type { Seen } from '../kinds/define-kind.ts';
import { type PostStatus, postStatuses } from '../kinds/post-life.ts';
import { publicOf } from '../publish/publish.ts';
import { shownStatus, statuses } from './status.ts';
import { shownPost } from './view/shown-post.ts';

const now = '2026-12-10T09:00:00Z';
const [before, at, after] = ['08:59:59', '09:00:00', '09:00:01'].map((time) => ({
  instant: `2026-12-10T${time}Z`,
}));

describe('the status that people see', () => {
  test.each<[PostStatus, ReturnType<typeof shownStatus>, ReturnType<typeof shownStatus>]>([
    // Its time has passed; its time is to come and everything is stopped.
    ['idea', 'idea', 'idea'],
    ['planned', 'expired', 'stopped'],
    ['changes-requested', 'expired', 'stopped'],
    ['in-review', 'expired', 'stopped'],
    ['approved', 'approved', 'stopped'],
    ['published', 'published', 'published'],
    ['cancelled', 'cancelled', 'cancelled'],
  ])('%s', (status, passed, frozen) => {
    expect(shownStatus(status, before, { now })).toBe(passed);
    // At the very instant it should have appeared.
    expect(shownStatus(status, at, { now })).toBe(passed);
    expect(shownStatus(status, after, { now })).toBe(status);
    expect(shownStatus(status, undefined, { now })).toBe(status);
    expect(shownStatus(status, after, { now, isFrozen: true })).toBe(frozen);
    expect(shownStatus(status, undefined, { now, isFrozen: true })).toBe(frozen);
    // What should have appeared is not stopped any more.
    expect(shownStatus(status, before, { now, isFrozen: true })).toBe(passed);
  });

  test('each status has its facts', () => {
    expect(Object.keys(statuses)).toEqual(expect.arrayContaining([...postStatuses]));
    for (const status of postStatuses)
      if (statuses[status].canBeApproved)
        expect(statuses[status]).toMatchObject({ isComing: true, needsText: true });
  });
});

/** From which status on words are shown. */
type From = NonNullable<Seen['copyFrom']>;

describe('what is held back', () => {
  const seen = (status: PostStatus, copyFrom?: From, more = '', moment = now) => {
    const { entry } = withTours((text) => text.replace('in-review', status) + more);
    const { title, posts } = publicOf(entry, { now: moment, ...(copyFrom && { copyFrom }) }) as {
      title?: string;
      posts: { text?: string; at?: string }[];
    };
    expect(posts[0]?.at).toBeDefined();
    return [title !== undefined && 'title', posts[0]?.text !== undefined && 'words']
      .filter(Boolean)
      .join(' ');
  };

  test.each<[PostStatus, (From | undefined)[]]>([
    // From which status on words are shown, where they are.
    ['idea', []],
    ['planned', ['planned']],
    ['in-review', ['planned', 'in-review']],
    ['approved', ['planned', 'in-review', 'approved', undefined]],
    ['published', ['planned', 'in-review', 'approved', undefined, 'published']],
    ['cancelled', []],
  ])('the words of a post that is %s', (status, shown) => {
    for (const copyFrom of ['planned', 'in-review', 'approved', undefined, 'published'] as const) {
      expect(seen(status, copyFrom), `${status} from ${copyFrom}`).toBe(
        shown.includes(copyFrom) ? 'title words' : 'title',
      );
    }
  });

  test.each([
    ['the last second', '2026-12-10T07:59:59Z', ''],
    ['the minute itself', '2026-12-10T08:00:00Z', 'title words'],
    ['no moment at all', '', ''],
  ])('an embargo, at %s', (_what, moment, shown) => {
    const embargo = 'embargo: { until: "2026-12-10 09:00", zone: Europe/Paris }\n';
    expect(seen('approved', 'planned', embargo, moment)).toBe(shown);
  });

  test.each([
    'embargo: { until: "2026-03-29 02:30", zone: Europe/Paris }',
    'embargo: { until: "2026-12-10 09:00", zone: Nowhere/Land }',
    'embargo: { until: soon, zone: Europe/Paris }',
    'embargo: soon',
    'embrago: { until: "2026-12-10 09:00", zone: Europe/Paris }',
  ])('an embargo that cannot be read has not passed: %s', (embargo) => {
    const { registry, entry } = withTours((text) => `${text.replace('in-review', 'approved')}${embargo}\n`);
    expect(shownPost(registry, entry, { now: '2030-01-01T00:00:00Z' })).toMatchObject({
      title: undefined,
      on: [{ text: undefined }],
    });
  });
});
