import { expect, test } from 'vitest';
import { prefixOf } from './not-found.ts';

test.each([
  ['/staff/fr/nulle/part/', '/staff/fr/'],
  ['/staff/fr', '/staff/'],
  ['/staff/french/', '/staff/'],
  ['/staff/nowhere/', '/staff/'],
  ['/elsewhere/', undefined],
])('%s is below %s', (pathname, prefix) => {
  expect(prefixOf(pathname, ['/staff/', '/staff/fr/'])).toBe(prefix);
});
