/**
 * axe, and whether there is room enough. By day on one page of every kind, on a desk and on a phone, some of them in the dark
 * as well, and in a further language what a language changes. At night on all pages of the museum, with all rules, in every language, theme and
 * width; only its numbered channels are looked at no further, for they differ in their number alone.
 */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { some } from '../../scripts/testing/depth.ts';
import { inTheme, isNight, type Question, violations } from './axe.ts';
import { openPage, type View } from './browser.ts';
import { pagesOf } from './built.ts';
import { pageKinds } from './page-kinds.ts';

export interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  /** `room`: only whether there is room enough. */
  readonly rules: NonNullable<Question['rules']> | 'room';
}

const sample = new Set(some(pageKinds));

/**
 * Whether there is room on a phone shows in the language that has the longer words: see below. Colours are the theme's, and
 * the same wherever a template is used: in the dark axe looks at as many pages as there is time for.
 */
export const looks: readonly Look[] = [
  { theme: 'light', width: 1280, rules: 'all' },
  { theme: 'dark', width: 1280, rules: 'colour' },
];
const looksOf = (path: string): readonly Look[] => (sample.has(path) ? looks : looks.slice(0, 1));

/**
 * Names, languages and lengths are a language's own: they show where there is least room. Its colours and templates are
 * those of the first language, and axe is asked about as many of them as there is time for.
 */
const looksOfLanguage = (path: string): readonly Look[] => [
  { theme: 'light', width: 390, rules: sample.has(path) ? 'form' : 'room' },
];

/** Header, navigation and footer are looked at here, and are the same on every page. */
const framedPages = ['', 'handbook/governance/'];

/** What frames every page alike: header, navigation, what stands on the page, footer. It is looked at where it says so. */
const frame = ['header.header', '#starlight__sidebar', '.right-sidebar-container'];

const allLooks = (['light', 'dark'] as const).flatMap((theme) =>
  [1280, 390].map((width) => ({ theme, width, rules: 'all' as const })),
);

/** What is wrong with a page, by view; nothing when all is well. */
export async function violationsOf(
  path: string,
  looks: readonly Look[],
  view: View = {},
  framed = true,
): Promise<Record<string, string[]>> {
  const page = await openPage(path, view);
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
    const list = rules === 'room' ? [] : await violations(page, { rules, without: framed ? [] : frame });
    // A table that is wider than a phone scrolls inside itself, never the page.
    if (await isTooWide(page)) list.push('scrolls sideways');
    if (list.length > 0) found[`${theme} ${width}`] = list;
  }
  return found;
}

const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

/** Pages below the folder of a language, as in `pageKinds`; in a further language every other kind by day. */
function pathsOf(folder: string): readonly string[] {
  if (!isNight) return folder === '' ? pageKinds : pageKinds.filter((_, index) => index % 2 === 0);
  const pages = pagesOf(inject('dist')).map(({ path }) => path);
  const own = folder === '' ? pages.filter((path) => !path.startsWith('fr/')) : pages;
  const below = own.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  const distinct = below.filter((path) => path !== '404.html' && !/^channels\/x\/aster_\d+\//.test(path));
  return [...new Set([...pageKinds, ...distinct])];
}

/** The first part of a path, `calendar` of `calendar/queue/`; empty for the front page. */
const areaOf = (path: string): string => path.split(/[/?]/, 1)[0] ?? '';

/**
 * The tests of a language: its folder, with a slash at the end; that of the first language is empty. One for each area of
 * the site: its pages follow each other in one window, which takes as long to clean up as a page to look at.
 */
export const accessible = (folder: string) =>
  test.each([...Map.groupBy(pathsOf(folder), areaOf)])(
    `/${folder}%s`,
    { timeout: isNight ? 3_600_000 : 180_000 },
    async (_area, paths) => {
      const found: Record<string, Awaited<ReturnType<typeof violationsOf>>> = {};
      for (const path of paths) {
        const wanted = folder === '' ? looksOf(path) : looksOfLanguage(path);
        const framed = isNight || framedPages.includes(path);
        const list = await violationsOf(folder + path, wanted, {}, framed);
        if (Object.keys(list).length > 0) found[path] = list;
      }
      expect(found).toEqual({});
    },
  );
