/** Pages of the museum's handbook in a real browser. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, expect, inject } from 'vitest';

export interface View {
  /** Width of the window in CSS pixels; a phone is 390 wide. */
  readonly width?: number;
  readonly dark?: boolean;
  readonly javaScript?: boolean;
  readonly language?: 'en' | 'fr';
  /** Complaints that the test expects: they do not fail it. */
  readonly tolerate?: RegExp;
  /** In the window of the worker's other tests that say so, with what it remembers of the site. */
  readonly shared?: boolean;
  /** Another site than the museum's: its address, with a slash at the end. */
  readonly address?: string;
}

let browser: Promise<Browser> | undefined;
let window: BrowserContext | undefined;
const contexts: BrowserContext[] = [];
let complaints: string[] = [];

afterEach(async () => {
  // Nothing depends on when a window of one test has closed, and a page that is being reloaded by a dev server may
  // never answer: it goes with the browser.
  for (const context of contexts.splice(0)) {
    for (const page of context.pages()) page.removeAllListeners();
    context.close().catch(() => undefined);
  }
  await Promise.all((window?.pages() ?? []).map((page) => page.close()));
  const found = complaints;
  complaints = [];
  expect(found, 'complaints of the browser').toEqual([]);
});

afterAll(async () => (await browser)?.close());

/**
 * Opens a page below the site's base: `channels/`, `fr/verify/?q=x`. What the browser complains about (errors of
 * scripts, refused content, missing files) fails the test.
 */
export async function openPage(path: string, view: View = {}): Promise<Page> {
  const { width = 1280, dark = false, javaScript = true, language = 'en', tolerate, shared = false } = view;
  browser ??= chromium.connect(inject('browser'));
  const known = shared ? window : undefined;
  const context =
    known ??
    (await (
      await browser
    ).newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: javaScript,
      locale: language,
      reducedMotion: 'reduce',
      acceptDownloads: true,
    }));
  if (shared) window = context;
  else contexts.push(context);
  const page = await context.newPage();
  const complain = (text: string) => {
    if (!tolerate?.test(text)) complaints.push(`${path}: ${text}`);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') complain(message.text());
  });
  page.on('pageerror', (error) => complain(error.message));
  await page.goto(new URL(path, view.address ?? inject('address')).href);
  return page;
}
