/** How much of a page moves while it loads, as browsers measure it: Cumulative Layout Shift, https://web.dev/articles/cls. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { isNight } from './axe.ts';
import { holdHeader, releasePath } from './held.ts';

/** One movement: when, in milliseconds, how much of the window, and what moved. */
interface Shift {
  readonly at: number;
  readonly value: number;
  readonly what: string;
}

declare global {
  interface Window {
    shifts?: Shift[];
  }
}

/** The most that may move: Google's limit of what readers call steady. */
export const steady = 0.1;

/** Has every page of a window, from the next one on, note what moves in it; none of them is taken from the cache. */
export async function watchShifts(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  // A slow processor paints a page more often while it arrives.
  if (isNight) await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    window.shifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: readonly { node: Element | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(({ node }) => `${node?.nodeName}.${node?.getAttribute?.('class')}`);
        shifts.push({ at: entry.startTime, value: entry.value, what: moved.join(', ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The shift of a page that arrives as over a slow line, once its scripts have had their say; with what moved. */
export async function shiftOf(
  page: Page,
  address: string,
): Promise<{ readonly shift: number; readonly what: string }> {
  const name = randomUUID();
  await page.setExtraHTTPHeaders({ [holdHeader]: name });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  await fetch(new URL(`${releasePath}${name}`, address));
  await page.waitForLoadState('networkidle');
  const shifts = (await page.evaluate(() => window.shifts)) ?? [];
  return { shift: largestSession(shifts), what: shifts.map(({ what }) => what).join('; ') };
}

/** The largest sum of movements that follow within a second of each other, and within five seconds in all. */
export function largestSession(shifts: readonly Pick<Shift, 'at' | 'value'>[]): number {
  let largest = 0;
  let [sum, began, last] = [0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at, value } of shifts) {
    if (at - last >= 1000 || at - began >= 5000) [sum, began] = [0, at];
    sum += value;
    last = at;
    largest = Math.max(largest, sum);
  }
  return largest;
}
