/** Where a second person must look, two people must be known to have seen it; and who says what others have decided. */
import { describe, expect, test } from 'vitest';
import { type By, blamed, type Edits, foundIn, swap } from '../../../testing/changed.ts';
import { organization, person, proposal, small } from '../../../testing/museum-cases.ts';

const lead = { author: 'ada-noor' };
const puppet = 'name: Zed Puppet\nunit: museum\ngithub: zed-puppet\n';

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

describe('who somebody is', () => {
  const fay = person('fay-moss');
  const before: Edits = { [fay]: 'name: Fay Moss\nunit: shop\n' };
  const login: Edits = { [fay]: (text) => `${text}github: zed\n` };
  const another: Edits = { [fay]: swap('github: fay', 'github: zed') };
  const withLogin: Edits = { [fay]: 'name: Fay Moss\nunit: shop\ngithub: fay\n' };

  test.each<[string, By, string[]]>([
    ['who leads the unit', { author: 'cleo-diaz' }, ['missing-approval']],
    ['both who lead the unit', { author: 'cleo-diaz', approvedBy: ['dan-wu'] }, ['missing-approval']],
    ['the lead alone', { author: 'ada-noor' }, ['missing-approval']],
    ['an unknown account and the lead', { author: 'eve', approvedBy: ['ada-noor'] }, ['missing-approval']],
    // It could be a second one of the lead, who would be two people from then on.
    ['that account and the lead', { author: 'zed', approvedBy: ['ada-noor'] }, ['missing-approval']],
    ['the lead and that account', { author: 'ada-noor', approvedBy: ['zed'] }, ['missing-approval']],
    ['that account, the lead and a colleague', { author: 'zed', approvedBy: ['ada-noor', 'dan-wu'] }, []],
    ['the lead and the deputy lead', { author: 'ada-noor', approvedBy: ['ben-roy'] }, []],
    ['who leads the unit, and the lead', { author: 'cleo-diaz', approvedBy: ['ada-noor'] }, []],
  ])('is said by two, of whom one leads over everything: %s', (_who, by, rules) => {
    expect(blamed(login, { ...by, before })).toEqual(rules);
    expect(blamed(another, { ...by, before: withLogin })).toEqual(rules);
  });

  test('is said by themself, who has an account', () => {
    expect(blamed(another, { author: 'fay', before: withLogin })).toEqual([]);
    expect(blamed(another, { author: 'cleo-diaz', approvedBy: ['fay'], before: withLogin })).toEqual([]);
  });

  test.each<[string, By, string[]]>([
    ['who leads the unit', { author: 'cleo-diaz' }, ['missing-approval']],
    ['the lead', { author: 'ada-noor' }, ['missing-approval']],
    ['themself and who leads the unit', { author: 'zed', approvedBy: ['cleo-diaz'] }, ['missing-approval']],
    ['both who lead the unit', { author: 'cleo-diaz', approvedBy: ['dan-wu'] }, []],
    [
      'themself, who leads the unit, and a colleague',
      { author: 'zed', approvedBy: ['cleo-diaz', 'ben-roy'] },
      [],
    ],
  ])('a new colleague with a login is for two people, of whom one leads there: %s', (_who, by, rules) =>
    expect(blamed(withLogin, by)).toEqual(rules),
  );

  test('a new colleague without one is for the person who leads there', () =>
    expect(blamed(before, { author: 'cleo-diaz' })).toEqual([]));

  test('cannot begin anew without the lead: a person is not taken away by who leads the unit', () => {
    expect(blamed({ [fay]: null }, { author: 'cleo-diaz', before })).toEqual(['missing-approval']);
    expect(blamed({ [fay]: null }, { author: 'cleo-diaz', approvedBy: ['ada-noor'], before })).toEqual([]);
  });

  test.each(['ada-noor', 'ben-roy'])('the file of %s is not for one of those who lead alone', (id) => {
    const gone: Edits = { [person(id)]: null };
    const back: Edits = { [person(id)]: `name: X\nunit: museum\ngithub: zed\n` };
    const author = id === 'ada-noor' ? 'ben-roy' : 'ada-noor';
    expect(blamed(gone, { author })).toContain('missing-approval');
    expect(blamed(back, { author, before: gone })).toContain('missing-approval');
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

  test('of the second login it is said that an administrator has to let it in, for nobody else can be heard', () => {
    const one: Edits = { ...before, [person('ada-noor')]: (text) => text };
    const [ben, fay] = [person('ben-roy'), person('fay-moss')];
    for (const second of [
      { [ben]: (text: string) => `${text}github: ben-roy\n` },
      { [fay]: 'name: Fay Moss\nunit: shop\ngithub: fay\n' },
    ]) {
      const [found] = foundIn(second, { author: 'ada-noor', before: one });
      expect(found).toMatchObject({ rule: 'missing-approval', severity: 'error' });
      expect(found?.fix?.en).toBe(
        'Only Ada Noor (`ada-noor`) can be heard, and one is not two. A second person needs a login, in a change that does nothing else: somebody who administers the repository on its host merges it in spite of the check, once that person has confirmed the account.',
      );
    }
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
