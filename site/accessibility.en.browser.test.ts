import { expect, test } from 'vitest';
import { accessible, looks, violationsOf } from './testing/accessible.ts';

accessible('');

test('the page for addresses that do not exist, in all languages at once', async () => {
  expect(await violationsOf('nowhere/at/all/', looks, { tolerate: /404/ })).toEqual({});
});
