/** Pages of the museum's handbook in a real browser. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

export interface View {
  /** Width of the window in CSS pixels; a phone is 390 wide. */
  readonly width?: number;
  readonly javaScript?: boolean;
  readonly language?: 'en' | 'fr';
  /** The day on which the page is read, `2026-12-01`; today when absent. */
  readonly day?: string;
  /** Complaints that the test expects: they do not fail it. */
  readonly tolerate?: RegExp;
  /** Prepares the window before the page is opened in it, such as what is answered in place of a file. */
  readonly before?: (page: Page) => Promise<unknown>;
  /**
   * In a window of the test's own: for what cannot be undone in one, such as permissions or scripts that run before a
   * page's, and for two pages side by side. A site of the test's own always has one: its server may be gone afterwards.
   */
  readonly own?: boolean;
  /** Another site than the museum's: its address, with a slash at the end. */
  readonly address?: string;
}

let browser: Promise<Browser> | undefined;
/**
 * A window costs three times what a page does that is opened in it: one serves all tests of a worker that want the same of
 * it, by what cannot be changed afterwards.
 */
const windows = new Map<string, Page>();
/** What the test has opened so far. */
const opened = new Set<BrowserContext>();
let complaints: string[] = [];

/**
 * Opens a page below the site's base: `channels/`, `fr/verify/?q=x`. What the browser complains about (errors of
 * scripts, refused content, missing files) fails the test. A window shows one page at a time: the next one that is opened
 * in it takes its place.
 */
export async function openPage(path: string, view: View = {}): Promise<Page> {
  const { width = 1280, day, tolerate, before } = view;
  const page = await windowFor(view);
  opened.add(page.context());
  page.removeAllListeners();
  const complain = (text: string) => {
    if (!tolerate?.test(text)) complaints.push(`${page.url()}: ${text}`);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') complain(message.text());
  });
  page.on('pageerror', (error) => complain(error.message));
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height });
  if (day !== undefined) await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
  await before?.(page);
  await page.goto(new URL(path, view.address ?? inject('address')).href);
  return page;
}

const height = 900;

async function windowFor(view: View): Promise<Page> {
  const { javaScript = true, language = 'en', day, address, own = address !== undefined } = view;
  const key = [language, javaScript, day !== undefined].join(' ');
  const known = own ? undefined : windows.get(key);
  if (known && !known.isClosed()) return known;
  browser ??= chromium.connect(inject('browser'));
  const context = await (await browser).newContext({
    viewport: { width: 1280, height },
    javaScriptEnabled: javaScript,
    locale: language,
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  if (!own) windows.set(key, page);
  return page;
}

/**
 * After a test: leaves its pages and gives what the browser complained about. `failed`: nobody knows in which state its
 * windows are, and none is used again.
 */
export async function leavePages(failed: boolean): Promise<string[]> {
  const shared = new Map([...windows].map(([key, page]) => [page.context(), { key, page }]));
  for (const context of opened) {
    const known = shared.get(context);
    for (const page of context.pages()) page.removeAllListeners();
    if (known && !failed && (await clean(known.page))) continue;
    if (known) windows.delete(known.key);
    // Nothing depends on when it has closed, and a page that is being reloaded by a dev server may never answer.
    context.close().catch(() => undefined);
  }
  opened.clear();
  const found = complaints;
  complaints = [];
  return found;
}

/** Leaves one empty page, and nothing that another test could find; false when that cannot be had. */
async function clean(page: Page): Promise<boolean> {
  if (page.isClosed()) return false;
  for (const other of page.context().pages()) if (other !== page) await other.close();
  for (const routed of [page, page.context()]) await routed.unrouteAll({ behavior: 'ignoreErrors' });
  // What was looked at as on paper is a screen again.
  await page.emulateMedia({ media: null });
  // A page may store something when it is left: it is all gone once another one of the same origin is there.
  await page.goto(new URL('/', page.url()).href);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  return true;
}
