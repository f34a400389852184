import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { check } from '../../scripts/core/check/check.ts';
import { buildRegistry } from '../../scripts/core/model/registry.ts';
import { readYaml } from '../../scripts/core/yaml/read.ts';
import { readSources } from '../../scripts/node/files.ts';
import { museumCalendar } from '../../scripts/testing/museum-calendar.ts';
import { handbookOf, show, source } from '../data/source.node.ts';
import { museumDay } from '../testing/museum.ts';
import { shownEntry } from './entry.ts';

const waiver = (on: string) =>
  readYaml(`rule: missing-kpi\non: [${on}]\nreason: So.\napproved_by: ada-noor\nexpires: 2027-01-15\n`).value;
const before = source().registry;
const registry = buildRegistry([
  ...readSources(join(import.meta.dirname, '../../scripts/testing/base')),
  { path: 'policy/waivers/2026-001.yaml', value: waiver('channels/x/aster.yaml') },
  { path: 'policy/waivers/2026-002.yaml', value: waiver('policy/waivers/2026-002.yaml') },
  ...Object.entries(museumCalendar).map(([path, text]) => ({ path, text, value: readYaml(text).value })),
]);
show(registry, handbookOf(registry, check(registry, { today: museumDay }), museumDay));
afterAll(() => show(before, undefined));

test.each([
  ['calendar/posts/2026/winter-hours', 'Winter hours', 'calendar/posts/2026/winter-hours/'],
  ['calendar/posts/2026/last-summer', 'Last summer', 'calendar/2026-07/#d-2026-07-14'],
  [
    'calendar/quiet/year-end',
    { en: 'Quiet days', fr: 'Jours calmes' },
    'calendar/announcements/#quiet-year-end',
  ],
  ['policy/assets/hall', 'The hall in the morning', 'calendar/assets/hall/'],
  ['policy/people/ada-noor', 'Ada Noor', 'people/ada-noor/'],
])('%s is called by its title and leads to its page, or to its place on one', (file, name, path) => {
  expect(shownEntry(`${file}.yaml`)).toEqual({ name, path });
});

test('an exception is called by what it is for; one that is for itself, by its id', () => {
  expect(shownEntry('policy/waivers/2026-001.yaml')).toMatchObject({ name: 'Aster Museum', id: '2026-001' });
  expect(shownEntry('policy/waivers/2026-002.yaml')).toMatchObject({ name: '2026-002', id: '2026-002' });
});

test.each([
  ['calendar/posts/2026/secret-show', 'calendar/posts/2026/secret-show/'],
  ['calendar/campaigns/spring', 'calendar/campaigns/spring/'],
])('%s is under an embargo: its page is linked, and its title is not told', (file, path) => {
  expect(shownEntry(`${file}.yaml`)).toEqual({ name: undefined, path });
});

test('an asset that only posts under an embargo show has no page, and is not named', () => {
  expect(shownEntry('policy/assets/poster.yaml')).toEqual({ name: undefined });
});

test('what the handbook does not show is called by its path', () => {
  expect(shownEntry('policy/planning.yaml')).toEqual({ name: 'policy/planning.yaml' });
});
