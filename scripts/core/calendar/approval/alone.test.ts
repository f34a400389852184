/** What one person could try alone, on a post of theirs or of somebody else: nothing that is for two, or for those who lead. */
import { describe, expect, test } from 'vitest';
import { type By, edited } from '../../../testing/changed.ts';
import { fixtureDay, museum } from '../../../testing/fixture.ts';
import { changeBetween } from '../../change/diff.ts';
import { participantsOf } from '../../change/participants.ts';
import { check } from '../../check/check.ts';
import { checkChange } from '../../check/check-change.ts';
import { isBlocking } from '../../model/levels.ts';
import { buildRegistry, type Registry } from '../../model/registry.ts';
import { sealOf } from './content.ts';

const file = 'calendar/posts/2026/tours.yaml';
const campaign = 'calendar/campaigns/lamps.yaml';
type Files = Readonly<Record<string, string | null>>;

const flows: Files = {
  'policy/planning.yaml': 'flows: { low: { needs: [] }, normal: { needs: [unit-lead] } }\n',
};
const registryOf = (files: Files): Registry => buildRegistry(edited(museum(), { ...flows, ...files }));

interface Said {
  readonly status?: string;
  readonly author?: string;
  readonly unit?: string;
  readonly channel?: string;
  readonly at?: string;
  readonly text?: string;
  /** Lines at its beginning, and at its end. */
  readonly more?: string;
  readonly proof?: string;
  /** Who has approved it as the lead of its unit. */
  readonly by?: string;
}

function post({ by, ...said }: Said = {}): string {
  const { status = 'in-review', author = 'dan-wu', unit = 'museum', channel = 'x/aster' } = said;
  const { at = '2026-12-10 10:00', text = 'The lamp room opens for tours.', more = '', proof = '' } = said;
  const text_ = (approvals: string) =>
    `title: Lamp room\nunit: ${unit}\nstatus: ${status}\nauthor: ${author}\n${more}${approvals}posts:\n  - channel: ${channel}\n    at: "${at}"\n    language: en\n    text: ${text}\n${proof}`;
  if (by === undefined) return text_('');
  const registry = registryOf({ [file]: text_('') });
  const entry = registry.posts.get('2026/tours');
  if (!entry) throw new Error('There is no post.');
  return text_(
    `approvals:\n  - { by: ${by}, as: unit-lead, hash: ${sealOf(registry, entry)}, on: 2026-11-28 }\n`,
  );
}

/** What stands in the way of a change of the post, or of other files. */
function blocking(
  before: string | Files | null,
  after: string | Files | null,
  by: Omit<By, 'before'>,
): string[] {
  const files = (one: string | Files | null): Files =>
    typeof one === 'object' && one !== null ? one : { [file]: one };
  const earlier = registryOf(files(before));
  const now = registryOf({ ...files(before), ...files(after) });
  const change = changeBetween(earlier, now, participantsOf(earlier, by));
  const found = checkChange(change, { today: fixtureDay }).problems;
  return found.filter((one) => isBlocking(one) && !one.inBaseline).map(({ rule }) => rule);
}

const dan = { author: 'dan-wu' };
const ben = { author: 'ben-roy' };
const cleo = { author: 'cleo-diaz' };

