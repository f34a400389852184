/** Ways to rights that are not one's own, each in steps that nobody else has agreed to: every one stops at its first step. */
import { describe, expect, test } from 'vitest';
import { type By, blamed, type Edits, foundIn, swap } from '../../../testing/changed.ts';
import {
  aster,
  impostor,
  kase,
  organization,
  person,
  proposal,
  small,
} from '../../../testing/museum-cases.ts';

const puppet = 'name: Zed Puppet\nunit: museum\ngithub: zed-puppet\n';
const ada = 'name: Ada Noor\nunit: museum\ngithub: zed\n';
const contact = 'policy/contacts/danger.yaml';
const danger = 'question: Who is called in danger?\nask: { role: lead }\nurgent: true\n';

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
    [
      'a lead who is missing, with a login of theirs',
      { [person('ada-noor')]: ada },
      { [person('ada-noor')]: null },
    ],
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
    ['a case that is closed when it is added', { [impostor]: kase.replace('open', 'closed') }],
    ['a case that others have in hand when it is added', { [impostor]: kase.replace('open', 'reported') }],
    [
      'an account that is tolerated when it is added, as they decided themself',
      {
        [impostor]: `${kase}decision: { what: tolerate, on: 2026-11-20, by: dan-wu, reason: It is harmless. }\n`,
      },
    ],
    [
      'a proposal that they have authorised themself',
      { 'channels/x/zinnia.yaml': `${proposal}authorized: { on: 2026-11-20, by: cleo-diaz }\n` },
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
