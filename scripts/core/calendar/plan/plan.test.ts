import { describe, expect, test } from 'vitest';
import { fixtureDay, museum } from '../../../testing/fixture.ts';
import { tours, toursFile } from '../../../testing/posts.ts';
import { noonOf } from '../../dates/moment.ts';
import { postLife, postStatuses } from '../../kinds/post-life.ts';
import { approve } from '../approval/approve.ts';
import { freeSlots } from './free-slots.ts';
import { cloneTo, moveTo, postsMeant } from './move.ts';
import { idForTitle, newPost, postNames } from './new-post.ts';
import { judgePlan, openPlan, type Plan, planChange, withFiles } from './plan.ts';
import { appeared, nextStatuses, stepTo } from './steps.ts';

const moment = noonOf(fixtureDay);
const opened = (files: Record<string, string> = {}) =>
  openPlan([...museum(), ...Object.entries(files).map(([path, text]) => ({ path, text }))], {}, () => moment);

/** A calendar with the post, and the post. */
function withPost(change: (text: string) => string = (text) => text, more: Record<string, string> = {}) {
  const context = opened({ [toursFile]: change(tours), ...more });
  const entry = context.registry.posts.get('2026/tours');
  if (!entry) throw new Error('There is no post.');
  return { context, entry };
}
/** The post, approved by two. */
function approvedTours(): string {
  return [{ by: 'cleo-diaz' }, { by: 'ben-roy' }].reduce((text, asked) => {
    const { context, entry } = withPost(() => text);
    const made = approve(context.registry, entry, asked, moment);
    if ('refused' in made) throw new Error(made.refused);
    return made.text;
  }, tours);
}
const done = (plan: Plan | { refused: string }): Plan => {
  if ('refused' in plan) throw new Error(plan.refused);
  return plan;
};
const rulesOf = (context: ReturnType<typeof opened>, plan: Pick<Plan, 'registry'>) =>
  judgePlan(context, plan).map(({ rule }) => rule);

describe('a new post', () => {
  const answers = { title: 'The lamp room!', channel: 'x/aster', author: 'dan-wu', text: 'Lamps.' };

  test('takes from its channel what nobody has said, and is an idea without a time', () => {
    const { path, text } = newPost(opened().registry, answers, fixtureDay);
    expect(path).toBe('calendar/posts/2026/the-lamp-room.yaml');
    expect(text.split('\n').slice(1).join('\n')).toBe(
      'title: The lamp room!\nunit: museum\nstatus: idea\nauthor: dan-wu\nposts:\n  - channel: x/aster\n    language: en\n    text: Lamps.\n',
    );
    const planned = newPost(
      opened().registry,
      { ...answers, at: '2026-12-10 10:00', asset: 'hall' },
      fixtureDay,
    );
    expect(planned.text).toContain('status: planned');
    expect(planned.text).toContain('    at: "2026-12-10 10:00"\n');
    expect(planned.text).toContain('    media:\n      - asset: hall\n');
  });

  test('has a name of its own, whatever the title', () => {
    const { registry } = opened({
      'calendar/posts/2025/tours.yaml': tours,
      [toursFile.replace('tours', 'tours-2')]: tours,
    });
    expect(idForTitle(postNames(registry), 'Tours', '2026')).toBe('2026/tours-3');
    expect(idForTitle(postNames(registry), '../../etc/passwd', '2026')).toBe('2026/etc-passwd');
    expect(idForTitle(postNames(registry), '…', '2026')).toBe('2026/post');
  });

  test('is judged with the calendar in which it stands', () => {
    const { context } = withPost();
    const file = newPost(context.registry, { ...answers, at: '2026-12-10 10:00' }, fixtureDay);
    expect(rulesOf(context, { registry: withFiles(context, [file]) })).toContain('crowded-slot');
    const far = newPost(context.registry, { ...answers, at: '2026-12-11 10:00' }, fixtureDay);
    expect(rulesOf(context, { registry: withFiles(context, [far]) })).toEqual([]);
  });
});

