import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearDuplicates } from './near-duplicates.ts';
import { likeness, sharedWords, wordsOf } from './purpose.ts';

describe('wordsOf', () => {
  test('folds capitals, accents and plurals, and drops little words in English and French', () => {
    expect([...wordsOf("Tell the Visitors about today's EXHIBITIONS")]).toEqual([
      'tell',
      'visitor',
      'today',
      'exhibition',
    ]);
    expect([...wordsOf('Annoncer aux visiteurs l’entrée des œuvres')]).toEqual([
      'annoncer',
      'visiteur',
      'entree',
      'oeuvre',
    ]);
  });

  test('reads scripts that it knows nothing about', () => {
    expect([...wordsOf('Новости порта для жителей')]).toEqual(['новости', 'порта', 'для', 'жителеи']);
  });
});

test('likeness is the share of all words, from 0 to 1', () => {
  expect(likeness('Opening hours', 'Hours of opening')).toBe(1);
  expect(likeness('Opening hours', 'Guided tours')).toBe(0);
  expect(likeness('', '')).toBe(0);
  expect(likeness('Opening hours and tickets', 'Opening hours and tours')).toBe(0.5);
});

test('shared words are shown as they were written', () => {
  expect(sharedWords('Expositions du jour', 'L’exposition de ce jour')).toEqual(['expositions', 'jour']);
});

describe('nearDuplicates', () => {
  const word = fc.constantFrom(
    'ship',
    'port',
    'crew',
    'fare',
    'tide',
    'news',
    'film',
    'town',
    'rail',
    'club',
  );
  const purpose = fc.record({
    text: fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
    groups: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  });

  test('finds exactly the pairs that a comparison of all with all finds', () => {
    fc.assert(
      fc.property(
        // Of all sizes, for large groups are searched in another way: on its own fast-check would keep to a dozen.
        fc.array(purpose, { maxLength: 80, size: 'max' }),
        fc.constantFrom(0.2, 0.5, 0.6, 0.8, 1),
        (list, threshold) => {
          const purposes = list.map((one, ref) => ({ ...one, ref }));
          const found = nearDuplicates(purposes, threshold, { most: 100, accepts: () => true });
          const expected = purposes.flatMap((a) =>
            purposes
              .filter((b) => a !== b && a.groups.some((group) => b.groups.includes(group)))
              .map((b) => ({ ref: b.ref, degree: likeness(a.text, b.text) }))
              .filter(({ degree }) => degree > 0 && degree >= threshold)
              .map(({ ref, degree }) => `${a.ref} ${ref} ${degree}`),
          );
          const pairs = [...found].flatMap(([ref, alike]) =>
            alike.map((one) => `${ref} ${one.ref} ${one.likeness}`),
          );
          expect(pairs.toSorted()).toEqual(expected.toSorted());
        },
      ),
    );
  });

  test('reports a few of many copies, and every copy', () => {
    const purposes = Array.from({ length: 20_000 }, (_, ref) => ({
      ref,
      text: 'Tell drivers about roadworks',
      groups: ['x'],
    }));
    const found = nearDuplicates(purposes, 0.5, { most: 3, accepts: () => true });
    expect(found.size).toBe(20_000);
    expect([...found.values()].every((alike) => alike.length > 0 && alike.length <= 3)).toBe(true);
  });
});
