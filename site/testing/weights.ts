/** What a page weighs on the way to a reader: all that its HTML makes a browser fetch before anybody does anything. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from './built.ts';

/** Bytes, compressed. */
export interface Weight {
  readonly html: number;
  readonly script: number;
  readonly style: number;
  /** The threads that its scripts start, with what those import. */
  readonly worker: number;
  /** What those threads fetch only for what seldom happens. */
  readonly seldom: number;
}

/** The most that any page may weigh, whatever the size of the registry: bytes, compressed. */
export const budget: Weight = {
  html: 12 * 1024,
  script: 27 * 1024,
  style: 18 * 1024,
  // The rules about accounts, with what they say in both languages.
  worker: 150 * 1024,
  seldom: 50 * 1024,
};

/** The guide as one document, as long as the guide is: those who open it want all of it. */
const document = { path: /(?:^|\/)style\/print\/$/, html: 96 * 1024 };

/** Every reply of the guide with its text to copy: as long as the guide is as well, and much shorter. */
const replies = { path: /(?:^|\/)style\/replies\/$/, html: 16 * 1024 };

/** Every check with its name, its norm and its id: as long as there are checks, whatever the registry. */
const checks = { path: /^(?:\w\w\/)?rules\/$/, html: 14 * 1024 };

/**
 * The form of a post judges by the registry, the calendar and the style guide at once; it is a form, a text with its remarks, and a
 * post as it looks.
 */
const planForm = { path: /^(?:\w\w\/)?plan\/$/, worker: 190 * 1024, style: 19 * 1024 };

/** The most that a page may weigh. */
const budgetOf = (path: string): Weight => ({
  ...budget,
  ...(document.path.test(path) && { html: document.html }),
  ...(replies.path.test(path) && { html: replies.html }),
  ...(checks.path.test(path) && { html: checks.html }),
  ...(planForm.path.test(path) && { worker: planForm.worker, style: planForm.style }),
});

/** As small as it gets: hosts compress a file once, with the same or a better result. */
const compressed = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

/** Weighs the pages of a built site; files that many pages share are read once. `base` is the site's path. */
export function scales(dist: string, base: string): (page: Page) => Weight {
  const sizes = new Map<string, number>();
  const links = new Map<string, Links>();
  const sizeOf = (file: string): number => {
    const known = sizes.get(file) ?? compressed(readFileSync(join(dist, file)));
    sizes.set(file, known);
    return known;
  };
  const linksOf = (file: string): Links => {
    const known = links.get(file) ?? linksIn(readFileSync(join(dist, file), 'utf8'), file, base);
    links.set(file, known);
    return known;
  };
  const withImports = (file: string, seen: Set<string>): number => {
    if (seen.has(file)) return 0;
    seen.add(file);
    return linksOf(file).imports.reduce((sum, other) => sum + withImports(other, seen), sizeOf(file));
  };
  return ({ html }) => {
    const seen = new Set<string>();
    let script = 0;
    for (const [, address = ''] of html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g))
      script += withImports(address.slice(base.length), seen);
    for (const [, text = ''] of html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g))
      script += compressed(text);
    let style = 0;
    // What is only for paper is not fetched before somebody prints.
    for (const [tag, address = ''] of html.matchAll(/<link[^>]*\shref="([^"]+\.css)"[^>]*>/g))
      if (!tag.includes('media="print"')) style += sizeOf(address.slice(base.length));
    for (const [, text = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)) style += compressed(text);
    const threads = new Set<string>();
    let worker = 0;
    for (const file of new Set([...seen].flatMap((script) => linksOf(script).workers)))
      worker += withImports(file, threads);
    let seldom = 0;
    for (const file of new Set([...threads].flatMap((thread) => linksOf(thread).later)))
      seldom += withImports(file, threads);
    return { html: compressed(html), script, style, worker, seldom };
  };
}

/** Other files that a script cannot do without. */
interface Links {
  /** What it imports at once; what it imports later is fetched when it is needed. */
  readonly imports: readonly string[];
  readonly later: readonly string[];
  readonly workers: readonly string[];
}

const linksIn = (code: string, file: string, base: string): Links => ({
  imports: beside(file, code.matchAll(/(?:^|[;}\s])(?:import|from)\s*"(\.{1,2}\/[^"]+\.js)"/g)),
  later: beside(file, code.matchAll(/\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]\s*\)/g)),
  workers: Array.from(code.matchAll(/new Worker\(\s*new URL\(\s*["'`]([^"'`]+)["'`]/g), ([, address = '']) =>
    address.slice(base.length),
  ),
});

/** The files that others name from where they stand. */
const beside = (file: string, found: Iterable<RegExpMatchArray>): string[] =>
  Array.from(found, ([, path = '']) => posix.join(posix.dirname(file), path));

/** Pages over the budget, each with what weighs too much. */
export function overweight<P extends { readonly path: string }>(
  pages: readonly P[],
  weigh: (page: P) => Weight,
): string[] {
  return pages.flatMap((page) => {
    const weight = weigh(page);
    const most = budgetOf(page.path);
    const parts = (['html', 'script', 'style', 'worker', 'seldom'] as const).filter(
      (part) => weight[part] > most[part],
    );
    return parts.map((part) => `/${page.path}: ${part} ${(weight[part] / 1024).toFixed(1)} kB`);
  });
}
