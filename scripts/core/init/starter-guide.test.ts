import { describe, expect, test } from 'vitest';
import { readSources } from '../../node/files.ts';
import { ownRoot } from '../../node/load.ts';
import { plan, sound } from '../../testing/first-day.ts';
import { buildRegistry } from '../model/registry.ts';
import type { GivenAnswers } from './answers.ts';
import { isExample } from './example.ts';
import { nextSteps } from './next-steps.ts';

/** The example that this repository shows; an organisation in its place has a guide of its own. */
const own = readSources(ownRoot);
const hasExample = isExample(buildRegistry(own));

describe.runIf(hasExample)('the style guide to begin with', () => {
  const guideOf = (changes: GivenAnswers) => {
    const { write, result, registry } = plan(sound(changes), undefined, own);
    const files = write.filter(({ path }) => path.startsWith('policy/style-guide/'));
    return {
      files,
      registry,
      told: result.problems.filter(({ file }) => file.startsWith('policy/style-guide/')),
    };
  };

  test.each([[['en', 'fr']], [['fr', 'en']], [['fr']], [['en-GB']], [['de', 'fr']]])(
    'in %j: the general rules hold, and nothing is said against them',
    (languages) => {
      const { registry, told } = guideOf({ languages });
      expect(told).toEqual([]);
      expect(registry.guide?.data.versions).toHaveLength(1);
      expect(registry.styleRules.size).toBeGreaterThan(50);
      expect([...registry.styleRules.values()].every(({ data }) => data.since === '1.0')).toBe(true);
      const named = new Set([...registry.styleRules.values()].map(({ data }) => data.chapter));
      const roots = [...registry.chapters.keys()].filter((id) => !id.includes('/'));
      expect([...named].sort()).toEqual(roots.sort());
    },
  );

  test('it names nothing of the example', () => {
    const people = [...buildRegistry(own).people.values()].map(({ data }) => data.name ?? '');
    const words = ['ferrane', 'portsmouth', 'lévis', ...people].join('|');
    for (const { path, text } of guideOf({}).files)
      expect(text.match(new RegExp(`.*(?:${words}).*`, 'iu'))?.[0], path).toBeUndefined();
  });

  test('to make it one’s own is one of the next steps', () => {
    const { registry } = guideOf({});
    expect(nextSteps(registry)).toContainEqual({ id: 'guide', n: registry.styleRules.size });
  });

  test('addresses in its examples are those of the new organisation', () => {
    const { files } = guideOf({});
    expect(files.find(({ path }) => path.endsWith('/no-click-here.yaml'))?.text).toContain(
      'https://aster.example/winter',
    );
  });

  test('it is not written where the repository shows no example', () => {
    expect(plan(sound()).registry.guide).toBeUndefined();
  });
});
