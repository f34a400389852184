import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blamed, type Edits, edited, swap } from '../../testing/changed.ts';
import { fixtureDay, museum } from '../../testing/fixture.ts';
import { checkChange } from '../check/check-change.ts';
import type { Problem } from '../model/finding.ts';
import { buildRegistry } from '../model/registry.ts';
import { inBoth } from '../model/wording.ts';
import { markBaseline } from './baseline.ts';
import { changeBetween } from './diff.ts';
import { participantsOf } from './participants.ts';

const base = museum();

const aster = 'channels/x/aster.yaml';
const takeOver: Edits = {
  [aster]: (text) =>
    swap('owner: ada-noor', 'owner: ben-roy')(swap('deputy: ben-roy', 'deputy: ada-noor')(text)),
};
const open: Edits = {
  'channels/x/zinnia.yaml': (text) =>
    (text || base.find(({ path }) => path === aster)?.text || '')
      .replaceAll('x.com/aster', 'x.com/zinnia')
      .replace('"1001"', '"1007"')
      .replace(/^purpose: .*$/m, 'purpose: Answer reporters.')
      .replace('by: ben-roy, on: 2024-02-01', 'by: ada-noor, on: 2024-02-01')
      .replace(/^reviewed: .*\n/m, ''),
};

describe('whose word counts', () => {
  test.each([
    ['the owner', { author: 'ada-noor' }, []],
    ['the deputy', { approvedBy: ['BEN-ROY'] }, []],
    ['a stranger', { author: 'cleo-diaz', approvedBy: ['dan-wu'] }, ['missing-approval']],
    ['nobody who is known', { author: 'mallory', approvedBy: ['eve'] }, ['missing-approval']],
    ['nobody at all', {}, ['missing-approval']],
  ])('%s hands a channel over', (_who, by, rules) => expect(blamed(takeOver, by)).toEqual(rules));

  test.each([
    ['a second leader', { author: 'ada-noor', approvedBy: ['ben-roy'] }, []],
    ['the author twice', { author: 'ada-noor', approvedBy: ['ada-noor', 'Ada-Noor'] }, ['missing-approval']],
    ['a colleague', { author: 'ada-noor', approvedBy: ['dan-wu'] }, ['missing-approval']],
    [
      'a colleague where the organisation is small',
      {
        author: 'ada-noor',
        approvedBy: ['dan-wu'],
        before: { 'policy/organization.yaml': (text: string) => `${text}profile: small\n` },
      },
      [],
    ],
  ])('%s lets a channel in', (_who, by, rules) => expect(blamed(open, by)).toEqual(rules));

  test('where there is one person only, nobody else is asked', () => {
    const alone: Edits = {
      ...Object.fromEntries(
        ['ben-roy', 'cleo-diaz', 'dan-wu'].map((id) => [`policy/people/${id}.yaml`, null]),
      ),
    };
    expect(blamed(open, { author: 'ada-noor', before: alone })).not.toContain('missing-approval');
    expect(blamed(open, { before: alone })).toContain('missing-approval');
  });

  test('a right that the change itself gives is none', () => {
    const edits: Edits = {
      ...takeOver,
      'policy/organization.yaml': swap('person: ada-noor', 'person: dan-wu'),
      'policy/people/ada-noor.yaml': swap('github: ada-noor', 'github: mallory'),
    };
    expect(blamed(edits, { author: 'mallory', approvedBy: ['dan-wu'] })).toEqual(
      expect.arrayContaining(['missing-approval', 'missing-approval']),
    );
  });

  test('a login that two people claim speaks for neither', () => {
    const before: Edits = {
      'policy/people/eve-lind.yaml': 'name: Eve Lind\nunit: museum\ngithub: Ada-Noor\n',
    };
    expect(blamed(takeOver, { author: 'ada-noor', before })).toEqual(['missing-approval']);
  });

  test('nor for the one of the two who comes last', () => {
    const before: Edits = { 'policy/people/ada-noor.yaml': swap('github: ada-noor', 'github: Ben-Roy') };
    expect(blamed(takeOver, { author: 'ben-roy', before })).toEqual(['missing-approval']);
  });

  test('a deputy who has left is not heard any more', () => {
    const before: Edits = {
      'policy/people/ben-roy.yaml': swap('status: active', 'status: left\nleft_on: 2026-10-01'),
    };
    const by = { author: 'cleo-diaz', approvedBy: ['ben-roy'] };
    expect(blamed(takeOver, by)).toEqual([]);
    expect(blamed(takeOver, { ...by, before })).toEqual(['missing-approval']);
  });

  test('where no organisation was, there is nothing to defend yet', () => {
    const before = buildRegistry([]);
    const change = changeBetween(before, buildRegistry(base), participantsOf(before, {}));
    expect(checkChange(change, { today: fixtureDay }).summary.errors).toBe(0);
  });
});

