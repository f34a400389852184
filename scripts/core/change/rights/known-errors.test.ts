/** What is wrong in a file already is no less somebody's: to put it right is to say what it says. */
import { describe, expect, test } from 'vitest';
import { blamed, type Edits, swap } from '../../../testing/changed.ts';
import { aster, impostor, kase, organization, person } from '../../../testing/museum-cases.ts';

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
