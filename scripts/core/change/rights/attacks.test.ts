/** Ways to rights that are not one's own, each in steps that nobody else has agreed to: every one stops at its first step. */
import { describe, expect, test } from 'vitest';
import { type By, blamed, type Edits, foundIn, swap } from '../../../testing/changed.ts';
import { museum } from '../../../testing/fixture.ts';

const organization = 'policy/organization.yaml';
const person = (id: string) => `policy/people/${id}.yaml`;
const aster = 'channels/x/aster.yaml';
const lead = { author: 'ada-noor' };

const puppet = 'name: Zed Puppet\nunit: museum\ngithub: zed-puppet\n';
const impostor = 'channels/unofficial/x/zinnia.yaml';
const kase = `name: Zinnia
url: https://x.com/zinnia
kind: impostor
risk: high
found: { on: 2026-11-01, by: dan-wu, how: search }
case: { status: open, events: [{ on: 2026-11-02, kind: reported-to-platform }] }
`;
const contact = 'policy/contacts/danger.yaml';
const danger = 'question: Who is called in danger?\nask: { role: lead }\nurgent: true\n';
const small: Edits = { [organization]: (text) => `${text}profile: small\n` };
const proposal = (museum().find(({ path }) => path === aster)?.text ?? '')
  .replaceAll('x.com/aster', 'x.com/zinnia')
  .replace('"1001"', '"1007"')
  .replace('status: active', 'status: proposed\nwhy_this_platform: It is asked for here.')
  .replace(/^(?:authorized|reviewed): .*\n/gm, '');

describe('what a colleague does alone', () => {
  test.each<[string, Edits, Edits?]>([
    ['a unit that they lead', { 'policy/units/annex.yaml': 'name: Annex\nparent: museum\nlead: dan-wu\n' }],
    ['a unit that they lead, under nobody', { 'policy/units/annex.yaml': 'name: Annex\nlead: dan-wu\n' }],
    ['a unit that they lead, in place of one', { 'policy/units/museum.yaml': null }],
    ['the lead moved into their unit', { [person('ada-noor')]: swap('unit: museum', 'unit: shop') }],
    ['a login of the lead', { [person('ada-noor')]: swap('github: ada-noor', 'github: zed') }],
    [
      'the login of the lead spelt for another',
      { [person('ada-noor')]: swap('github: ada-noor', 'github: dan-wu') },
    ],
    [
      'the logins of both leads removed',
      {
        [person('ada-noor')]: swap('github: ada-noor\n', ''),
        [person('ben-roy')]: swap('github: ben-roy\n', ''),
      },
    ],
    [
      'the lead is said to have left',
      { [person('ada-noor')]: swap('status: active', 'status: left\nleft_on: 2026-11-01') },
    ],
    ['the lead is gone', { [person('ada-noor')]: null }],
    ['themself as the deputy lead', { [organization]: swap('deputy: ben-roy', 'deputy: dan-wu') }],
    ['a second account of theirs', { [person('zed-puppet')]: puppet }],
    ['websites elsewhere', { [organization]: swap('https://aster.example]', 'https://evil.example]') }],
    ['the repository elsewhere', { [organization]: swap('https://git.example/', 'https://evil.example/') }],
    ['the handbook elsewhere', { [organization]: swap('https://handbook.aster', 'https://evil.aster') }],
    ['a threshold', { [organization]: (text) => `${text}thresholds: { bulk_change: 3000 }\n` }],
    ['what must be read', { [organization]: swap('version: "2.0"', 'version: "1.0"') }],
    ['any second person is enough', small],
    ['an impostor’s case erased', { [impostor]: null }, { [impostor]: kase }],
    [
      'a case erased beside a proposal of its account',
      { [impostor]: null, 'channels/x/zinnia.yaml': proposal },
      { [impostor]: kase },
    ],
    ['a case closed', { [impostor]: swap('status: open', 'status: closed') }, { [impostor]: kase }],
    [
      'a case about another account',
      { [impostor]: swap('x.com/zinnia', 'x.com/other') },
      { [impostor]: kase },
    ],
    [
      'an emergency contact rerouted',
      { [contact]: swap('role: lead', 'person: dan-wu') },
      { [contact]: danger },
    ],
    ['an emergency contact taken away', { [contact]: null }, { [contact]: danger }],
    ['an emergency contact of their own', { [contact]: danger }],
    ['another channel’s team', { [aster]: (text) => `${text}team: [{ person: dan-wu, role: editor }]\n` }],
    [
      'another channel’s administration',
      { [aster]: (text) => `${text}duties: { administration: dan-wu }\n` },
    ],
    ['another channel’s escalation', { [aster]: swap('escalate_to: ben-roy', 'escalate_to: dan-wu') }],
    [
      'another channel’s website',
      { [aster]: swap('website: https://aster.example', 'website: https://aster.example/x') },
    ],
    [
      'a page of the handbook',
      { 'policy/handbook/hours.mdx': '---\ntitle: Hours\ndescription: When.\n---\n\nAt nine.\n' },
    ],
    [
      'how accounts are recognised',
      { 'policy/platforms/x.yaml': swap('hosts: [', 'hosts: [evil.example, ') },
    ],
    ['a new platform', { 'policy/platforms/zed.yaml': 'name: Zed\naccount: { kind: page }\n' }],
    ['a schema of own fields', { 'policy/extensions/channels.schema.json': '{}' }],
  ])('%s', (_what, edits, before = {}) => {
    for (const by of [{ author: 'eve' }, { author: 'eve', approvedBy: ['zed-puppet', 'mallory'] }])
      expect(blamed(edits, { ...by, before })).toContain('missing-approval');
    const author = Object.keys(edits).every((file) => file.startsWith('channels/')) ? 'cleo-diaz' : 'dan-wu';
    expect(blamed(edits, { author, before })).toContain('missing-approval');
  });
});

