/** axe in a page: what it has against it, in words. */
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { axePath } from './serve.ts';

/** At night nothing is taken for granted: all rules, and every text. */
export const isNight = Boolean(process.env['TEST_NIGHTLY']);

export interface Question {
  /** `form`: all but those about colour. */
  readonly rules?: 'all' | 'colour' | 'form';
  /** Only what this selector finds. */
  readonly within?: string;
  /** Not what these selectors find. */
  readonly without?: readonly string[];
}

const colour = ['color-contrast', 'link-in-text-block'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const options: Record<NonNullable<Question['rules']>, RunOptions> = {
  all: { runOnly: { type: 'tag', values: tags } },
  colour: { runOnly: { type: 'rule', values: colour } },
  form: {
    runOnly: { type: 'tag', values: tags },
    rules: Object.fromEntries(colour.map((rule) => [rule, { enabled: false }])),
  },
};

/** What axe says of a page as it is now: rule, how many places, the first of them. Nothing when all is well. */
export async function violations(page: Page, question: Question = {}): Promise<string[]> {
  await page.evaluate(fetchAxe, axePath);
  if (!isNight) await page.evaluate(sampleColours);
  const { rules = 'all', within, without = [] } = question;
  const context = { ...(within !== undefined && { include: within }), exclude: [...without] };
  // What passes need not be described.
  const run = { ...options[rules], resultTypes: ['violations'] } satisfies RunOptions;
  return page.evaluate(
    async ([context, run]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(context, run);
      return violations.map(
        ({ id, nodes }) =>
          `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary ?? ''}`,
      );
    },
    [context, run] as const,
  );
}

/** Lets a page have axe, once. Runs in the page. */
async function fetchAxe(path: string): Promise<void> {
  if ('axe' in window) return;
  const script = document.createElement('script');
  script.src = path;
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  script.remove();
}

/**
 * Contrast takes axe most of its time, text by text, and is the same for texts of one style on the same grounds: it looks
 * at two of each. Runs in the page.
 */
function sampleColours(): void {
  const styles = new Map<Element, string>();
  /** All that an element and those around it are painted with, and how they are placed. */
  const groundOf = (element: Element): string => {
    const known = styles.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const own = [
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.filter,
      style.mixBlendMode,
      style.position,
      style.clip,
      style.clipPath,
      style.visibility,
    ].join();
    const around = element.parentElement ? groundOf(element.parentElement) : '';
    const ground = around.endsWith(own) ? around : `${around} ${own}`;
    styles.set(element, ground);
    return ground;
  };
  const seen = new Map<string, number>();
  for (const element of document.querySelectorAll('body *')) {
    element.removeAttribute('data-same-colours');
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    );
    // axe passes over controls and labels in some states, and over what cannot be seen: those never stand for others.
    if (!hasText || element.closest('label, button, select, fieldset, [aria-disabled]')) continue;
    if (!element.checkVisibility()) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const key = [groundOf(element), color, fontSize, fontWeight, textShadow].join('|');
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times > 2) element.setAttribute('data-same-colours', '');
  }
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  axe.configure({ rules: [{ id: 'color-contrast', selector: ':not([data-same-colours])' }] });
}

/** Of a page as it is now: in the other theme only what is about colour can differ. */
export async function violationsInBothThemes(page: Page, question: Question = {}): Promise<string[]> {
  const light = await violations(page, question);
  await inTheme(page, 'dark');
  const dark = await violations(page, { ...question, rules: isNight ? 'all' : 'colour' });
  await inTheme(page, 'light');
  return [...light, ...dark];
}

/** Shows a page in a theme, as its menu does. */
export const inTheme = (page: Page, theme: 'light' | 'dark') =>
  page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
