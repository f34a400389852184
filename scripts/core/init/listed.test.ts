import { describe, expect, test } from 'vitest';
import { plan, sound } from '../../testing/first-day.ts';
import type { ListRow } from '../inventory/row.ts';
import { wordsOf } from '../similarity/purpose.ts';
import { listed } from './texts.ts';

describe('a list of accounts', () => {
  const row = (line: number, url: string, others: Partial<ListRow> = {}): ListRow => ({
    line,
    url,
    ...others,
  });

  test('gives proposals that check accepts, without comparing placeholders', () => {
    const rows = Array.from({ length: 30 }, (_, n) =>
      row(n + 2, `https://x.com/aster_${n}`, { unit: 'Hall' }),
    );
    const { result, registry, leftOut } = plan(sound(), rows);
    expect([result.summary.errors, registry.channels.size, leftOut]).toEqual([0, 30, []]);
    expect(result.problems.map(({ rule }) => rule)).not.toContain('overlapping-channel');
    expect(registry.units.get('hall')?.data).toMatchObject({ parent: 'aster-museum', lead: 'ada-noor' });
    expect([...wordsOf(listed.purpose.en), ...wordsOf(listed.purpose.fr)]).toEqual([]);
  });

  test('leaves out what is no account and what cannot be told apart, with the reason', () => {
    const { leftOut, result, registry } = plan(sound(), [
      row(2, 'https://x.com/aster/status/1', { unit: 'Nobody' }),
      row(3, 'https://www.youtube.com/user/aster'),
      row(4, 'https://www.youtube.com/@aster'),
    ]);
    expect(leftOut.map(({ line }) => line)).toEqual([2, 4]);
    expect(result.summary.errors).toBe(0);
    expect(registry.units.has('nobody')).toBe(false);
  });

  test('leaves out what check refuses, and a unit that is refused with all its accounts', () => {
    const { leftOut, result, registry } = plan(sound(), [
      row(2, 'https://x.com/aster_good', { unit: 'Hall' }),
      row(3, 'https://x.com/aster_odd', { unit: 'Odd Hall', name: 'Od\u202Ed' }),
      row(4, 'https://x.com/aster_other', { unit: 'Rev\u202Eerse' }),
    ]);
    expect(result.summary.errors).toBe(0);
    expect([...registry.channels.keys()]).toEqual(['x/aster_good']);
    expect([...registry.units.keys()].sort()).toEqual(['aster-museum', 'hall']);
    expect(leftOut.map(({ line }) => line)).toEqual([3, 4]);
    expect(leftOut[0]?.reason).toContain('U+202E');
  });

  test('an account on a network that is gone is a memory', () => {
    const { registry, result } = plan(sound(), [row(2, 'https://vine.co/aster')]);
    expect(registry.channels.get('vine/aster')?.data.status).toBe('retired');
    expect(result.summary.errors).toBe(0);
  });
});