describe('a waiver', () => {
  const waiver = (requested: string, approved: string) => ({
    'policy/waivers/2026-009.yaml': `rule: missing-deputy\non: [channels/facebook/aster.shop.yaml]\nreason: Nobody is free.\nrequested_by: ${requested}\napproved_by: ${approved}\nexpires: 2027-01-31\n`,
  });
  test.each<[string, Edits, By, string[]]>([
    ['granted to oneself in the name of another', waiver('dan-wu', 'ada-noor'), lead, ['missing-approval']],
    [
      'granted by somebody who leads, asked for by the author',
      waiver('dan-wu', 'ada-noor'),
      { author: 'dan-wu', approvedBy: ['ada-noor'] },
      [],
    ],
    [
      'granted with a puppet',
      waiver('zed-puppet', 'cleo-diaz'),
      { author: 'cleo-diaz', approvedBy: ['zed-puppet'] },
      ['missing-approval'],
    ],
  ])('%s', (_how, edits, by, rules) => expect(blamed(edits, by)).toEqual(rules));
});

test('in a small organisation, too, the account of a stranger is no second person', () => {
  const before = { ...small, 'channels/x/zinnia.yaml': proposal };
  const opened = { 'channels/x/zinnia.yaml': swap('status: proposed', 'status: active') };
  expect(blamed(opened, { author: 'ada-noor', approvedBy: ['zed-puppet'], before })).toContain(
    'missing-approval',
  );
  expect(blamed(opened, { author: 'ada-noor', approvedBy: ['dan-wu'], before })).toEqual([]);
  expect(blamed({ [person('zed-puppet')]: puppet }, { author: 'zed-puppet', before: small })).toContain(
    'missing-approval',
  );
});

describe('what is wrong already is no less somebody’s', () => {
  const wrong = (file: string, from: string, to: string): Edits => ({ [file]: swap(from, to) });
  test.each<[string, Edits, Edits]>([
    [
      'the lead, misspelt',
      wrong(organization, 'lead: {', 'led: {'),
      {
        [organization]: swap('led: { person: ada-noor', 'lead: { person: dan-wu'),
      },
    ],
    [
      'the lead beside a bad date',
      wrong(organization, '2024-01-08', '2024-13-08'),
      {
        [organization]: swap('deputy: ben-roy', 'deputy: dan-wu'),
      },
    ],
    [
      'an owner, misspelt',
      wrong(aster, 'owner:', 'ownr:'),
      { [aster]: swap('ownr: ada-noor', 'owner: dan-wu') },
    ],
    [
      'the lead of a unit, misspelt',
      wrong('policy/units/museum.yaml', 'lead:', 'led:'),
      {
        'policy/units/museum.yaml': swap('led: ada-noor', 'lead: dan-wu'),
      },
    ],
    [
      'a login, misspelt',
      wrong(person('ben-roy'), 'github:', 'githb:'),
      {
        [person('ben-roy')]: swap('githb: ben-roy', 'github: mallory'),
      },
    ],
    [
      'a team with an unknown part',
      { [aster]: (text) => `${text}team: [{ person: ben-roy, role: boss }]\n` },
      {
        [aster]: swap('person: ben-roy, role: boss', 'person: eve, role: boss'),
      },
    ],
    [
      'a case with an unknown key',
      { [impostor]: kase.replace('case: {', 'case: { odd: 1,') },
      {
        [impostor]: swap('status: open', 'status: closed'),
      },
    ],
    [
      'a status that is none',
      wrong(aster, 'status: active', 'status: actve'),
      {
        [aster]: swap('status: actve', 'status: dormant'),
      },
    ],
    [
      'a file that cannot be read',
      { [person('ben-roy')]: 'name: [Ben\n' },
      { [person('ben-roy')]: 'name: [Zed\n' },
    ],
    [
      'a page without front matter',
      { 'policy/handbook/hours.mdx': 'At nine.\n' },
      { 'policy/handbook/hours.mdx': 'At ten.\n' },
    ],
    ['a list in place of keys', { [person('ben-roy')]: '- a\n' }, { [person('ben-roy')]: '- b\n' }],
    [
      'a unit that others name, and that is missing',
      wrong(person('ben-roy'), 'unit: museum', 'unit: annex'),
      {
        'policy/units/annex.yaml': 'name: Annex\nparent: shop\nlead: dan-wu\n',
      },
    ],
  ])('%s', (_what, before, edits) => {
    expect(blamed(edits, { author: 'dan-wu', before })).toContain('missing-approval');
    expect(blamed(edits, { author: 'mallory', approvedBy: ['eve'], before })).toContain('missing-approval');
  });
});

