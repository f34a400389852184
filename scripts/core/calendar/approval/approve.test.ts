import { describe, expect, test } from 'vitest';
import { fixtureDay } from '../../../testing/fixture.ts';
import { museumWith, tours, toursFile, withTours } from '../../../testing/posts.ts';
import { check } from '../../check/check.ts';
import { noonOf } from '../../dates/moment.ts';
import type { ApprovalPart } from '../../kinds/post.ts';
import { type ApprovalAsked, approve } from './approve.ts';

const run = (
  asked: ApprovalAsked,
  change: (text: string) => string = (text) => text,
  { files = {}, today = fixtureDay }: { files?: Record<string, string>; today?: string } = {},
) => {
  const { registry, entry } = withTours(change, files);
  return approve(registry, entry, asked, noonOf(today));
};
const refusal = (...args: Parameters<typeof run>) => {
  const made = run(...args);
  return 'refused' in made ? made.refused : 'approved';
};
/** The text after an approval. */
const after = (...args: Parameters<typeof run>): string => {
  const made = run(...args);
  if ('refused' in made) throw new Error(made.refused);
  return made.text;
};

describe('an approval', () => {
  test('is one line more, and nothing else changes', () => {
    const made = run({ by: 'cleo-diaz' });
    if ('refused' in made) throw new Error(made.refused);
    const { approval, text } = made;
    expect(approval).toEqual({
      by: 'cleo-diaz',
      as: 'proofreader',
      hash: expect.stringMatching(/^sha256:/),
      on: fixtureDay,
    });
    expect(text).toBe(
      tours.replace(
        'note: Ask',
        `approvals:\n  - { by: cleo-diaz, as: proofreader, hash: ${approval.hash}, on: ${fixtureDay} }\nnote: Ask`,
      ),
    );
    expect(made).toMatchObject({ missing: ['unit-lead'], isApproved: false });
  });

  test('on the account of others the owner or the deputy is asked, whatever the risk', () => {
    const low = (text: string) => text.replace('author: dan-wu', 'author: dan-wu\nrisk: low');
    const first = run({ by: 'cleo-diaz' }, low);
    if ('refused' in first) throw new Error(first.refused);
    expect(first).toMatchObject({ missing: ['owner'], isApproved: false });
    const second = run({ by: 'ben-roy' }, () => first.text);
    expect(second).toMatchObject({ approval: { as: 'owner' }, missing: [], isApproved: true });
    expect(run({ by: 'ben-roy' }, low)).toMatchObject({ missing: [], isApproved: true });
  });

  test('the last one makes the post approved, and the check agrees', () => {
    const first = after({ by: 'cleo-diaz' });
    const second = after({ by: 'ben-roy', note: 'Well said.' }, () => first);
    expect(second).toContain('status: approved');
    const { problems } = check(museumWith({ [toursFile]: second }), { today: fixtureDay });
    expect(problems.filter(({ file }) => file === toursFile)).toEqual([]);
  });

  test('what was approved before it changed is replaced, also where it is written in lines', () => {
    const first = after({ by: 'cleo-diaz' });
    const inLines = first.replace(
      / {2}- \{ by: (.*), as: (.*), hash: (.*), on: (.*) \}/,
      '  - by: $1 # she\n    as: $2\n    hash: $3\n    on: $4',
    );
    for (const before of [first, inLines]) {
      const made = run({ by: 'cleo-diaz' }, () => before.replace('for tours', 'for long tours'));
      expect(made).toMatchObject({ replaced: [{ void: { why: 'changed' } }] });
      expect('text' in made && made.text.match(/by: cleo-diaz/g)).toHaveLength(1);
    }
  });

  test('one of somebody else that does not hold keeps the post in review', () => {
    const first = after({ by: 'cleo-diaz' }).replace('for tours', 'for long tours');
    const second = after({ by: 'ada-noor', part: 'proofreader' }, () => first);
    expect(run({ by: 'ben-roy' }, () => second)).toMatchObject({
      missing: [],
      isApproved: false,
      others: [{ approval: { by: 'cleo-diaz' } }],
    });
  });
});

