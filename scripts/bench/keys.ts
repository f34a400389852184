/** How long a key takes from going down to the screen that shows its effect, in a page of a real browser. */
import type { Page } from 'playwright-core';

/**
 * Begins to watch a page: each key is timed to the first task after the frame that shows its effect. With `busy` that frame is the
 * first one after the element it selects says `aria-busy="false"`.
 */
export async function watchKeys(page: Page, busy = ''): Promise<void> {
  await page.evaluate((selector) => {
    const strikes: number[] = [];
    Object.assign(window, { strikes });
    let down = 0;
    addEventListener('keydown', (event) => (down = event.timeStamp), { capture: true });
    addEventListener('input', () => {
      const began = down;
      const shown = () =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => strikes.push(performance.now() - began);
          port2.postMessage(0);
        });
      const root = selector === '' ? null : document.querySelector(selector);
      if (!root) {
        shown();
        return;
      }
      const observer = new MutationObserver(() => {
        if (root.getAttribute('aria-busy') !== 'false') return;
        observer.disconnect();
        shown();
      });
      observer.observe(root, { attributeFilter: ['aria-busy'] });
    });
  }, busy);
}

/** Presses a key, and waits until its effect is shown. */
export async function strike(page: Page, key: string): Promise<void> {
  const before = (await page.evaluate('window.strikes.length')) as number;
  await page.keyboard.press(key);
  await page.waitForFunction((n) => (window as unknown as { strikes: number[] }).strikes.length > n, before);
}

export interface KeyTimes {
  readonly keys: number;
  /** Milliseconds by the clock; `p95`: of a hundred keys 95 take no longer. */
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

/** What was measured since the page is watched. */
export async function keyTimes(page: Page): Promise<KeyTimes> {
  const times = (await page.evaluate('window.strikes')) as number[];
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10;
  return { keys: times.length, median: at(0.5), p95: at(0.95), worst: at(1) };
}
