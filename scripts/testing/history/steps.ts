import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A year in the life of a small registry: changes as people make them, honest ones and others, in the order of one history. */

/** What becomes of a file: its new text, made from the old one (empty if there was none), or nothing. */
export type Edit = ((text: string) => string) | null;

export interface Step {
  /** The file of the expected words; begins with a number of two digits. */
  readonly name: string;
  readonly by?: string;
  readonly approvedBy?: readonly string[];
  readonly edits?: Readonly<Record<string, Edit>>;
  /** Lands where `check --base` would let it land; else it stays a branch. */
  readonly verdict: 'lands' | 'refused';
  /** Somebody pushes past the gate: it lands although it is refused. */
  readonly forced?: true;
  /** It could land, and waits: another one is before it in the queue. */
  readonly waits?: true;
  /** Where the branch begins: main of now, or main as it was before another step. */
  readonly from?: string;
  /** What is done in git beside, or instead of, the edits. */
  readonly git?: 'revert hand-over' | 'merge main';
}

const put = (text: string) => () => text;
const swap =
  (...pairs: readonly (readonly [string, string])[]): Edit =>
  (text) =>
    pairs.reduce((now, [from, to]) => {
      if (!now.includes(from)) throw new Error(`${JSON.stringify(from)} is not in the file:\n${now}`);
      return now.replace(from, to);
    }, text);
const append =
  (more: string): Edit =>
  (text) =>
    text + more;

const aster = 'channels/x/aster.yaml';
const shop = 'channels/facebook/aster.shop.yaml';
const news = 'channels/x/zinnia_news.yaml';
const press = 'channels/x/zinnia_press.yaml';
const garden = 'channels/x/begonia_garden.yaml';
const fans = 'channels/unofficial/x/dahlia_fans.yaml';
const organization = 'policy/organization.yaml';
const eve = 'policy/people/eve-lind.yaml';
const dan = 'policy/people/dan-wu.yaml';

const guide = 'policy/style-guide';
const guideFiles = ['guide.yaml', 'links.mdx', 'fr/links.mdx', 'rules/no-click-here.yaml'] as const;
const guideFile = (name: string) => readFileSync(join(import.meta.dirname, '../guide', guide, name), 'utf8');
const noClickHere = `${guide}/rules/no-click-here.yaml`;
const visits = `---
title: Visits
description: How to announce a visit.
---
At the door, press here to ring. For groups, press here and wait: somebody answers within 2 hours.
`;

/** A guide whose latest version is followed by another one. */
const versions =
  (then: string, now: string, what: string): Edit =>
  (text) =>
    `${text.replace(`version: "${then}"\nowner`, `version: "${now}"\nowner`).trimEnd()}\n  - { version: "${now}", on: 2026-12-01, summary: { en: ${what}, fr: ${what} } }\n`;

const proposal = (name: string, handle: string, purpose: string, more = '') => `name: Aster ${name}
url: https://x.com/${handle}
status: proposed
unit: museum
owner: ada-noor
deputy: ben-roy
audiences: [visitors]
languages: [en]
purpose: ${purpose}
why_this_platform: Reporters of the town ask their questions here, and nobody answers them.
${more}`;

const running = `authorized: { by: ben-roy, on: 2026-11-30 }
goals: [visits]
kpis: [{ id: answers, goal: visits, target: "<= 1 day", source: monthly look, reported: monthly, by: ada-noor }]
brand: { avatar: emblem, website: https://aster.example }
links: { from: [{ url: https://aster.example, verified_on: 2026-11-30 }] }
moderation: { hours: "Mon-Fri 09:00-18:00", respond_within: PT4H, escalate_to: ben-roy }
opened_on: 2026-11-30
`;

const page = (handle: string, name: string, id: string, purpose: string) => `name: Aster ${name}
url: https://www.facebook.com/${handle}
platform_id: "${id}"
status: proposed
unit: shop
owner: cleo-diaz
deputy: dan-wu
audiences: [shoppers]
languages: [fr]
purpose: ${purpose}
why_this_platform: Nearly all orders of the shop come from people who found it here.
`;

const opened = swap(['status: proposed', `status: active\n${running.trim()}`]);
const asleep = swap(['status: active', 'status: dormant']);
const left = swap(['status: active', 'status: left\nleft_on: 2026-11-30']);