describe('how entries are followed', () => {
  const moved = (edits: Edits) => {
    const before = buildRegistry(base);
    const { entries } = changeBetween(before, buildRegistry(edited(base, edits)), { approvers: [] });
    return entries.map(({ before: then, after: now }) => [then?.file, now?.file]);
  };
  const text = base.find(({ path }) => path === aster)?.text ?? '';

  test.each<[string, Edits, (string | undefined)[][]]>([
    [
      'by the id',
      { [aster]: null, 'channels/x/other.yaml': text.replace('x.com/aster', 'x.com/other') },
      [[aster, 'channels/x/other.yaml']],
    ],
    [
      'by the account',
      { [aster]: null, 'channels/x/ASTER.yaml': text.replace('"1001"', '"1002"') },
      [[aster, 'channels/x/ASTER.yaml']],
    ],
    [
      'never to another account',
      {
        [aster]: null,
        'channels/x/other.yaml': text.replace('x.com/aster', 'x.com/other').replace('"1001"', '"1002"'),
      },
      [
        [aster, undefined],
        [undefined, 'channels/x/other.yaml'],
      ],
    ],
    [
      'never from an official entry to an unofficial one',
      {
        [aster]: null,
        'channels/unofficial/x/aster.yaml': 'name: A\nurl: https://x.com/aster\nkind: fan\nrisk: low\n',
      },
      [
        [undefined, 'channels/unofficial/x/aster.yaml'],
        [aster, undefined],
      ],
    ],
    ['not at all where nothing changed', { [aster]: text }, []],
  ])('%s', (_how, edits, pairs) => expect(moved(edits)).toEqual(pairs));
});

describe('known', () => {
  const change = changeBetween(buildRegistry(base), buildRegistry(base), { approvers: [] });
  const problem = fc.record({
    rule: fc.constantFrom('a-rule', 'b-rule'),
    severity: fc.constantFrom('error' as const, 'warning' as const),
    file: fc.constantFrom(aster, 'channels/facebook/aster.shop.yaml', 'nowhere.yaml'),
    path: fc.array(fc.oneof(fc.constantFrom('url', 'team'), fc.nat(2)), { maxLength: 2 }),
    message: fc.constantFrom('one', 'two', 'three').map(inBoth),
  });
  const list = fc.array(problem as fc.Arbitrary<Problem>, { maxLength: 8 });
  const news = (today: readonly Problem[], before: readonly Problem[]) =>
    markBaseline(change, today, before).filter(({ inBaseline }) => !inBaseline);

  test('what is the same is known; without a past all is new; each known problem answers for one', () => {
    fc.assert(
      fc.property(list, list, (past, more) => {
        expect(news(past, past)).toEqual([]);
        expect(news(past, [])).toHaveLength(past.length);
        expect(news([...past, ...more], past).length).toBeLessThanOrEqual(more.length);
        expect(news([...past, ...more], past).length + past.length).toBeGreaterThanOrEqual(more.length);
        expect(markBaseline(change, more, past)).toHaveLength(more.length);
      }),
    );
  });

  test('a warning that was there excuses no error', () => {
    const one = {
      rule: 'a-rule',
      severity: 'warning',
      file: aster,
      path: ['url'],
      message: inBoth('x'),
    } as const;
    expect(news([{ ...one, severity: 'error' }], [one])).toHaveLength(1);
    expect(news([one], [{ ...one, severity: 'error' }])).toHaveLength(0);
  });
});
