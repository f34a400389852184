import { expect, test } from 'vitest';
import { fixtureDay } from '../../testing/fixture.ts';
import { museumWith, tours, toursFile } from '../../testing/posts.ts';
import { approve } from '../calendar/approval/approve.ts';
import { changeBetween } from '../change/diff.ts';
import { noonOf } from '../dates/moment.ts';
import { inEnglish } from '../model/wording.ts';
import { reviewOf } from './review.ts';

const eventsOf = (then: string | undefined, now: string, more: Record<string, string> = {}) => {
  const before = museumWith(then === undefined ? {} : { [toursFile]: then });
  const after = museumWith({ [toursFile]: now, ...more });
  const review = reviewOf(changeBetween(before, after, { approvers: [] }), { today: fixtureDay });
  return {
    headline: inEnglish(review.headline),
    events: review.entries.flatMap(({ file, events }) =>
      file === toursFile
        ? events.map(({ event, text, places }) => [
            event,
            inEnglish(text),
            ...(places ? [JSON.stringify(places)] : []),
          ])
        : [],
    ),
  };
};
const approved = (): string => {
  const registry = museumWith({ [toursFile]: tours });
  const entry = registry.posts.get('2026/tours');
  const made = entry && approve(registry, entry, { by: 'cleo-diaz' }, noonOf(fixtureDay));
  if (!made || 'refused' in made) throw new Error('It is not approved.');
  return made.text;
};

test('a post is added', () => {
  expect(eventsOf(undefined, tours.replaceAll(/ *#.*$/gm, ''))).toEqual({
    headline: 'Adds 1 post.',
    events: [
      [
        'post-planned',
        'adds the post as `in-review`: Aster Museum (`x/aster`) `2026-12-10 10:00` (Europe/Paris), by Dan Wu (`dan-wu`)',
      ],
    ],
  });
});

test('what is moved and reworded is told word by word, with the approvals that it loses', () => {
  const now = approved().replace('12-10', '12-11').replace('opens for tours', 'opens for long tours');
  expect(eventsOf(approved(), now)).toEqual({
    headline: 'Voids approvals of 1 post, moves 1 post and changes the text of 1 post.',
    events: [
      [
        'post-moved',
        'moves it on Aster Museum (`x/aster`) from `2026-12-10 10:00` (Europe/Paris) to `2026-12-11 10:00` (Europe/Paris)',
      ],
      [
        'text-changed',
        'changes the text on Aster Museum (`x/aster`)',
        expect.stringContaining('{"kind":"added","text":"long "}'),
      ],
      [
        'approval-voided',
        'the approval of Cleo Diaz (`cleo-diaz`) of 2026-12-01 is void: what was approved has changed since',
      ],
    ],
  });
});

test('an approval, a step and a channel more or less are told, and nothing twice', () => {
  expect(eventsOf(tours, approved()).events).toEqual([
    ['post-approved', 'Cleo Diaz (`cleo-diaz`) approves it as `proofreader`'],
  ]);
  const off = tours
    .replace('in-review', 'cancelled')
    .replace('note:', 'cancelled: { on: 2026-12-01, reason: No lamps. }\nnote:');
  expect(eventsOf(tours, off).events).toEqual([
    ['post-cancelled', 'brings it from `in-review` to `cancelled`: “No lamps.”'],
  ]);
  const other = tours.replace('channel: x/aster', 'channel: facebook/aster.shop');
  expect(eventsOf(tours, other).events.map(([, text]) => text)).toEqual([
    'says it on Aster Museum Shop (`facebook/aster.shop`) as well, `2026-12-10 10:00` (Europe/Paris)',
    'says it no longer on Aster Museum (`x/aster`)',
  ]);
});