describe('a step', () => {
  test('is one of the table, and of no other', () => {
    for (const from of postStatuses)
      for (const to of postStatuses.filter((one) => one !== from)) {
        const { entry } = withPost((text) => text.replace('in-review', from));
        const step = stepTo(entry, to, { by: 'ben-roy', why: 'Because.' }, fixtureDay);
        const isOpen = Object.hasOwn(postLife.steps[from], to) && to !== 'published';
        expect([from, to, !('refused' in step)]).toEqual([from, to, isOpen]);
      }
    expect(nextStatuses('planned')).toEqual(['idea', 'in-review', 'cancelled']);
  });

  test('says what it has to say, and takes back what no longer holds', () => {
    const { entry } = withPost();
    expect(stepTo(entry, 'cancelled', { why: 'No lamps.' }, fixtureDay)).toEqual([
      { at: ['status'], set: 'cancelled' },
      { at: ['cancelled'], set: { on: fixtureDay, reason: 'No lamps.' } },
    ]);
    expect(stepTo(entry, 'cancelled', {}, fixtureDay)).toEqual({ refused: expect.stringContaining('--why') });
    expect(stepTo(entry, 'changes-requested', { why: 'Shorter.' }, fixtureDay)).toEqual({
      refused: expect.stringContaining('--as ID'),
    });
    const off = withPost(
      (text) => `${text.replace('in-review', 'cancelled')}cancelled: { on: 2026-11-30, reason: No. }\n`,
    );
    const back = done(planChange(off.context, off.entry, stepTo(off.entry, 'planned', {}, fixtureDay) as []));
    expect(back.file.text).toBe(tours.replace('in-review', 'planned'));
  });

  test('to approved is refused by the check while approvals are missing', () => {
    const { context, entry } = withPost();
    const plan = done(planChange(context, entry, stepTo(entry, 'approved', {}, fixtureDay) as []));
    expect(rulesOf(context, plan)).toContain('unapproved');
  });

  test('with its address on the last channel the post is published', () => {
    const two = approvedTours().replace(
      'approvals:',
      '  - { channel: facebook/aster.shop, language: en }\napprovals:',
    );
    const url = 'https://x.com/aster/status/1';
    const { entry } = withPost(() => two);
    expect(appeared(entry, { url, on: fixtureDay })).toEqual({
      refused: expect.stringContaining('--channel'),
    });
    expect(appeared(entry, { url, channel: 'x/aster', on: fixtureDay })).toHaveLength(1);
    const one = withPost(() => approvedTours());
    expect(appeared(one.entry, { url, on: fixtureDay })).toEqual([
      { at: ['posts', 0, 'published'], set: { url, on: fixtureDay } },
      { at: ['status'], set: 'published' },
    ]);
  });
});

describe('a move', () => {
  const at = '2026-12-11 11:00';

  test('takes approvals away, says which, and brings the post back into review', () => {
    const { context, entry } = withPost(approvedTours);
    const plan = done(planChange(context, entry, moveTo(entry, { indexes: [0], at }) as []));
    expect(plan.voided.map(({ approval, void: reason }) => [approval.by, reason?.why])).toEqual([
      ['cleo-diaz', 'changed'],
      ['ben-roy', 'changed'],
    ]);
    expect(plan.leaves).toBe('approved');
    expect(plan.file.text).toContain('status: in-review');
    expect(plan.file.text).toContain(`at: ${JSON.stringify(at)}  # after the school groups`);
    expect(judgePlan(context, plan).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('needs to know which channel, where times differ; an idea becomes a plan', () => {
    const two = withPost((text) =>
      text.replace(
        'note:',
        '  - { channel: facebook/aster.shop, at: "2026-12-10 12:00", language: en }\nnote:',
      ),
    );
    expect(postsMeant(two.entry, undefined)).toEqual({
      refused: expect.stringContaining('x/aster (2026-12-10 10:00), facebook'),
    });
    expect(postsMeant(two.entry, 'facebook/aster.shop')).toEqual([1]);
    expect(postsMeant(two.entry, 'x/other')).toEqual({
      refused: expect.stringContaining('is not on x/other, but on'),
    });
    const idea = withPost((text) => text.replace('in-review', 'idea').replace(/ {4}at:.*\n/, ''));
    const plan = done(planChange(idea.context, idea.entry, moveTo(idea.entry, { indexes: [0], at }) as []));
    expect(plan.file.text).toContain('status: planned');
    expect(plan.file.text).toContain(
      `  - channel: x/aster\n    at: ${JSON.stringify(at)}\n    language: en\n`,
    );
  });

  test('a clone says the same on a channel more', () => {
    const { context, entry } = withPost((text) =>
      text.replace('text: The', 'text: |\n      Two lines.\n      The'),
    );
    const plan = done(
      planChange(context, entry, cloneTo(context.registry, entry, { channel: 'facebook/aster.shop' }) as []),
    );
    expect(plan.registry.posts.get('2026/tours')?.data.posts?.[1]).toEqual({
      channel: 'facebook/aster.shop',
      at: '2026-12-10 10:00',
      language: 'en',
      text: 'Two lines.\nThe lamp room opens for tours.\n',
    });
    expect(cloneTo(context.registry, entry, { channel: 'x/aster' })).toEqual({
      refused: '2026/tours is on x/aster already.',
    });
  });
});

describe('a free slot', () => {
  const slots = (files: Record<string, string>, number = 2) =>
    [...freeSlots(opened(files).registry, { channel: 'x/aster', now: moment.now })]
      .slice(0, number)
      .map(({ at }) => at);

  test('leaves time for approvals, and keeps away from other posts', () => {
    expect(slots({})).toEqual(['2026-12-03 14:00', '2026-12-03 15:00']);
    expect(slots({ [toursFile]: tours.replace('12-10 10:00', '12-03 14:30') })).toEqual([
      '2026-12-03 16:00',
      '2026-12-03 17:00',
    ]);
    expect(slots({ 'policy/planning.yaml': 'flows: { normal: { needs: [] } }\n' })[0]).toBe(
      '2026-12-01 14:00',
    );
  });

  test('is on no quiet day, on no holiday, and at no time that the clock skips', () => {
    expect(
      slots({
        'calendar/quiet/election.yaml':
          'name: Election\nfrom: 2026-12-03\nuntil: 2026-12-04\nreason: We keep quiet.\n',
        'calendar/holidays/fr.yaml':
          'name: France\nregion: FR\nyear: 2026\ndays: [{ on: 2026-12-05, name: Noon }]\nsource: us\n',
      })[0],
    ).toBe('2026-12-06 07:00');
  });
});
