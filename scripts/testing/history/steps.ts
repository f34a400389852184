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

export const steps: readonly Step[] = [
  {
    name: '01-newcomer-with-own-receipt',
    by: 'eve-lind',
    approvedBy: ['ada-noor'],
    edits: {
      [eve]: put(
        'name: Eve Lind\nunit: museum\ngithub: eve-lind\nread: { style-guide: { version: "2.0", on: 2026-11-20 } }\n',
      ),
      [aster]: append('team: [{ person: eve-lind, role: contributor }]\n'),
    },
    verdict: 'lands',
  },
  {
    name: '02-proposal-without-a-reason',
    by: 'eve-lind',
    edits: {
      [news]: put(proposal('News', 'zinnia_news', 'Answer reporters.').replace(/^why.*\n/m, '')),
    },
    verdict: 'refused',
  },
  {
    name: '03-proposal',
    by: 'eve-lind',
    edits: { [news]: put(proposal('News', 'zinnia_news', 'Answer reporters.', 'platform_id: "1003"\n')) },
    verdict: 'lands',
  },
  {
    name: '04-author-opens-own-channel',
    by: 'ada-noor',
    edits: {
      [news]: swap([
        'status: proposed',
        `status: active\n${running.replace('ben-roy, on', 'ada-noor, on').trim()}`,
      ]),
    },
    verdict: 'refused',
  },
  {
    name: '05-approval-written-by-the-author',
    by: 'eve-lind',
    approvedBy: ['dan-wu', 'eve-lind'],
    edits: { [news]: swap(['status: proposed', `status: active\n${running.trim()}`]) },
    verdict: 'refused',
  },
  {
    name: '06-opened-by-two',
    by: 'ada-noor',
    approvedBy: ['ben-roy'],
    edits: { [news]: swap(['status: proposed', `status: active\n${running.trim()}`]) },
    verdict: 'lands',
  },
  {
    name: '07-registered-a-second-time',
    by: 'dan-wu',
    edits: { 'channels/x/second.yaml': put(proposal('Tickets', 'ZINNIA_news?s=20', 'Sell tickets.')) },
    verdict: 'refused',
  },
  {
    name: '08-takeover',
    by: 'eve-lind',
    edits: { [aster]: swap(['owner: ada-noor', 'owner: eve-lind']) },
    verdict: 'refused',
  },
  {
    name: '09-takeover-by-way-of-the-deputy',
    by: 'eve-lind',
    approvedBy: ['cleo-diaz'],
    edits: { [aster]: swap(['deputy: ben-roy', 'deputy: eve-lind']) },
    verdict: 'refused',
  },
  {
    name: '10-takeover-with-a-stolen-login',
    by: 'eve-lind',
    approvedBy: ['mallory'],
    edits: {
      'policy/people/ada-noor.yaml': swap(['github: ada-noor', 'github: mallory']),
      [aster]: swap(['owner: ada-noor', 'owner: eve-lind']),
    },
    verdict: 'refused',
  },
  {
    name: '11-takeover-by-moving-it-to-another-unit',
    by: 'cleo-diaz',
    edits: { [news]: swap(['unit: museum', 'unit: shop']) },
    verdict: 'refused',
  },
  {
    name: '12-stranger-becomes-the-lead',
    by: 'dan-wu',
    approvedBy: ['cleo-diaz'],
    edits: { [organization]: swap(['person: ada-noor', 'person: dan-wu']) },
    verdict: 'refused',
  },
  {
    name: '13-handed-over-by-the-owner',
    by: 'cleo-diaz',
    edits: { [shop]: swap(['owner: cleo-diaz', 'owner: dan-wu'], ['deputy: dan-wu', 'deputy: cleo-diaz']) },
    verdict: 'lands',
  },
  {
    name: '14-hand-over-reverted-by-a-stranger',
    by: 'eve-lind',
    git: 'revert hand-over',
    verdict: 'refused',
  },
  {
    name: '15-hand-over-reverted-by-the-deputy',
    by: 'cleo-diaz',
    git: 'revert hand-over',
    verdict: 'lands',
  },
  {
    name: '16-team-changed-by-a-colleague',
    by: 'dan-wu',
    edits: { [aster]: swap(['role: contributor', 'role: editor']) },
    verdict: 'lands',
  },
  {
    name: '17-handle-renamed-by-the-owner-alone',
    by: 'eve-lind',
    edits: {
      [news]: null,
      [press]: put(
        proposal('News', 'zinnia_press', 'Answer reporters.', `platform_id: "1003"\n${running}`).replace(
          'status: proposed',
          'status: active',
        ),
      ),
    },
    verdict: 'refused',
  },
  {
    name: '18-handle-renamed-with-the-lead',
    by: 'ada-noor',
    edits: {
      [news]: null,
      [press]: put(
        proposal('News', 'zinnia_press', 'Answer reporters.', `platform_id: "1003"\n${running}`).replace(
          'status: proposed',
          'status: active',
        ),
      ),
    },
    verdict: 'lands',
  },
  {
    name: '19-another-account-under-a-known-name',
    by: 'dan-wu',
    edits: {
      [shop]: swap(
        ['"2001"', '"6666"'],
        ['website: https://aster.example/shop', 'website: https://aster.example/sale'],
      ),
    },
    verdict: 'refused',
  },
  {
    name: '20-same-account-spelt-otherwise',
    by: 'dan-wu',
    edits: { [aster]: swap(['https://x.com/aster', 'https://twitter.com/Aster']) },
    verdict: 'lands',
  },
  {
    name: '21-deleted-with-every-blessing',
    by: 'ada-noor',
    approvedBy: ['ben-roy', 'cleo-diaz'],
    edits: { [press]: null },
    verdict: 'refused',
  },
  {
    name: '22-retired-without-a-successor',
    by: 'ada-noor',
    edits: {
      [press]: swap([
        'status: active',
        'status: retired\nretired: { on: 2026-12-01, reason: Nobody reads it., handle_kept: true }',
      ]),
    },
    verdict: 'refused',
  },
  {
    name: '23-retired-by-a-stranger',
    by: 'dan-wu',
    edits: {
      [press]: swap([
        'status: active',
        'status: retired\nretired: { on: 2026-12-01, reason: Nobody reads it., handle_kept: true, no_successor: The press page answers. }',
      ]),
    },
    verdict: 'refused',
  },
  {
    name: '24-retired-by-the-owner',
    by: 'ada-noor',
    edits: {
      [press]: swap([
        'status: active',
        'status: retired\nretired: { on: 2026-12-01, reason: Nobody reads it., handle_kept: true, no_successor: The press page answers. }',
      ]),
    },
    verdict: 'lands',
  },
  {
    name: '25-woken-up-by-the-owner-alone',
    by: 'ada-noor',
    edits: {
      [press]: swap([
        'status: retired\nretired: { on: 2026-12-01, reason: Nobody reads it., handle_kept: true, no_successor: The press page answers. }',
        'status: active',
      ]),
    },
    verdict: 'refused',
  },
  {
    name: '26-woken-up-by-two',
    by: 'ada-noor',
    approvedBy: ['ben-roy'],
    edits: {
      [press]: swap([
        'status: retired\nretired: { on: 2026-12-01, reason: Nobody reads it., handle_kept: true, no_successor: The press page answers. }',
        'status: active',
      ]),
    },
    verdict: 'lands',
  },
  {
    name: '27-asleep',
    by: 'ben-roy',
    edits: { [press]: swap(['status: active', 'status: dormant']) },
    verdict: 'lands',
  },
  {
    name: '28-back-to-proposed',
    by: 'ada-noor',
    approvedBy: ['ben-roy'],
    edits: { [press]: swap(['status: dormant', 'status: proposed']) },
    verdict: 'refused',
  },
  {
    name: '29-proposal-that-overlaps',
    by: 'ada-noor',
    edits: {
      [garden]: put(
        proposal(
          'Garden',
          'begonia_garden',
          "Tell visitors about opening hours and today's exhibitions outside.",
        ),
      ),
    },
    verdict: 'lands',
  },
  {
    name: '30-overlap-answered',
    by: 'ada-noor',
    edits: { [garden]: append('overlaps: [{ with: x/aster, because: The garden opens at other hours. }]\n') },
    verdict: 'lands',
  },
  {
    name: '31-proposal-withdrawn-by-a-stranger',
    by: 'dan-wu',
    edits: { [garden]: null },
    verdict: 'refused',
  },
  {
    name: '32-proposal-withdrawn',
    by: 'ben-roy',
    edits: { [garden]: null },
    verdict: 'lands',
  },
  {
    name: '33-race-first-branch',
    by: 'dan-wu',
    edits: {
      'channels/facebook/aster.books.yaml': put(
        page('aster.books', 'Books', '3001', 'Tell readers which novels arrive.'),
      ),
    },
    verdict: 'lands',
  },
  {
    name: '34-race-second-branch-alone',
    by: 'cleo-diaz',
    from: '33-race-first-branch',
    edits: {
      'channels/facebook/asterbooks.yaml': put(
        page('asterbooks', 'Books', '3001', 'Tell readers which novels arrive.'),
      ),
    },
    verdict: 'lands',
    waits: true,
  },
  {
    name: '35-race-second-branch-in-the-queue',
    by: 'cleo-diaz',
    from: '33-race-first-branch',
    edits: {
      'channels/facebook/asterbooks.yaml': put(
        page('asterbooks', 'Books', '3001', 'Tell readers which novels arrive.'),
      ),
    },
    git: 'merge main',
    verdict: 'refused',
  },
  {
    name: '36-threshold-lowered-by-the-lead',
    by: 'ada-noor',
    edits: { [organization]: append('thresholds: { bulk_change: 1 }\n') },
    verdict: 'lands',
  },
  {
    name: '37-two-asleep-where-one-is-much',
    by: 'dan-wu',
    edits: {
      [shop]: swap(['status: active', 'status: dormant']),
      'channels/facebook/aster.books.yaml': null,
    },
    verdict: 'refused',
  },
  {
    name: '38-two-at-once-with-the-lead',
    by: 'dan-wu',
    approvedBy: ['ada-noor'],
    edits: {
      [shop]: swap(['status: active', 'status: dormant']),
      'channels/facebook/aster.books.yaml': null,
    },
    verdict: 'lands',
  },
  {
    name: '39-decision-in-the-name-of-the-lead',
    by: 'cleo-diaz',
    edits: {
      'policy/platforms/pinterest.yaml': swap([
        'status: left, reason: Nobody came to the shop from here in two years., on: 2025-09-30',
        'status: trial, reason: The shop tries it again., on: 2026-11-30',
      ]),
    },
    verdict: 'refused',
  },
  {
    name: '40-decision-by-the-lead',
    by: 'ada-noor',
    edits: {
      'policy/platforms/pinterest.yaml': swap([
        'status: left, reason: Nobody came to the shop from here in two years., on: 2025-09-30',
        'status: trial, reason: The shop tries it again., on: 2026-11-30',
      ]),
    },
    verdict: 'lands',
  },
  {
    name: '41-owner-leaves-without-handing-over',
    by: 'ada-noor',
    edits: { 'policy/people/cleo-diaz.yaml': swap(['status: active', 'status: left\nleft_on: 2026-11-30']) },
    verdict: 'refused',
  },
  {
    name: '42-owner-leaves-and-hands-over',
    by: 'ada-noor',
    edits: {
      'policy/people/cleo-diaz.yaml': swap(['status: active', 'status: left\nleft_on: 2026-11-30']),
      'policy/units/shop.yaml': swap(
        ['lead: cleo-diaz', 'lead: dan-wu'],
        ['deputy: dan-wu', 'deputy: ben-roy'],
      ),
      [shop]: swap(
        ['owner: cleo-diaz', 'owner: dan-wu'],
        ['deputy: dan-wu', 'deputy: ben-roy'],
        ['by: cleo-diaz', 'by: dan-wu'],
      ),
    },
    verdict: 'lands',
  },
  {
    name: '43-leaver-approves-a-takeover',
    by: 'eve-lind',
    approvedBy: ['cleo-diaz'],
    edits: { [shop]: swap(['owner: dan-wu', 'owner: eve-lind']) },
    verdict: 'refused',
  },
  {
    name: '44-receipt-for-somebody-else',
    by: 'eve-lind',
    edits: { [dan]: swap(['on: 2026-05-20', 'on: 2026-11-20']) },
    verdict: 'refused',
  },
  {
    name: '45-own-receipt',
    by: 'dan-wu',
    edits: { [dan]: swap(['on: 2026-05-20', 'on: 2026-11-20']) },
    verdict: 'lands',
  },
  {
    name: '46-new-version-of-the-guide',
    by: 'ada-noor',
    edits: { [organization]: swap(['version: "2.0", on: 2026-05-01', 'version: "2.1", on: 2027-01-15']) },
    verdict: 'lands',
  },
  {
    name: '47-waiver-nobody-granted',
    by: 'dan-wu',
    edits: {
      [shop]: swap(['deputy: ben-roy\n', '']),
      'policy/waivers/2026-001.yaml': put(
        `rule: missing-deputy\non: [${shop}]\nreason: Nobody is free this winter.\nrequested_by: dan-wu\napproved_by: ada-noor\nexpires: 2027-02-28\n`,
      ),
    },
    verdict: 'refused',
  },
  {
    name: '48-waiver-granted',
    by: 'dan-wu',
    approvedBy: ['Ada-Noor'],
    edits: {
      [shop]: swap(['deputy: ben-roy\n', '']),
      'policy/waivers/2026-001.yaml': put(
        `rule: missing-deputy\non: [${shop}]\nreason: Nobody is free this winter.\nrequested_by: dan-wu\napproved_by: ada-noor\nexpires: 2027-02-28\n`,
      ),
    },
    verdict: 'lands',
  },
  {
    name: '49-list-confirmed-by-somebody-else',
    by: 'eve-lind',
    edits: { 'policy/units/museum.yaml': swap(['attested_on: 2026-09-01', 'attested_on: 2026-11-30']) },
    verdict: 'refused',
  },
  {
    name: '50-account-reported',
    by: 'eve-lind',
    edits: {
      [fans]: put(
        `name: Friends of Aster\nurl: https://x.com/dahlia_fans\nkind: fan\nrisk: low\nfound: { on: 2026-11-03, by: eve-lind, how: search }\nmatched: [name]\ncase:\n  status: contacted\n  next_action: { on: 2026-12-20, what: Look again. }\n  events:\n    - { on: 2026-11-04, kind: contacted-owner, note: Asked them to say that they are fans. }\n`,
      ),
    },
    verdict: 'lands',
  },
  {
    name: '51-step-of-the-case-reworded',
    by: 'eve-lind',
    edits: { [fans]: swap(['Asked them to say that they are fans.', 'Told them to stop.']) },
    verdict: 'refused',
  },
  {
    name: '52-case-goes-on-and-is-decided',
    by: 'ada-noor',
    edits: {
      [fans]: (text) =>
        `${text}    - { on: 2026-11-20, kind: answer, note: They will. }\ndecision: { what: tolerate, on: 2026-11-30, by: ada-noor, reason: They are kind. }\n`.replace(
          'status: contacted',
          'status: closed',
        ),
    },
    verdict: 'lands',
  },
  {
    name: '53-broken-file-pushed-past-the-gate',
    by: 'dan-wu',
    edits: { [aster]: swap(['owner: ada-noor', 'ownr: ada-noor']) },
    verdict: 'refused',
    forced: true,
  },
  {
    name: '54-nobody-answers-for-what-was-there',
    by: 'dan-wu',
    edits: { [shop]: swap(['tone: Friendly.', 'tone: Friendly and short.']) },
    verdict: 'lands',
  },
  {
    name: '55-known-problem-mended',
    by: 'dan-wu',
    approvedBy: ['ada-noor'],
    edits: { [aster]: swap(['ownr: ada-noor', 'owner: ada-noor']) },
    verdict: 'lands',
  },
  {
    name: '56-comments-only',
    by: 'eve-lind',
    edits: { [aster]: (text) => `# The voice of the house.\n${text}` },
    verdict: 'lands',
  },
  {
    name: '57-branch-that-is-behind',
    by: 'dan-wu',
    from: '50-account-reported',
    edits: { [dan]: append('role: Buyer\n') },
    verdict: 'lands',
  },
  {
    name: '58-branch-that-has-merged-main',
    by: 'dan-wu',
    from: '52-case-goes-on-and-is-decided',
    edits: { 'policy/people/ben-roy.yaml': append('role: Keeper\n') },
    git: 'merge main',
    verdict: 'lands',
  },
  {
    name: '59-organisation-deleted',
    by: 'dan-wu',
    edits: { [organization]: null },
    verdict: 'refused',
  },
  {
    name: '60-unreadable-file-hides-nothing',
    by: 'eve-lind',
    edits: {
      [eve]: put('name: [Eve\n'),
      [shop]: swap(['owner: dan-wu', 'owner: eve-lind']),
      'scripts/check.ts': put('process.exit(0);\n'),
    },
    verdict: 'refused',
  },
];
