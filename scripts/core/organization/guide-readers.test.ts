/** Who has read the guide, by unit: nobody can be told from the counts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRegistry } from '../model/registry.ts';
import type { SourceFile } from '../model/source.ts';
import { guideReaders } from './guide-readers.ts';

const today = '2026-12-01';

interface Member {
  readonly unit: string;
  /** The version of the receipt; none without one. */
  readonly read?: string | undefined;
  readonly status?: string;
}

/** Units by id with the one above them; everybody owns a channel, and so has to read. */
function organization(
  units: Readonly<Record<string, string | undefined>>,
  members: readonly Member[],
  more: object = {},
): ReturnType<typeof buildRegistry> {
  const file = (path: string, value: object): SourceFile => ({ path, value });
  return buildRegistry([
    file('policy/organization.yaml', { name: 'Aster', must_read: { 'style-guide': 'guide' }, ...more }),
    file('policy/style-guide/guide.yaml', {
      version: '2.1',
      versions: [
        { version: '1.0', on: '2025-01-01', summary: 'a' },
        { version: '2.0', on: '2026-01-01', summary: 'b' },
        { version: '2.1', on: '2026-06-01', summary: 'c', must_read: false },
      ],
    }),
    ...Object.entries(units).map(([id, parent]) =>
      file(`policy/units/${id}.yaml`, { name: id, ...(parent !== undefined && { parent }) }),
    ),
    ...members.flatMap(({ unit, read, status = 'active' }, n) => [
      file(`policy/people/p${n}.yaml`, {
        name: `P ${n}`,
        unit,
        status,
        ...(read !== undefined && { read: { 'style-guide': { version: read, on: '2026-06-02' } } }),
      }),
      file(`channels/x/c${n}.yaml`, { url: `https://x.com/c${n}`, status: 'active', owner: `p${n}` }),
    ]),
  ]);
}
const told = (registry: ReturnType<typeof buildRegistry>) =>
  guideReaders(registry, today)?.groups.map(({ units, people, read, behind }) =>
    [
      units.join('+'),
      `${read}/${people}`,
      ...behind.map((one) => `${one.people} ${one.version ?? '–'}`),
    ].join(' '),
  );
const of = (unit: string, ...reads: readonly (string | undefined)[]): Member[] =>
  reads.map((read) => ({ unit, read }));

describe('who has read the guide', () => {
  const tree = { top: undefined, left: 'top', right: 'top', low: 'left' };

  test('a version that nobody has to read again leaves the receipt for the one before it', () => {
    expect(told(organization(tree, of('top', '2.1', '2.0', '1.0', undefined)))).toEqual([
      'top 2/4 1 1.0 1 –',
    ]);
  });

  test('units of one or two are counted with the unit above them, the lowest first', () => {
    const members = [
      ...of('top', '2.1'),
      ...of('left', '2.1', '1.0'),
      ...of('low', '2.1'),
      ...of('right', '2.1', '2.1'),
    ];
    expect(told(organization(tree, members))).toEqual(['left+low 2/3 1 1.0', 'top+right 3/3']);
  });

  test('what is left at the top goes to another group, and of two people nothing is said', () => {
    expect(told(organization(tree, [...of('top', '1.0'), ...of('right', '2.1', '2.1', '2.1')]))).toEqual([
      'top+right 3/4 1 1.0',
    ]);
    expect(told(organization(tree, of('top', '1.0', '2.1')))).toEqual([]);
  });

  test('who has left, is away, or neither posts nor approves is not counted', () => {
    const members = [
      ...of('top', '2.1', '2.1', '2.1'),
      { unit: 'top', status: 'left' },
      { unit: 'top', status: 'on-leave' },
    ];
    const registry = organization(tree, members);
    expect(told(registry)).toEqual(['top 3/3']);
  });

  test('nobody is named unless the organisation says so; then each unit stands for itself', () => {
    const members = [...of('top', '2.1', undefined), ...of('low', '1.0')];
    expect(
      JSON.stringify(guideReaders(organization(tree, [...members, ...of('top', '2.1')]), today)),
    ).not.toMatch(/P \d|p\d/);
    const named = guideReaders(organization(tree, members, { reader_names: true }), today)?.groups;
    expect(
      named?.map(({ units, named: list = [] }) => [units, list.map(({ name, hasRead }) => [name, hasRead])]),
    ).toEqual([
      [['low'], [['P 2', false]]],
      [
        ['top'],
        [
          ['P 1', false],
          ['P 0', true],
        ],
      ],
    ]);
  });

  test('no receipt is asked for where the organisation does not require the guide', () => {
    expect(guideReaders(organization(tree, of('top', '2.1'), { must_read: {} }), today)).toBeUndefined();
  });

  test('whatever the units, no group is smaller than three, and nobody is counted twice', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const unit = fc.constantFrom(...ids, 'unknown');
    fc.assert(
      fc.property(
        fc.array(fc.option(unit, { nil: undefined }), { minLength: 5, maxLength: 5 }),
        fc.array(unit, { maxLength: 14 }),
        (parents, homes) => {
          const units = Object.fromEntries(ids.map((id, n) => [id, parents[n]]));
          const groups =
            guideReaders(
              organization(
                units,
                homes.map((home) => ({ unit: home })),
              ),
              today,
            )?.groups ?? [];
          expect(groups.every(({ people }) => people >= 3)).toBe(true);
          const sum = groups.reduce((all, { people }) => all + people, 0);
          expect(sum).toBe(homes.length < 3 ? 0 : homes.length);
          const counted = groups.flatMap((group) => group.units);
          expect(new Set(counted).size).toBe(counted.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