describe('the person who writes the words does not approve them', () => {
  const other = { text: 'The lamp room is closed.' };
  const planned = post({ status: 'planned' });
  test('the words of another in review, by somebody who leads: refused', () => {
    expect(blocking(post(), post(other), ben)).toEqual(['unconfirmed-decision']);
    expect(blocking(post(), post({ ...other, status: 'approved', by: 'ben-roy' }), ben)).toEqual([
      'unconfirmed-decision',
    ]);
    expect(blocking(post(), post({ more: 'zone: America/New_York\n' }), ben)).toEqual([
      'unconfirmed-decision',
    ]);
  });
  test('a plan in the name of another is brought to review: refused', () => {
    expect(blocking(null, planned, ben)).toEqual([]);
    expect(blocking(planned, post(), ben)).toEqual(['unconfirmed-decision']);
    expect(blocking(null, post(), ben)).toEqual(['unconfirmed-decision']);
  });
  test('an account that nobody knows says so in the name of another: refused', () => {
    expect(blocking(planned, post(other), { author: 'mallory', approvedBy: ['ben-roy'] })).toEqual([]);
    expect(blocking(planned, post(other), { author: 'mallory' })).toContain('unconfirmed-decision');
  });
  test('with the word of the author, or of another one who leads, it is no longer alone', () => {
    expect(blocking(post(), post(other), { ...ben, approvedBy: ['dan-wu'] })).toEqual([]);
    expect(blocking(post(), post(other), { ...ben, approvedBy: ['ada-noor'] })).toEqual([]);
    expect(blocking(planned, post(other), dan)).toEqual([]);
  });
  test('what is not seen by readers is free, and so is the approval itself', () => {
    expect(blocking(post(), post({ more: 'note: Well.\n' }), ben)).toEqual([]);
    expect(blocking(post(), post({ status: 'approved', by: 'ben-roy' }), ben)).toEqual([]);
  });
});

describe('the picture of another is part of what they have written', () => {
  const asset = 'policy/assets/lamps.yaml';
  const lamps = (url: string) =>
    `title: Lamps\nkind: image\nunit: museum\nurl: ${url}\nalt: Forty lamps.\nauthor: Dan Wu\nlicence: own work\n`;
  const media = '    media: [{ asset: lamps }]\n';
  const before = { [asset]: lamps('https://aster.example/lamps.png'), [file]: post({ proof: media }) };
  const another = { [asset]: lamps('https://aster.example/other.png') };
  test('another one behind the same name, by somebody who leads: refused', () => {
    expect(blocking(before, another, ben)).toEqual(['unconfirmed-decision']);
    expect(blocking(before, another, { ...ben, approvedBy: ['dan-wu'] })).toEqual([]);
  });
  test('no post in review shows it, or nothing is seen of the change: let through', () => {
    const planned = { ...before, [file]: post({ status: 'planned', proof: media }) };
    expect(blocking(planned, another, ben)).toEqual([]);
    expect(blocking({ ...before, [file]: post() }, another, ben)).toEqual([]);
    const credit = { [asset]: `${before[asset]}credit: Dan Wu\n` };
    expect(blocking(before, credit, ben)).toEqual([]);
  });
});

describe('who leads a unit approves for the accounts of that unit', () => {
  const own = { unit: 'shop', channel: 'facebook/aster.shop' };
  test('a post on the account of another unit, or of one above: refused', () => {
    const shops = { unit: 'shop' };
    expect(blocking(post(shops), post({ ...shops, status: 'approved', by: 'cleo-diaz' }), cleo)).toContain(
      'approver-unfit',
    );
  });
  test('on an account of the unit, and by those above: let through', () => {
    const french = { ...own, text: 'Les livres sont là.' };
    const lines = (text: string) => text.replace('language: en', 'language: fr');
    const sealed = (by: string) => {
      const registry = registryOf({ [file]: lines(post(french)) });
      const entry = registry.posts.get('2026/tours');
      const hash = entry && sealOf(registry, entry);
      return lines(post({ ...french, status: 'approved', by })).replace(/sha256:\w+/, hash ?? '');
    };
    expect(blocking(lines(post(french)), sealed('cleo-diaz'), cleo)).toEqual([]);
    expect(
      blocking(post({ unit: 'shop' }), post({ unit: 'shop', status: 'approved', by: 'ben-roy' }), ben),
    ).toEqual([]);
  });
});

