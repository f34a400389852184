/** The law of deadlines, held against the checks themselves: a rule fires on a day if, and only if, the day lies after `on`. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../node/files.ts';
import { depth } from '../../testing/depth.ts';
import { check } from '../check/check.ts';
import { addDays } from '../dates/day.ts';
import type { Problem } from '../model/finding.ts';
import { buildRegistry, type Registry } from '../model/registry.ts';
import type { SourceFile } from '../model/source.ts';
import { readYaml } from '../yaml/read.ts';
import { type Deadline, deadlinesOf } from './deadlines.ts';

const base = readSources(join(import.meta.dirname, '../../testing/base'));

const isOf =
  ({ rule, file }: Deadline) =>
  (problem: Problem) =>
    problem.rule === rule && problem.file === file;

/** What the check of some later day says otherwise than the deadlines of today; empty when the law holds. */
function differences(registry: Registry, today: string, later: string): string[] {
  const now = check(registry, { today });
  const then = check(registry, { today: later });
  const dues = deadlinesOf(registry, now);
  // A file can have several deadlines of a rule: the first decides when it is reported.
  const first = dues.filter(
    (due, index) => dues.findIndex((one) => one.rule === due.rule && one.file === due.file) === index,
  );
  const wrong = first.flatMap((due) => {
    const fires = then.problems.some(isOf(due));
    return fires === later > due.on ? [] : [`${due.rule} ${due.file} due ${due.on}, on ${later}: ${fires}`];
  });
  const dated = new Set(dues.map(({ rule }) => rule));
  const known = new Set(now.problems.map(({ rule, file }) => `${rule} ${file}`));
  // Nothing begins that no deadline has announced.
  for (const problem of then.problems) {
    if (!dated.has(problem.rule) || known.has(`${problem.rule} ${problem.file}`)) continue;
    if (!dues.some((due) => isOf(due)(problem)))
      wrong.push(`${problem.rule} ${problem.file} unannounced on ${later}`);
  }
  return wrong;
}

const start = '2026-12-01';
const offset = fc.integer({ min: 0, max: 2000 });

/** The museum with other dates: any file with its keys replaced. */
function museum(changes: Readonly<Record<string, object | undefined>>): Registry {
  const files = new Map<string, SourceFile>(base.map((file) => [file.path, file]));
  for (const [path, change] of Object.entries(changes)) {
    if (!change) continue;
    const before = files.get(path)?.text;
    const value = before === undefined ? {} : (readYaml(before).value as object);
    files.set(path, { path, value: JSON.parse(JSON.stringify({ ...value, ...change })) });
  }
  return buildRegistry([...files.values()]);
}

const day = offset.map((days) => addDays('2024-01-01', days));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const review = fc.record({ on: day, by: fc.constant('ben-roy'), decision: fc.constant('keep') });
const link = fc.record({
  url: fc.constantFrom('https://aster.example', 'https://elsewhere.example'),
  verified_on: day,
});
const channel = fc.record({
  status: fc.constantFrom('active', 'active', 'dormant', 'proposed'),
  opened_on: maybe(day),
  reviewed: maybe(review),
  last_post: maybe(fc.record({ on: day, seen_on: day })),
  links: maybe(fc.record({ from: fc.array(link, { maxLength: 3 }) })),
});
const person = fc.record({
  status: fc.constantFrom('active', 'active', 'on-leave', 'left'),
  until: maybe(day),
  read: maybe(
    fc.record({
      'style-guide': fc.record({ version: fc.constantFrom('1.0', '2.0'), on: day }),
    }),
  ),
});
const waiver = fc.record({
  rule: fc.constantFrom(
    'overdue-review',
    'dormant-channel',
    'missing-kpi',
    'missing-backlink',
    'expired-waiver',
  ),
  on: fc.constant(['channels/x/aster.yaml', 'channels/facebook/aster.shop.yaml']),
  reason: fc.constant('We know.'),
  approved_by: fc.constant('ada-noor'),
  expires: day,
});
const changed = fc.record({
  'channels/x/aster.yaml': maybe(channel),
  'channels/facebook/aster.shop.yaml': maybe(channel),
  'policy/people/dan-wu.yaml': maybe(person),
  'policy/people/ben-roy.yaml': maybe(person),
  'policy/units/shop.yaml': maybe(
    fc.record({
      inventory: maybe(
        fc.record({ attested_on: day, by: fc.constantFrom('cleo-diaz', 'ada-noor', 'dan-wu') }),
      ),
    }),
  ),
  'policy/audiences/visitors.yaml': maybe(
    fc.record({
      platforms: fc.record({
        x: fc.record({ fit: fc.constantFrom('high', 'low'), source: fc.constant('Survey'), on: maybe(day) }),
      }),
    }),
  ),
  'policy/platforms/x.yaml': maybe(
    fc.record({
      closed: fc.record({ on: maybe(day), note: fc.constant('It ends.') }),
      decision: fc.constant(undefined),
    }),
  ),
  'policy/organization.yaml': maybe(
    fc.record({
      must_read: fc.record({ 'style-guide': fc.record({ version: fc.constant('2.0'), on: day }) }),
    }),
  ),
  'policy/waivers/2026-001.yaml': maybe(waiver),
  'policy/waivers/2026-002.yaml': maybe(waiver),
});

test('the museum with any dates keeps the law', () => {
  fc.assert(
    fc.property(changed, day, fc.integer({ min: 0, max: 900 }), (changes, today, days) => {
      expect(differences(museum(changes), today, addDays(today, days))).toEqual([]);
    }),
    { numRuns: depth(400) },
  );
});

describe('deadlines', () => {
  const dues = (changes: Parameters<typeof museum>[0] = {}) => {
    const registry = museum(changes);
    return deadlinesOf(registry, check(registry, { today: start }));
  };

  test('come the soonest first, and every dated rule has its own', () => {
    const list = dues({
      'policy/waivers/2026-001.yaml': {
        rule: 'missing-kpi',
        on: ['channels/x/aster.yaml'],
        reason: 'So.',
        approved_by: 'ada-noor',
        expires: '2027-01-15',
      },
    });
    expect(list.map(({ on }) => on)).toEqual(list.map(({ on }) => on).toSorted());
    expect([...new Set(list.map(({ rule }) => rule))].toSorted()).toEqual([
      'audience-not-on-platform',
      'dormant-channel',
      'expired-waiver',
      'missing-backlink',
      'outdated-limit',
      'overdue-review',
      'stale-attestation',
    ]);
  });

  test('what a waiver covers is due when the waiver ends', () => {
    const covered = dues({
      'channels/x/aster.yaml': { kpis: [] },
      'policy/waivers/2026-001.yaml': {
        rule: 'missing-kpi',
        on: ['channels/x/aster.yaml'],
        reason: 'So.',
        approved_by: 'ben-roy',
        expires: '2027-01-15',
      },
    });
    expect(covered).toContainEqual({ rule: 'missing-kpi', file: 'channels/x/aster.yaml', on: '2027-01-15' });
  });

  test('nobody’s departure shows before its day', () => {
    const list = dues({ 'policy/people/dan-wu.yaml': { left_on: '2027-02-28', status: 'active', read: {} } });
    expect(JSON.stringify(list)).not.toContain('dan-wu');
    expect(JSON.stringify(list)).not.toContain('2027-02-28');
  });
});