describe('two people are two that are known', () => {
  const proposed: Edits = { 'channels/x/zinnia.yaml': proposal };
  const opened: Edits = { 'channels/x/zinnia.yaml': swap('status: proposed', 'status: active') };
  const waiver: Edits = {
    'policy/waivers/2026-009.yaml':
      'rule: missing-deputy\non: [channels/facebook/aster.shop.yaml]\nreason: Nobody is free.\napproved_by: cleo-diaz\nexpires: 2027-01-31\n',
  };
  test.each<[string, Edits, By]>([
    [
      'a channel opened by an unknown account',
      opened,
      { author: 'mallory', approvedBy: ['ben-roy'], before: proposed },
    ],
    ['a waiver asked for by an unknown account', waiver, { author: 'mallory', approvedBy: ['cleo-diaz'] }],
    [
      'a small organisation, made by the lead and an unknown account',
      small,
      { author: 'mallory', approvedBy: ['ada-noor'] },
    ],
    [
      'the same, where any colleague is enough',
      waiver,
      { author: 'mallory', approvedBy: ['dan-wu'], before: small },
    ],
    [
      'two colleagues without a say',
      opened,
      { author: 'dan-wu', approvedBy: ['cleo-diaz'], before: { ...small, ...proposed } },
    ],
    [
      'the deputy lead, named by the lead alone',
      { [organization]: swap('deputy: ben-roy', 'deputy: dan-wu') },
      lead,
    ],
    [
      'the login of the lead, by the deputy lead alone',
      { [person('ada-noor')]: swap('github: ada-noor', 'github: zed') },
      { author: 'ben-roy' },
    ],
    [
      'the login of a unit’s lead, by its deputy',
      { [person('cleo-diaz')]: swap('github: cleo-diaz', 'github: zed') },
      { author: 'dan-wu' },
    ],
    [
      'a unit’s lead, by its deputy',
      { 'policy/units/shop.yaml': swap('lead: cleo-diaz', 'lead: dan-wu') },
      { author: 'dan-wu' },
    ],
  ])('%s', (_what, edits, by) => expect(blamed(edits, by)).toContain('missing-approval'));

  test('somebody who has left does not block: a second colleague is enough', () => {
    const before: Edits = {
      [person('ben-roy')]: swap('status: active', 'status: left\nleft_on: 2026-10-01'),
    };
    const edits: Edits = { [organization]: swap('deputy: ben-roy', 'deputy: dan-wu') };
    expect(blamed(edits, { author: 'ada-noor', approvedBy: ['cleo-diaz'], before })).toEqual([]);
    expect(blamed(edits, { author: 'ada-noor', before })).toEqual(['missing-approval']);
    expect(blamed(edits, { author: 'dan-wu', approvedBy: ['cleo-diaz'], before })).toEqual([
      'missing-approval',
    ]);
  });
});