const underNewHandle = put(
  proposal(
    'News',
    'zinnia_press',
    'Answer reporters of the town.',
    `platform_id: "1003"\n${running}`,
  ).replace('status: proposed', 'status: active'),
);

const inRetirement =
  'status: retired\nretired: { on: 2026-12-01, reason: Nobody reads it., handle_kept: true, no_successor: The press page answers. }';
const retired = swap(['status: active', inRetirement]);
const wokenUp = swap([inRetirement, 'status: active']);

const books = (handle: string): Step['edits'] => ({
  [`channels/facebook/${handle}.yaml`]: put(
    page(handle, 'Books', '3001', 'Tell readers which novels arrive.'),
  ),
});

const twoAtOnce: Step['edits'] = { [shop]: asleep, 'channels/facebook/aster.books.yaml': null };

const anotherDecision: Step['edits'] = {
  'policy/platforms/pinterest.yaml': swap([
    'status: left, reason: Nobody came to the shop from here in two years., on: 2025-09-30',
    'status: trial, reason: The shop tries it again., on: 2026-11-30',
  ]),
};

const waived: Step['edits'] = {
  [shop]: swap(['deputy: ben-roy\n', '']),
  'policy/waivers/2026-001.yaml': put(
    `rule: missing-deputy\non: [${shop}]\nreason: Nobody is free this winter.\nrequested_by: dan-wu\napproved_by: ada-noor\nexpires: 2027-02-28\n`,
  ),
};

const spoken: Step['edits'] = { [aster]: swap(['tone: Warm and brief.', 'tone: Warm and very brief.']) };

/** A step by its name, its author with the approvers behind, and what it does to files. */
const step =
  (verdict: Step['verdict']) =>
  (
    name: string,
    [by, ...approvedBy]: readonly string[],
    edits: Step['edits'],
    more: Partial<Step> = {},
  ): Step => ({
    name,
    verdict,
    approvedBy,
    ...(by !== undefined && { by }),
    ...(edits && { edits }),
    ...more,
  });
const lands = step('lands');
const refused = step('refused');

