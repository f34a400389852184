import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { depth } from '../../testing/depth.ts';
import { given, museum, pages, plan, sound } from '../../testing/first-day.ts';
import { judgeAnswers } from './answers.ts';
import { starterIds } from './starter.ts';

describe('the first day', () => {
  test('check has nothing against it but what only people can decide', () => {
    const { result, remove, keep } = plan(sound());
    expect(result.problems.map(({ rule }) => rule)).toEqual([
      'unused-entry',
      'nobody-reachable',
      'stale-attestation',
    ]);
    expect(remove).toContain('channels/x/aster.yaml');
    expect(keep.every((path) => path.startsWith('policy/platforms/'))).toBe(true);
  });

  test.each([
    [['en'], ['', 'en']],
    [
      ['fr-CA', 'en-GB'],
      ['', 'en-gb'],
    ],
    [['de'], ['']],
    [
      ['de', 'fr'],
      ['', 'fr'],
    ],
    [
      ['en', 'de', 'fr'],
      ['', 'fr'],
    ],
  ])('speaks %j', (languages, folders) => {
    const { result, registry } = plan(sound({ languages }));
    expect(result.summary.errors).toBe(0);
    const found = new Set([...registry.pages.keys()].map((id) => id.split('/').slice(0, -1).join('/')));
    expect([...found].sort()).toEqual(folders.filter((folder) => folder !== 'en' || languages.length > 1));
  });

  test('a language without words has English pages at the root, and texts that say so', () => {
    const { write } = plan(sound({ languages: ['de'] }));
    const text = (path: string) => write.find((file) => file.path === path)?.text;
    expect(text('policy/handbook/governance.mdx')).toContain('Who decides what');
    expect(text('policy/audiences/general-public.yaml')).toContain('en: General public');
  });

  test('ids are made of names, are never the same, and are there for every script', () => {
    expect(starterIds(sound({ lead: 'Zoë', deputy: 'Zoe' }))).toMatchObject({ lead: 'zoe', deputy: 'zoe-2' });
    expect(starterIds(sound({ name: '日本', lead: '山田', deputy: '鈴木' }))).toEqual({
      unit: 'organisation',
      lead: 'lead',
      deputy: 'deputy',
    });
    expect(starterIds(sound({ deputy: undefined, alone: true })).deputy).toBe('ada-noor');
  });

  test('whatever a name holds, the files say it as it is', () => {
    const name = fc.string({ unit: 'grapheme' }).map((text) => `a${text}`.trim());
    fc.assert(
      fc.property(name, name, name, (called, lead, deputy) => {
        const judged = judgeAnswers({ ...given, name: called, lead, deputy });
        fc.pre('answers' in judged);
        if (!('answers' in judged)) return;
        const { registry, result } = plan(judged.answers);
        expect(registry.organization?.data.name).toBe(called);
        expect(registry.people.get(starterIds(judged.answers).lead)?.data.name).toBe(lead);
        // A name can still be something that nobody may publish; then init says so and writes nothing.
        const rules = result.problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
        expect(
          rules.filter((rule) => !['hidden-characters', 'secret-in-file', 'personal-data'].includes(rule)),
        ).toEqual([]);
      }),
      { numRuns: depth(60) },
    );
  });

  test('every page is there in every language, and none holds a name', () => {
    const slugs = (language: string) =>
      pages.filter((page) => page.language === language).map(({ slug }) => slug);
    expect(slugs('fr')).toEqual(slugs('en'));
    for (const { slug, text } of pages) {
      expect(text, slug).toMatch(/^owner: lead$/m);
      expect(text, slug).not.toMatch(/^reviewed_on/m);
      expect(text, slug).not.toMatch(/ferrane|aster/i);
    }
  });
});

test('the day on which an example stays is not the day of the new organisation', () => {
  const dated = museum.map((source) =>
    source.path === 'policy/organization.yaml'
      ? { ...source, text: `${source.text}today: 2026-12-01\n` }
      : source,
  );
  const { registry } = plan(sound(), undefined, dated);
  expect(registry.organization?.data.name).toBe('Aster Museum');
  expect(registry.organization?.data.today).toBeUndefined();
});