describe('nobody publishes on the account of others without one of them', () => {
  const low = { 'policy/planning.yaml': 'flows: { low: { needs: [proofreader] } }\n' };
  const approvedBy = (author: string, by: string, channel = 'x/aster') => {
    const text = (hash: string) =>
      `title: Lamp room\nunit: shop\nrisk: low\nstatus: approved\nauthor: ${author}\napprovals:\n  - { by: ${by}, as: proofreader, hash: ${hash}, on: 2026-11-28 }\nposts:\n  - { channel: ${channel}, at: "2026-12-10 10:00", language: ${channel === 'x/aster' ? 'en' : 'fr'}, text: The lamp room. }\n`;
    const draft = buildRegistry(edited(museum(), { [file]: text(`sha256:${'0'.repeat(64)}`) }));
    const entry = draft.posts.get('2026/tours');
    return { ...low, [file]: text(entry ? sealOf(draft, entry) : '') };
  };
  const found = (files: Files) => {
    const { problems } = check(buildRegistry(edited(museum(), files)), { today: fixtureDay });
    return problems.filter(isBlocking).map(({ rule }) => rule);
  };
  test('whatever risk its author says that it has', () => {
    expect(found(approvedBy('cleo-diaz', 'dan-wu'))).toEqual(['unapproved']);
    expect(found(approvedBy('dan-wu', 'cleo-diaz'))).toEqual(['unapproved']);
  });
  test('written or approved by one of them, it may appear', () => {
    expect(found(approvedBy('cleo-diaz', 'ben-roy'))).toEqual([]);
    expect(found(approvedBy('ben-roy', 'cleo-diaz'))).toEqual([]);
    expect(found(approvedBy('dan-wu', 'cleo-diaz', 'facebook/aster.shop'))).toEqual([]);
  });
});

describe('what has appeared stays as it was', () => {
  const proof = '    published: { url: https://x.com/aster/status/1, on: 2026-11-28 }\n';
  const appeared = post({ status: 'published', at: '2026-11-28 10:00', more: 'risk: low\n', proof });
  const swaps: [string, string, string][] = [
    ['its words', 'opens', 'closes'],
    ['its time', '10:00', '11:00'],
    ['its proof', 'status/1', 'status/2'],
    ['its author', 'author: dan-wu', 'author: cleo-diaz'],
    ['its title', 'Lamp room', 'Another room'],
    ['who pays', 'risk: low', 'risk: low\npaid_by: Lamps Ltd'],
    [
      'what it holds back',
      'risk: low',
      'risk: low\nembargo: { until: "2099-12-01 08:00", zone: Europe/Paris }',
    ],
    [
      'where it appeared',
      'posts:',
      `posts:\n  - { channel: x/aster, at: "2026-11-27 10:00", language: en, text: Another., published: { url: https://x.com/aster/status/3, on: 2026-11-27 } }`,
    ],
  ];
  test.each(swaps)('%s, by its author, or by one person who leads: refused', (_what, from, to) => {
    expect(appeared).toContain(from);
    for (const by of [dan, ben])
      expect(blocking(appeared, appeared.replace(from, to), by)).toContain('missing-approval');
  });
  test.each(swaps)('%s, by one who leads and another one: let through', (_what, from, to) => {
    const both = { author: 'ada-noor', approvedBy: ['ben-roy'] };
    expect(blocking(appeared, appeared.replace(from, to), both)).not.toContain('missing-approval');
  });
  test('a note is free', () => {
    expect(blocking(appeared, `${appeared}note: It went well.\n`, dan)).toEqual([]);
  });
  test('on one channel, while it is to come on another: what appeared is for the lead', () => {
    const half = post({ status: 'approved', at: '2026-11-28 10:00', more: 'risk: low\n', proof });
    const two = `${half}  - { channel: facebook/aster.shop, at: "2026-12-11 10:00", language: fr, text: Une salle. }\n`;
    expect(blocking(two, two.replace('opens', 'closes'), dan)).toContain('rewritten-history');
    expect(blocking(two, two.replace('status/1', 'status/2'), dan)).toContain('rewritten-history');
    expect(blocking(two, two.replace('Une salle', 'Une belle salle'), dan)).not.toContain(
      'rewritten-history',
    );
  });
});

