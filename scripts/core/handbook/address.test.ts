import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCharacter } from '../../testing/any-character.ts';
import { pathOf, segment } from './address.ts';

test.each([
  ['x/ferrane_fr', 'channels/x/ferrane_fr/'],
  ['mastodon/info@social.ferrane.example', 'channels/mastodon/info@social.ferrane.example/'],
  ['web/ferrane.example%2Fblog', 'channels/web/ferrane.example~2Fblog/'],
  ['linkedin/showcase.ferrane-freight', 'channels/linkedin/showcase.ferrane-freight/'],
  ['facebook/100064', 'channels/facebook/100064/'],
  ['x/dot.', 'channels/x/dot~2E/'],
  ["x/it's!(*)", 'channels/x/it~27s~21~28~2A~29/'],
])('channel %s is at %s', (id, path) => {
  expect(pathOf('channels', id)).toBe(path);
});

test('the second page of a list is never somebody’s page', () => {
  expect(pathOf('people', '2')).toBe('people/~32/');
  expect(pathOf('people', 'unit-2')).toBe('people/unit-2/');
  expect(pathOf('audiences', 'matrix')).toBe('audiences/~6Datrix/');
});

const fileNames = fc
  .string({ unit: anyCharacter, minLength: 1 })
  .map((name) => encodeURIComponent(name.toWellFormed()));

test('a segment needs no encoding, and two names never share one', () => {
  fc.assert(
    fc.property(fileNames, fileNames, (a, b) => {
      expect(segment(a)).toMatch(/^[A-Za-z0-9._@~-]+$/);
      const url = new URL(`https://a.example/x${segment(a)}x/`);
      expect(url.pathname).toBe(`/x${segment(a)}x/`);
      return a === b || segment(a) !== segment(b);
    }),
  );
});
