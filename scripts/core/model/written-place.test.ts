import { expect, test } from 'vitest';
import { check } from '../check/check.ts';
import { buildRegistry } from './registry.ts';

const text = `title: Snow
status: planned
author: nobody
posts:
  - { at: "2026-12-13 06:00", language: en }
  - { channel: x/aster, at: "2026-12-13 06:00", zone: EST, language: en }
  - { channel: x/aster, at: "2026-12-14 06:00", zone: CET, language: en }
`;

test('behind an item that is broken, findings stand at their own', () => {
  const registry = buildRegistry([{ path: 'calendar/posts/2026/snow.yaml', text }]);
  const { problems } = check(registry, { today: '2026-12-01' });
  const placesOf = (rule: string) =>
    problems.filter((one) => one.rule === rule && one.file.startsWith('calendar/')).map(({ path }) => path);
  expect(placesOf('schema')).toEqual([['posts', 0]]);
  expect(placesOf('bad-time')).toEqual([
    ['posts', 1, 'zone'],
    ['posts', 2, 'zone'],
  ]);
});