describe('is refused with its reason', () => {
  test.each<[string, ApprovalAsked, (text: string) => string, RegExp]>([
    [
      'by its author',
      { by: 'dan-wu' },
      (text) => text,
      /`dan-wu` \(Dan Wu\) has written the post, and nobody approves their own\./,
    ],
    [
      'by an author who leads',
      { by: 'ada-noor' },
      (text) => text.replace('dan-wu', 'ada-noor'),
      /has written the post/,
    ],
    [
      'where it could be several parts',
      { by: 'ben-roy' },
      (text) => text,
      /as `proofreader` and `unit-lead`, .* --part/,
    ],
    [
      'as what they are not',
      { by: 'cleo-diaz', part: 'unit-lead' },
      (text) => text,
      /`unit-lead`: somebody who leads the unit, `ada-noor` \(Ada Noor\)/,
    ],
    [
      'as what nobody asks for',
      { by: 'ada-noor', part: 'lead' },
      (text) => text,
      /not approved as `lead`, but as `proofreader` and `unit-lead`/,
    ],
    [
      'before it is in review',
      { by: 'ben-roy' },
      (text) => text.replace('in-review', 'planned'),
      /`planned`: .*npm run plan -- 2026\/tours --status in-review/,
    ],
    [
      'when its time has passed',
      { by: 'ben-roy' },
      (text) => text.replace('12-10', '11-10'),
      /`2026-11-10 10:00` \(Europe\/Paris\), has passed/,
    ],
    [
      'while it has no time that exists',
      { by: 'ben-roy' },
      (text) => text.replace('10:00', '25:00'),
      /Nothing can be approved/,
    ],
    [
      'while its file is broken',
      { by: 'ben-roy' },
      (text) => text.replace('status: in-review', 'status: done'),
      /`status` in .* is broken/,
    ],
  ])('%s', (_, asked, change, said) => {
    expect(refusal(asked, change)).toMatch(said);
  });

  test('twice, or when nothing is missing', () => {
    const first = after({ by: 'cleo-diaz' });
    expect(refusal({ by: 'cleo-diaz' }, () => first)).toMatch(
      /has approved it already, as `proofreader` on 2026-12-01/,
    );
    expect(refusal({ by: 'ada-noor', part: 'proofreader' }, () => first)).toMatch(
      /approved as `proofreader` already; missing: `unit-lead`/,
    );
    const second = after({ by: 'ben-roy' }, () => first);
    expect(refusal({ by: 'ada-noor' }, () => second)).toMatch(/Everybody whom its risk/);
  });

  test('by somebody who is away, or has not read the guide', () => {
    const person = (lines: string) => ({
      files: {
        'policy/people/eve-lind.yaml': `name: Eve Lind\nunit: shop\nemail: e@aster.example\n${lines}\n`,
      },
    });
    const eve = { by: 'eve-lind' };
    const same = (text: string) => text;
    expect(refusal(eve, same, person('status: left\nleft_on: 2026-11-02'))).toMatch(/left on 2026-11-02/);
    expect(refusal(eve, same, person('status: on-leave\nuntil: 2027-01-31'))).toMatch(
      /is on leave until 2027-01-31/,
    );
    expect(refusal(eve, same, person('status: active'))).toMatch(/has not read `style-guide` 2\.0/);
  });

  test('where policy asks nobody', () => {
    const files = { 'policy/planning.yaml': 'flows: { normal: { needs: [] } }\n' };
    expect(refusal({ by: 'ben-roy' }, (text) => text, { files })).toMatch(
      /Nobody has to approve a post of risk `normal`/,
    );
  });

  test('by an owner whose channels have been approved already', () => {
    const needs = (parts: ApprovalPart[]) => ({
      'policy/planning.yaml': `flows: { normal: { needs: [${parts}] } }\n`,
    });
    const two = (text: string) =>
      text
        .replace(
          'note:',
          '  - channel: facebook/aster.shop\n    at: "2026-12-10 12:00"\n    language: en\n    text: Lamps.\nnote:',
        )
        .replace('author: dan-wu', 'author: eve-lind');
    const files = needs(['owner']);
    const first = after({ by: 'ada-noor' }, two, { files });
    expect(refusal({ by: 'ben-roy' }, () => first, { files })).toMatch(
      /none of those who are still to approve/,
    );
    expect(after({ by: 'cleo-diaz' }, () => first, { files })).toContain('status: approved');
  });
});