export const steps: readonly Step[] = [
  lands('01-newcomer-with-own-receipt', ['eve-lind', 'ada-noor', 'ben-roy'], {
    [eve]: put(
      'name: Eve Lind\nunit: museum\ngithub: eve-lind\nread: { style-guide: { version: "2.0", on: 2026-11-20 } }\n',
    ),
    [aster]: append('team: [{ person: eve-lind, role: contributor }]\n'),
  }),
  refused('02-proposal-without-a-reason', ['eve-lind'], {
    [news]: put(proposal('News', 'zinnia_news', 'Answer reporters of the town.').replace(/^why.*\n/m, '')),
  }),
  lands('03-proposal', ['eve-lind'], {
    [news]: put(proposal('News', 'zinnia_news', 'Answer reporters of the town.', 'platform_id: "1003"\n')),
  }),
  refused('04-author-opens-own-channel', ['ada-noor'], {
    [news]: swap([
      'status: proposed',
      `status: active\n${running.replace('ben-roy, on', 'ada-noor, on').trim()}`,
    ]),
  }),
  refused('05-approval-written-by-the-author', ['eve-lind', 'dan-wu', 'eve-lind'], {
    [news]: opened,
  }),
  lands('06-opened-by-two', ['ada-noor', 'ben-roy'], {
    [news]: opened,
  }),
  refused('07-registered-a-second-time', ['dan-wu'], {
    'channels/x/second.yaml': put(proposal('Tickets', 'ZINNIA_news?s=20', 'Sell tickets at the door.')),
  }),
  refused('08-takeover', ['eve-lind'], { [aster]: swap(['owner: ada-noor', 'owner: eve-lind']) }),
  refused('09-takeover-by-way-of-the-deputy', ['eve-lind', 'cleo-diaz'], {
    [aster]: swap(['deputy: ben-roy', 'deputy: eve-lind']),
  }),
  refused('10-takeover-with-a-stolen-login', ['eve-lind', 'mallory'], {
    'policy/people/ada-noor.yaml': swap(['github: ada-noor', 'github: mallory']),
    [aster]: swap(['owner: ada-noor', 'owner: eve-lind']),
  }),
  refused('11-takeover-by-moving-it-to-another-unit', ['cleo-diaz'], {
    [news]: swap(['unit: museum', 'unit: shop']),
  }),
  refused('12-stranger-becomes-the-lead', ['dan-wu', 'cleo-diaz'], {
    [organization]: swap(['person: ada-noor', 'person: dan-wu']),
  }),
  lands('13-handed-over-by-the-owner', ['cleo-diaz'], {
    [shop]: swap(['owner: cleo-diaz', 'owner: dan-wu'], ['deputy: dan-wu', 'deputy: cleo-diaz']),
  }),
  refused('14-hand-over-reverted-by-a-stranger', ['eve-lind'], undefined, { git: 'revert hand-over' }),
  lands('15-hand-over-reverted-by-the-deputy', ['cleo-diaz'], undefined, { git: 'revert hand-over' }),
  refused('16-team-changed-by-a-colleague', ['dan-wu'], {
    [aster]: swap(['role: contributor', 'role: editor']),
  }),
  refused('17-handle-renamed-by-the-owner-alone', ['eve-lind'], {
    [news]: null,
    [press]: underNewHandle,
  }),
  lands('18-handle-renamed-with-the-lead', ['ada-noor'], {
    [news]: null,
    [press]: underNewHandle,
  }),
  refused('19-another-account-under-a-known-name', ['dan-wu'], {
    [shop]: swap(
      ['"2001"', '"6666"'],
      ['website: https://aster.example/shop', 'website: https://aster.example/sale'],
    ),
  }),
  lands('20-same-account-spelt-otherwise', ['ben-roy'], {
    [aster]: swap(['https://x.com/aster', 'https://twitter.com/Aster']),
  }),
  refused('21-deleted-with-every-blessing', ['ada-noor', 'ben-roy', 'cleo-diaz'], { [press]: null }),
  refused('22-retired-without-a-successor', ['ada-noor'], {
    [press]: swap([
      'status: active',
      'status: retired\nretired: { on: 2026-12-01, reason: Nobody reads it., handle_kept: true }',
    ]),
  }),
  refused('23-retired-by-a-stranger', ['dan-wu'], {
    [press]: retired,
  }),
  lands('24-retired-by-the-owner', ['ada-noor'], {
    [press]: retired,
  }),
  refused('25-woken-up-by-the-owner-alone', ['ada-noor'], {
    [press]: wokenUp,
  }),
  lands('26-woken-up-by-two', ['ada-noor', 'ben-roy'], {
    [press]: wokenUp,
  }),
  lands('27-asleep', ['ben-roy'], { [press]: asleep }),
  refused('28-back-to-proposed', ['ada-noor', 'ben-roy'], {
    [press]: swap(['status: dormant', 'status: proposed']),
  }),
  lands('29-proposal-that-overlaps', ['ada-noor'], {
    [garden]: put(
      proposal(
        'Garden',
        'begonia_garden',
        "Tell visitors about opening hours and today's exhibitions outside.",
      ),
    ),
  }),
  lands('30-overlap-answered', ['ada-noor'], {
    [garden]: append('overlaps: [{ with: x/aster, because: The garden opens at other hours. }]\n'),
  }),
  refused('31-proposal-withdrawn-by-a-stranger', ['dan-wu'], { [garden]: null }),
  lands('32-proposal-withdrawn', ['ben-roy'], { [garden]: null }),
  lands('33-race-first-branch', ['dan-wu'], books('aster.books')),
  lands('34-race-second-branch-alone', ['cleo-diaz'], books('asterbooks'), {
    from: '33-race-first-branch',
    waits: true,
  }),
  refused('35-race-second-branch-in-the-queue', ['cleo-diaz'], books('asterbooks'), {
    from: '33-race-first-branch',
    git: 'merge main',
  }),
  lands('36-threshold-lowered-by-the-lead', ['ada-noor'], {
    [organization]: append('thresholds: { bulk_change: 1 }\n'),
  }),
  refused('37-two-asleep-where-one-is-much', ['dan-wu'], twoAtOnce),
  lands('38-two-at-once-with-the-lead', ['dan-wu', 'ada-noor'], twoAtOnce),
  refused('39-decision-in-the-name-of-the-lead', ['cleo-diaz'], anotherDecision),
  lands('40-decision-by-the-lead', ['ada-noor'], anotherDecision),
  refused('41-owner-leaves-without-handing-over', ['ada-noor'], {
    'policy/people/cleo-diaz.yaml': left,
  }),
  lands('42-owner-leaves-and-hands-over', ['ada-noor'], {
    'policy/people/cleo-diaz.yaml': left,
    'policy/units/shop.yaml': swap(
      ['lead: cleo-diaz', 'lead: dan-wu'],
      ['deputy: dan-wu', 'deputy: ben-roy'],
    ),
    [shop]: swap(
      ['owner: cleo-diaz', 'owner: dan-wu'],
      ['deputy: dan-wu', 'deputy: ben-roy'],
      ['by: cleo-diaz', 'by: dan-wu'],
    ),
  }),
  refused('43-leaver-approves-a-takeover', ['eve-lind', 'cleo-diaz'], {
    [shop]: swap(['owner: dan-wu', 'owner: eve-lind']),
  }),
  refused('44-receipt-for-somebody-else', ['eve-lind'], {
    [dan]: swap(['on: 2026-05-20', 'on: 2026-11-20']),
  }),
  lands('45-own-receipt', ['dan-wu'], { [dan]: swap(['on: 2026-05-20', 'on: 2026-11-20']) }),
  lands('46-new-version-of-the-guide', ['ada-noor'], {
    [organization]: swap(['version: "2.0", on: 2026-05-01', 'version: "2.1", on: 2027-01-15']),
  }),
  refused('47-waiver-nobody-granted', ['dan-wu'], waived),
  lands('48-waiver-granted', ['dan-wu', 'Ada-Noor'], waived),
  refused('49-list-confirmed-by-somebody-else', ['eve-lind'], {
    'policy/units/museum.yaml': swap(['attested_on: 2026-09-01', 'attested_on: 2026-11-30']),
  }),
  lands('50-account-reported', ['eve-lind'], {
    [fans]: put(
      `name: Friends of Aster\nurl: https://x.com/dahlia_fans\nkind: fan\nrisk: low\nfound: { on: 2026-11-03, by: eve-lind, how: search }\nmatched: [name]\ncase:\n  status: open\n  next_action: { on: 2026-12-20, what: Look again. }\n  events:\n    - { on: 2026-11-04, kind: contacted-owner, note: Asked them to say that they are fans. }\n`,
    ),
  }),
  refused('51-step-of-the-case-reworded', ['eve-lind'], {
    [fans]: swap(['Asked them to say that they are fans.', 'Told them to stop.']),
  }),
  lands('52-case-goes-on-and-is-decided', ['ada-noor'], {
    [fans]: (text) =>
      `${text}    - { on: 2026-11-20, kind: answer, note: They will. }\ndecision: { what: tolerate, on: 2026-11-30, by: ada-noor, reason: They are kind. }\n`.replace(
        'status: open',
        'status: closed',
      ),
  }),
  refused(
    '53-broken-file-pushed-past-the-gate',
    ['dan-wu'],
    { [aster]: swap(['owner: ada-noor', 'ownr: ada-noor']) },
    { forced: true },
  ),
  lands('54-nobody-answers-for-what-was-there', ['dan-wu'], {
    [shop]: swap(['tone: Friendly.', 'tone: Friendly and short.']),
  }),
  lands('55-known-problem-mended', ['dan-wu', 'ada-noor'], {
    [aster]: swap(['ownr: ada-noor', 'owner: ada-noor']),
  }),
  lands('56-comments-only', ['eve-lind'], { [aster]: (text) => `# The voice of the house.\n${text}` }),
  lands(
    '57-branch-that-is-behind',
    ['dan-wu'],
    { [dan]: append('role: Buyer\n') },
    { from: '50-account-reported' },
  ),
  lands(
    '58-branch-that-has-merged-main',
    ['ben-roy'],
    { 'policy/people/ben-roy.yaml': append('role: Keeper\n') },
    { from: '52-case-goes-on-and-is-decided', git: 'merge main' },
  ),
  refused('59-organisation-deleted', ['dan-wu'], { [organization]: null }),
  refused('60-unreadable-file-hides-nothing', ['eve-lind'], {
    [eve]: put('name: [Eve\n'),
    [shop]: swap(['owner: dan-wu', 'owner: eve-lind']),
    'scripts/check.ts': put('process.exit(0);\n'),
  }),
  lands('61-style-guide-written', ['ada-noor', 'ben-roy'], {
    ...Object.fromEntries(guideFiles.map((name) => [`${guide}/${name}`, put(guideFile(name))])),
    'policy/handbook/visits.mdx': put(visits),
  }),
  refused('62-style-rule-altered-without-a-version', ['ada-noor', 'ben-roy'], {
    [noClickHere]: swap([
      '{ click here: the name of the page }',
      '{ click here: the name of the page, press here: the name of the page }',
    ]),
  }),
  lands('63-style-rule-tightened', ['ada-noor', 'ben-roy'], {
    [noClickHere]: swap(
      [
        '{ click here: the name of the page }',
        '{ click here: the name of the page, press here: the name of the page }',
      ],
      ['level: warning', 'changed: [{ in: "2.1", what: Also holds for “press here”. }]\nlevel: warning'],
    ),
    [`${guide}/guide.yaml`]: versions('2.0', '2.1', 'Also “press here”.'),
  }),
  lands('64-style-rule-loosened', ['ada-noor', 'ben-roy'], {
    [noClickHere]: swap(
      ['message:', 'antipatterns: [{ text: press here to ring }]\nmessage:'],
      ['examples:', 'examples:\n  - { lang: en, good: "Press here to ring the bell.", note: A bell. }'],
      ['press here”. }]', 'press here”. }, { in: "2.2", what: Not for the bell. }]'],
    ),
    [`${guide}/guide.yaml`]: versions('2.1', '2.2', 'Not for the bell.'),
  }),
  lands('65-style-rule-reworded', ['ada-noor', 'ben-roy'], {
    [noClickHere]: swap(['“Here” says nothing', 'The word “here” says nothing']),
  }),
  lands('66-texts-changed-word-by-word', ['ada-noor', 'ben-roy'], {
    [`${guide}/links.mdx`]: swap(['Somebody who hears only the links', 'A visitor who hears only the links']),
    'policy/handbook/visits.mdx': swap(['within 2 hours', 'within 6 hours']),
  }),
  lands('67-question-about-the-guide', ['dan-wu'], {
    [`${guide}/questions/tap-here.yaml`]: put(
      'question: Is “tap here” allowed?\nrule: no-click-here\nasked: { by: dan-wu, on: 2026-11-30 }\n',
    ),
  }),
  lands('68-question-decided', ['ada-noor'], {
    [`${guide}/questions/tap-here.yaml`]: append(
      'answer: No; it is the same.\ndecided: { by: ada-noor, on: 2026-12-01 }\n',
    ),
  }),
  lands('69-shop-retired', ['dan-wu', 'ada-noor'], {
    'policy/waivers/2026-001.yaml': null,
    [shop]: swap([
      'status: dormant',
      'status: retired\nretired: { on: 2026-11-30, reason: Orders come by mail., handle_kept: true, no_successor: The shop answers mail. }',
    ]),
  }),
  refused(
    '70-version-that-nobody-has-had-time-to-read',
    ['ada-noor'],
    {
      [organization]: swap(['version: "2.1", on: 2027-01-15', 'version: "2.2", on: 2026-11-10']),
      'policy/people/ada-noor.yaml': swap(['"2.0", on: 2026-05-20', '"2.2", on: 2026-11-10']),
    },
    { forced: true },
  ),
  refused('71-approved-without-having-read', ['eve-lind', 'ben-roy'], spoken),
  lands('72-own-receipt-of-an-approver', ['ben-roy'], {
    'policy/people/ben-roy.yaml': swap(['"2.0", on: 2026-05-20', '"2.2", on: 2026-12-01']),
  }),
  lands('73-approved-after-having-read', ['eve-lind', 'ben-roy'], spoken),
  refused('74-colleague-shown-by-those-who-lead', ['ada-noor', 'ben-roy'], {
    [dan]: append('public: true\n'),
  }),
  lands('75-shown-by-themself', ['dan-wu'], { [dan]: append('public: true\n') }),
  lands('76-hidden-by-the-lead', ['ada-noor'], { [dan]: swap(['public: true', 'public: false']) }),
  lands('77-several-thresholds', ['ada-noor'], {
    [organization]: swap(['bulk_change: 1', 'bulk_change: 2, dormant_after_days: 1, review_every_months: 1']),
  }),
];
