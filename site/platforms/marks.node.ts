/**
 * The marks of the platforms: one picture for the whole site, a symbol per platform. The drawings are those of Simple
 * Icons (CC0); a network that is not among them gets its first letter. Run by Node, never bundled, like every *.node.ts.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PublishedPlatform } from '../../scripts/core/publish/published.ts';
import { escaped } from '../shell/escaped.ts';

const require = createRequire(import.meta.url);
const icons = join(require.resolve('simple-icons'), '../icons');

/** Drawings of our own: a globe for websites and blogs, which are no network, and the letters of one that is missing there. */
const own: Readonly<Record<string, string>> = {
  web: '<g fill="none" stroke="currentColor" stroke-width="2"><circle cx="12" cy="12" r="10"/><ellipse cx="12" cy="12" rx="4.5" ry="10"/><path d="M2.5 9h19m-19 6h19"/></g>',
  linkedin:
    '<path d="M2.4 8.2h4.3V22H2.4zM4.6 1.6a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM9.4 8.2h4.1v1.9c.7-1.3 2.2-2.3 4.2-2.3 3.8 0 4.9 2.4 4.9 5.9V22h-4.3v-7.3c0-1.9-.2-3.3-2.1-3.3-1.8 0-2.5 1.3-2.5 3.2V22H9.4z"/>',
};

/** The picture: `<use href="marks.svg#x">` shows one mark, in the colour of the text around it. */
export const marksPicture = (platforms: Iterable<PublishedPlatform>): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">${[...platforms].map(symbol).join('')}</svg>\n`;

function symbol(platform: PublishedPlatform): string {
  const path = drawingOf(platform);
  const drawing = own[platform.id] ?? (path === undefined ? letter(platform.name) : `<path d="${path}"/>`);
  return `<symbol id="${platform.id}" viewBox="0 0 24 24">${drawing}</symbol>`;
}

/** The platform's drawing, found by its id or by a name it has or had. */
function drawingOf({ id, name, also_known_as: former = [] }: PublishedPlatform): string | undefined {
  for (const slug of [id, name, ...former].map(slugOf).filter(Boolean)) {
    try {
      return / d="([^"]+)"/.exec(readFileSync(join(icons, `${slug}.svg`), 'utf8'))?.[1];
    } catch {
      // Not among them under this name.
    }
  }
  return undefined;
}

/** As Simple Icons names its files: Google+ is `googleplus`. */
const slugOf = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('+', 'plus')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');

/** A letter in a frame. */
function letter(name: string): string {
  const first = new Intl.Segmenter().segment(name.toLocaleUpperCase()).containing(0)?.segment ?? '?';
  return `${frame}<text x="12" y="17.5" text-anchor="middle" font-family="sans-serif" font-size="15" font-weight="700">${escaped(first)}</text>`;
}

const frame =
  '<path fill-rule="evenodd" d="M4 0h16a4 4 0 0 1 4 4v16a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4Zm0 2a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2V4a2 2 0 0 0-2-2Z"/>';
