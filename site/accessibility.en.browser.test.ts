import { expect, test } from 'vitest';
import { accessible, faults } from './testing/accessible.ts';
import { openPage } from './testing/browser.ts';

accessible('');

test('the page for addresses that do not exist', async () => {
  const page = await openPage('nowhere/at/all/', { tolerate: /404/ });
  expect(await faults(page)).toEqual([]);
});
