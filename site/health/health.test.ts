import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../scripts/core/check/check.ts';
import { addDays } from '../../scripts/core/dates/day.ts';
import { buildRegistry } from '../../scripts/core/model/registry.ts';
import type { SourceFile } from '../../scripts/core/model/source.ts';
import { readYaml } from '../../scripts/core/yaml/read.ts';
import { readSources } from '../../scripts/node/files.ts';
import { deadlinesJson } from './deadlines.ts';
import { type Health, healthOf, horizon } from './health.ts';
import { tallies, tallyOf } from './tally.ts';

const base = readSources(join(import.meta.dirname, '../../scripts/testing/base'));
const today = '2026-12-01';

/** The museum's health with some files changed. */
function health(changes: Readonly<Record<string, object>> = {}, day = today): Health {
  const files = new Map<string, SourceFile>(base.map((file) => [file.path, file]));
  for (const [path, change] of Object.entries(changes)) {
    const before = files.get(path)?.text;
    const value = before === undefined ? {} : (readYaml(before).value as object);
    files.set(path, { path, value: { ...value, ...change } });
  }
  const registry = buildRegistry([...files.values()]);
  return healthOf(registry, check(registry, { today: day }), day);
}

const x = 'channels/x/aster.yaml';
const late = { reviewed: { on: '2025-06-01', by: 'ben-roy', decision: 'keep' } };
const waiver = {
  rule: 'missing-kpi',
  on: [x],
  reason: 'So it is.',
  approved_by: 'ada-noor',
  expires: '2027-01-15',
};

describe('what is wrong', () => {
  test('a sound registry has nothing', () => {
    expect(health().ills).toEqual([]);
  });

  test('stands in order: errors, then the longest overdue, then warnings', () => {
    const { ills } = health({
      [x]: { ...late, kpis: [], status: 'active' },
      'channels/facebook/aster.shop.yaml': {
        reviewed: { on: '2024-06-01', by: 'ben-roy', decision: 'keep' },
        owner: 'nobody',
      },
    });
    expect(ills.map((ill) => [ill.class, ill.rule, ill.since])).toEqual([
      ['error', 'unknown-reference', undefined],
      ['overdue', 'overdue-review', '2025-06-01'],
      ['overdue', 'overdue-review', '2026-06-01'],
      ['warning', 'missing-kpi', undefined],
    ]);
  });

  test('belongs to a unit, or to everybody', () => {
    const { ills } = health({ [x]: late, 'policy/audiences/visitors.yaml': { platforms: {} } });
    expect(ills.map(({ rule, unit }) => [rule, unit])).toEqual([
      ['overdue-review', 'museum'],
      ['audience-not-on-platform', 'museum'],
    ]);
    expect(health({ 'policy/waivers/2026-001.yaml': waiver }).ills).toMatchObject([
      { rule: 'self-approved-waiver', unit: '' },
      { rule: 'unused-waiver', unit: '' },
    ]);
  });
});

describe('what is coming', () => {
  test('is what a later check reports', () => {
    const { coming } = health();
    for (const { on, rule, file } of coming.slice(0, 8)) {
      expect(health({}, addDays(on, 1)).ills).toContainEqual(
        expect.objectContaining({ rule, file, since: on }),
      );
      expect(health({}, on).ills.some((ill) => ill.rule === rule && ill.file === file)).toBe(false);
    }
  });

  test('ends at the horizon', () => {
    const { coming } = health();
    expect(coming.length).toBeGreaterThan(5);
    for (const { on } of coming) expect(on <= addDays(today, horizon)).toBe(true);
  });

  test('is counted by day without the names of entries', () => {
    const { coming } = health();
    const json = deadlinesJson(coming);
    const sum = Object.values(json.days).flatMap((counts) => counts.map(([, , , n]) => n));
    expect(sum.reduce((a, b) => a + b, 0)).toBe(coming.length);
    expect(JSON.stringify(json)).not.toMatch(/aster|channels|ada-noor/);
  });
});

test('an exception shows its reason, its end, and how much it covers', () => {
  const { waivers, coming } = health({ [x]: { kpis: [] }, 'policy/waivers/2026-001.yaml': waiver });
  expect(waivers).toEqual([
    {
      id: '2026-001',
      file: 'policy/waivers/2026-001.yaml',
      rule: 'missing-kpi',
      on: [x],
      reason: 'So it is.',
      by: 'ada-noor',
      expires: '2027-01-15',
      covers: 1,
    },
  ]);
  expect(coming.slice(0, 2).map((item) => [item.rule, item.class, item.on])).toEqual([
    ['missing-kpi', 'overdue', '2027-01-15'],
    ['expired-waiver', 'error', '2027-01-15'],
  ]);
});

test('counts add up', () => {
  const { ills, coming } = health({ [x]: { ...late, kpis: [] } });
  const whole = tallyOf(ills, coming, today);
  expect(whole).toMatchObject({ error: 0, overdue: 1, warning: 1 });
  const byUnit = [...tallies(ills, coming, today, ({ unit }) => unit).values()];
  for (const column of ['error', 'overdue', 'warning', 'soon'] as const)
    expect(byUnit.reduce((sum, tally) => sum + tally[column], 0)).toBe(whole[column]);
  expect(tallyOf([], [], today)).toEqual({ error: 0, overdue: 0, warning: 0, soon: 0 });
});
