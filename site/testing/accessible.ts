/** axe on one page of every kind, light and dark, on a desk and on a phone. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, type View } from './browser.ts';

const kinds = [
  '',
  'channels/',
  'channels/?platform=x&q=aster',
  'channels/x/aster/',
  'channels/unofficial/',
  'people/',
  'people/ada-noor/',
  'units/',
  'units/shop/',
  'audiences/',
  'audiences/visitors/',
  'audiences/matrix/',
  'platforms/',
  'platforms/x/',
  'rules/',
  'rules/duplicate-account/',
  'handbook/',
  'handbook/governance/',
  'ask/',
  'verify/',
  'verify/?q=https%3A%2F%2Fx.com%2Faster',
  'verify/?q=x.com%2Fasterr',
  'propose/',
  'report/',
  'health/',
  'health/units/shop/',
];

const views = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 1280 },
  { theme: 'dark', width: 390 },
  { theme: 'light', width: 390 },
] as const;

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In the page itself: no second one is opened to sum up, for there are no frames. What passes need not be described. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** What axe says: rule, how many places, the first of them. `only`: of the rules about colour, which alone know the theme. */
export async function faults(page: Page, only?: 'colour'): Promise<string[]> {
  const chosen = only
    ? axe(page).withRules(['color-contrast', 'link-in-text-block'])
    : axe(page).withTags(tags);
  const { violations } = await chosen.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary ?? ''}`,
  );
}

/** What is wrong with a page, by view; nothing when all is well. */
export async function faultsOf(path: string, view: View = {}): Promise<Record<string, string[]>> {
  const page = await openPage(path, view);
  // A row is like the ten before it, and axe looks at each of them for a long time.
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('tbody > tr:nth-child(n + 11)')) row.remove();
  });
  const found: Record<string, string[]> = {};
  const seen = new Set<number>();
  for (const { theme, width } of views) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    // The theme changes colours and nothing else: the other rules have judged this width already.
    const list = await faults(page, seen.has(width) ? 'colour' : undefined);
    seen.add(width);
    // A table that is wider than a phone scrolls inside itself, never the page.
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
      list.push('scrolls sideways');
    if (list.length > 0) found[`${theme} ${width}`] = list;
  }
  return found;
}

/** The tests of a language: its folder, with a slash at the end. */
export const accessible = (folder: string) =>
  test.each(kinds.map((path) => folder + path))('/%s', async (path) => {
    expect(await faultsOf(path)).toEqual({});
  });
