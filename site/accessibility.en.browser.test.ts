import { expect, test } from 'vitest';
import { accessible, faultsOf } from './testing/accessible.ts';

accessible('');

test('the page for addresses that do not exist, in all languages at once', async () => {
  expect(await faultsOf('nowhere/at/all/', { tolerate: /404/ })).toEqual({});
});