describe('what is held back is let go by those who lead', () => {
  const held = 'embargo: { until: "2026-12-09 08:00", zone: Europe/Paris }\n';
  const inside = 'campaign: lamps\n';
  const owned = (owner: string, more = held) =>
    `name: Lamps\nowner: ${owner}\nfrom: 2026-12-01\nuntil: 2026-12-20\n${more}`;
  const cases: [string, Files, Files][] = [
    ['of a post', { [file]: post({ more: held }) }, { [file]: post() }],
    [
      'of one that is approved',
      { [file]: post({ more: held, status: 'approved', by: 'ben-roy' }) },
      { [file]: post({ status: 'approved', by: 'ben-roy' }) },
    ],
    ['earlier', { [file]: post({ more: held }) }, { [file]: post({ more: held.replace('-09', '-02') }) }],
    [
      'by the clock of another place',
      { [file]: post({ more: held }) },
      { [file]: post({ more: held.replace('Europe/Paris', 'Pacific/Auckland') }) },
    ],
    ['of its campaign', { [campaign]: owned('dan-wu') }, { [campaign]: owned('dan-wu', '') }],
    [
      'by leaving the campaign',
      { [campaign]: owned('ada-noor'), [file]: post({ more: inside }) },
      { [file]: post() },
    ],
    [
      'by another campaign',
      {
        [campaign]: owned('ada-noor'),
        'calendar/campaigns/open.yaml': owned('ada-noor', ''),
        [file]: post({ more: inside }),
      },
      { [file]: post({ more: 'campaign: open\n' }) },
    ],
  ];
  test.each(cases)(
    '%s: refused to its author alone, let through with one who leads',
    (_what, before, after) => {
      expect(blocking(before, after, dan)).toContain('missing-approval');
      expect(blocking(before, after, { ...dan, approvedBy: ['ben-roy'] })).toEqual([]);
    },
  );
  test('to leave a campaign without one is the author’s', () => {
    const open = { [campaign]: owned('ada-noor', ''), [file]: post({ more: inside }) };
    expect(blocking(open, { [file]: post() }, dan)).toEqual([]);
  });
});

test('that it is paid for is not taken away by its author', () => {
  const paid = 'paid_by: Lamps Ltd\n';
  expect(
    blocking(
      post({ more: paid, text: '"Ad: the lamp room opens."' }),
      post({ text: '"Ad: the lamp room opens."' }),
      dan,
    ),
  ).toEqual(['missing-approval']);
});

describe('an approval does not outlive a no', () => {
  const approved = { status: 'approved', by: 'ben-roy' };
  const back = (text: string, status: string) => text.replace('status: approved', `status: ${status}`);
  test('what was cancelled is taken up again by its author: refused', () => {
    const cancelled = `${back(post(approved), 'cancelled')}cancelled: { on: 2026-11-29, reason: Not now. }\n`;
    expect(blocking(cancelled, back(post(approved), 'planned'), dan)).toEqual(['missing-approval']);
    expect(blocking(cancelled, back(post(approved), 'planned'), ben)).toEqual([]);
  });
  test('changes are asked for, and it stays approved as it is: refused', () => {
    const asked = 'changes_requested: { by: ben-roy, on: 2026-11-28, what: Warmer. }\n';
    const kept = `${back(post(approved), 'changes-requested')}${asked}`;
    expect(blocking(post(approved), kept, ben)).toEqual(['forbidden-status']);
    const taken = kept.replace(/approvals:\n.*\n/, '');
    // Nobody has to agree to that, the one who approved it included.
    expect(blocking(post(approved), taken, { author: 'ada-noor' })).toEqual(['unconfirmed-decision']);
    expect(
      blocking(post(approved), taken.replace('by: ben-roy', 'by: ada-noor'), { author: 'ada-noor' }),
    ).toEqual([]);
    expect(blocking(taken, back(post(), 'approved'), dan)).not.toEqual([]);
  });
  test('an approval is taken away otherwise: refused', () => {
    const taken = post();
    expect(blocking(post(approved), taken, dan)).toContain('unconfirmed-decision');
  });
});