describe('a decision', () => {
  const file = 'channels/facebook/aster.shop.yaml';
  const before: Edits = {
    [file]: (text) =>
      `${text.replace(/^reviewed: .*\n/m, '')}reviewed: { on: 2026-06-01, by: ada-noor, decision: close }\n`,
  };
  const gone: Edits = { [file]: swap('reviewed: { on: 2026-06-01, by: ada-noor, decision: close }\n', '') };

  test('is not taken away by the owner', () => {
    expect(blamed(gone, { author: 'cleo-diaz', before })).toEqual(['unconfirmed-decision']);
    expect(blamed(gone, { author: 'cleo-diaz', approvedBy: ['ada-noor'], before })).toEqual([]);
  });

  test('of somebody who has left is corrected with the lead', () => {
    const left = {
      ...before,
      [person('ada-noor')]: swap('status: active', 'status: left\nleft_on: 2026-10-01'),
    };
    const edits: Edits = { [file]: swap('on: 2026-06-01, by: ada-noor', 'on: 2026-06-02, by: ada-noor') };
    expect(blamed(edits, { author: 'cleo-diaz', before: left })).toEqual(['unconfirmed-decision']);
    expect(blamed(edits, { author: 'cleo-diaz', approvedBy: ['ben-roy'], before: left })).toEqual([]);
  });
});

test('a proposal takes nobody’s rights over the people whom it names', () => {
  const before: Edits = {
    'channels/x/zinnia.yaml': proposal.replace('owner: ada-noor', 'owner: eve-lind'),
    [person('eve-lind')]: 'name: Eve Lind\nunit: shop\n',
  };
  const edits: Edits = { [person('eve-lind')]: swap('unit: shop', 'unit: shop\nrole: Buyer') };
  expect(foundIn(edits, { author: 'cleo-diaz', before })).toEqual([]);
});

test('the case of a handle that was ours stays', () => {
  const retired = proposal
    .replace('status: proposed', 'status: retired')
    .replace(
      /$/,
      'retired: { on: 2026-10-01, reason: Nobody came., handle_kept: false, no_successor: None. }\n',
    );
  const before: Edits = { 'channels/x/zinnia.yaml': retired, [impostor]: kase };
  expect(blamed({ [impostor]: null }, { author: 'dan-wu', before })).toContain('missing-approval');
});

describe('what stays easy', () => {
  test.each<[string, Edits, By, Edits?]>([
    ['a proposal by anybody', { 'channels/x/zinnia.yaml': proposal }, { author: 'eve' }],
    ['a report of an account', { [impostor]: kase }, { author: 'eve' }],
    [
      'a step in a case',
      {
        [impostor]: swap(
          'kind: reported-to-platform }',
          'kind: reported-to-platform }, { on: 2026-11-20, kind: note }',
        ),
      },
      { author: 'eve' },
      { [impostor]: kase },
    ],
    [
      'a post that somebody saw',
      { [aster]: swap('on: 2026-11-28, seen_on', 'on: 2026-11-29, seen_on') },
      { author: 'eve' },
    ],
    ['one’s own job title', { [person('dan-wu')]: (text) => `${text}role: Buyer\n` }, { author: 'dan-wu' }],
    [
      'one’s own login',
      { [person('dan-wu')]: swap('github: dan-wu', 'github: dan-wu-2') },
      { author: 'dan-wu' },
    ],
    ['a comment', { [organization]: (text) => `# Ours.\n${text}` }, { author: 'eve' }],
    [
      'a hand-over by the owner',
      { 'channels/facebook/aster.shop.yaml': swap('owner: cleo-diaz', 'owner: ben-roy') },
      { author: 'cleo-diaz' },
    ],
  ])('%s', (_what, edits, by, before = {}) => expect(foundIn(edits, { ...by, before })).toEqual([]));
});

describe('an organisation without any login', () => {
  const before: Edits = Object.fromEntries(
    ['ada-noor', 'ben-roy', 'cleo-diaz', 'dan-wu'].map((id) => [person(id), swap(`github: ${id}\n`, '')]),
  );
  const first = { [person('ada-noor')]: (text: string) => `${text}github: ada-noor\n` };

  test('the first login of the lead passes, and is told', () => {
    expect(foundIn(first, { author: 'ada-noor', before })).toMatchObject([
      { rule: 'missing-approval', severity: 'warning', path: ['github'] },
    ]);
  });

  test('that of a colleague does not, nor a second one of a lead', () => {
    expect(
      blamed({ [person('dan-wu')]: (text) => `${text}github: dan-wu\n` }, { author: 'dan-wu', before }),
    ).toEqual(['missing-approval']);
    const after: Edits = { ...before, [person('ben-roy')]: (text) => text };
    const [found] = foundIn(first, { author: 'zed', before: after });
    expect(found).toMatchObject({ rule: 'missing-approval', severity: 'error' });
  });
});
