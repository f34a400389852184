/** A built site as tests look at it: files, pages, links. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inject } from 'vitest';

/** The HTML of a page of the museum's handbook: `fr/channels`. */
export const html = (path: string): string => readFileSync(join(inject('dist'), path, 'index.html'), 'utf8');

export interface Page {
  /** Path below the base, `fr/channels/`; the front page is empty. */
  readonly path: string;
  readonly html: string;
}

/** Every file of a folder, from there on, with forward slashes. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();

/** The text of a file; the search index is compressed, and it is published all the same. */
export function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The pages of a built site. */
export const pagesOf = (folder: string): Page[] =>
  filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: file.replace(/(^|\/)index\.html$/, '$1'),
      html: readFileSync(join(folder, file), 'utf8'),
    }));

const entities: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'", '#x27': "'" };
const decode = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The addresses a page names: links, scripts, pictures, styles. */
export const linksOf = (html: string): string[] =>
  [...html.replace(/<!--.*?-->/gs, '').matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address]) =>
    decode(address ?? ''),
  );

export const idsOf = (html: string): Set<string> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => decode(id ?? '')));

/** Links of a site to itself that lead nowhere: `page → address`. */
export function brokenLinks(folder: string, site: URL): string[] {
  const pages = new Map(pagesOf(folder).map((page) => [page.path, page]));
  const ids = new Map([...pages.values()].map((page) => [page.path, idsOf(page.html)]));
  const files = new Set(filesOf(folder));
  const broken: string[] = [];
  for (const { path, html } of pages.values()) {
    for (const link of linksOf(html)) {
      const url = new URL(link, new URL(path, site));
      if (url.origin !== site.origin) continue;
      const target = decodeURIComponent(url.pathname).slice(site.pathname.length);
      const inside = url.pathname.startsWith(site.pathname);
      const anchor = decodeURIComponent(url.hash.slice(1));
      const found =
        inside && (pages.has(target) ? !anchor || ids.get(target)?.has(anchor) : files.has(target));
      if (!found) broken.push(`/${path} → ${link}`);
    }
  }
  return [...new Set(broken)];
}
