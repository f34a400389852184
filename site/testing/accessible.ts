/** axe on one page of every template, light and dark, on a desk and on a phone; what a language changes, in each language. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { some } from '../../scripts/testing/depth.ts';
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
  'style/',
  'style/links/',
  'style/rules/no-click-here/',
  'style/a-z/',
  'style/changes/',
  'ask/',
  'verify/',
  'verify/?q=https%3A%2F%2Fx.com%2Faster',
  'verify/?q=x.com%2Fasterr',
  'propose/',
  'report/',
  'health/',
  'health/units/shop/',
];

export interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  /** `form`: all but those about colour; `room`: only whether there is room enough. */
  readonly rules: 'all' | 'colour' | 'form' | 'room';
}

/** Colours are the theme's and the same at any width, the rest is the width's and the same in any theme. */
export const looks: readonly Look[] = [
  { theme: 'light', width: 1280, rules: 'all' },
  { theme: 'dark', width: 1280, rules: 'colour' },
  { theme: 'light', width: 390, rules: 'form' },
];

/**
 * Names, languages and lengths are a language's own: they show where there is least room. Its colours and templates are
 * those of the first language.
 */
const looksOfLanguage = (path: string): readonly Look[] => [
  { theme: 'light', width: 390, rules: sample.has(path) ? 'form' : 'room' },
];

/** Pages on which names and languages are looked at in a further language, as far as there is time: their templates are the same. */
const sample = new Set(some(kinds));

/** Header, navigation and footer are looked at here, and are the same on every page. */
const framedPages = ['', 'handbook/governance/'];

/** At night nothing is taken for granted: all rules, in every language, theme and width. */
const isNight = Boolean(process.env['TEST_NIGHTLY']);
const allLooks = (['light', 'dark'] as const).flatMap((theme) =>
  [1280, 390].map((width) => ({ theme, width, rules: 'all' as const })),
);

const colour = ['color-contrast', 'link-in-text-block'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What frames every page alike: header, navigation, what stands on the page, footer. It is looked at where it says so. */
const frame = ['header.header', '#starlight__sidebar', '.right-sidebar-container'];

/** In the page itself: no second one is opened to sum up, for there are no frames. What passes need not be described. */
function axe(page: Page, framed: boolean): AxeBuilder {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  return framed ? builder : frame.reduce((one, selector) => one.exclude(selector), builder);
}

/** What axe says: rule, how many places, the first of them. */
export async function violations(
  page: Page,
  wanted: Look['rules'] = 'all',
  framed = false,
): Promise<string[]> {
  const rules = isNight ? 'all' : wanted;
  if (rules === 'room') return [];
  const look = axe(page, framed || isNight);
  const chosen = rules === 'colour' ? look.withRules(colour) : look.withTags(tags);
  const { violations } = await (rules === 'form' ? chosen.disableRules(colour) : chosen).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary ?? ''}`,
  );
}

/** Of a page as it is now: in the other theme only what is about colour can differ. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const light = await violations(page);
  await inTheme(page, 'dark');
  const dark = await violations(page, 'colour');
  await inTheme(page, 'light');
  return [...light, ...dark];
}

const inTheme = (page: Page, theme: Look['theme']) =>
  page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);

/** What is wrong with a page, by view; nothing when all is well. */
export async function violationsOf(
  path: string,
  looks: readonly Look[],
  view: View = {},
  framed = true,
): Promise<Record<string, string[]>> {
  const page = await openPage(path, { ...view, shared: true });
  // What the filter lists is there at the end, not at the beginning.
  if ((await page.locator('[data-browse]').count()) > 0)
    await page.locator('[data-browse][data-ready]').waitFor();
  // A row is like the ten before it, and axe looks at each of them for a long time.
  await page.evaluate(() => {
    for (const row of document.querySelectorAll(':is(tbody > tr, main ul > li):nth-child(n + 11)'))
      row.remove();
  });
  const found: Record<string, string[]> = {};
  for (const { theme, width, rules } of isNight ? allLooks : looks) {
    await page.setViewportSize({ width, height: 900 });
    await inTheme(page, theme);
    const list = await violations(page, rules, framed);
    // A table that is wider than a phone scrolls inside itself, never the page.
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
      list.push('scrolls sideways');
    if (list.length > 0) found[`${theme} ${width}`] = list;
  }
  return found;
}

/** The tests of a language: its folder, with a slash at the end; that of the first language is empty. */
export const accessible = (folder: string) =>
  test.each(kinds)(`/${folder}%s`, async (path) => {
    const wanted = folder === '' ? looks : looksOfLanguage(path);
    const framed = framedPages.includes(path);
    expect(await violationsOf(folder + path, wanted, {}, framed)).toEqual({});
  });
