import { expect, test } from 'vitest';
import { hostileComponents, hostileTexts } from './generated-pages.ts';
import { accepts, generated } from './generated-site.ts';

test('what is made of allowed parts is accepted, and what is left after an edit often is not', () => {
  const { sound, mixed } = generated;
  const refused = sound.filter((words) => !accepts(words));
  expect(refused.length / sound.length, refused[0]).toBeLessThan(0.4);
  const accepted = mixed.filter(accepts);
  expect(accepted.length).toBeGreaterThan(mixed.length / 10);
  expect(accepted.length).toBeLessThan(mixed.length);
});

test('every component is tried with every hostile text', () => {
  expect(hostileComponents.length).toBeGreaterThanOrEqual(7 * hostileTexts.length);
  expect(accepts(hostileComponents.join('\n\n'))).toBe(true);
});
