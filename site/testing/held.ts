/**
 * Pages that arrive in two pieces, as over a slow line: what surrounds the text, and the text once the first piece has been painted.
 * On one machine a page arrives whole, and what its text would move is never seen where it was.
 */
import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

/** A request for a page names its hold by this header; the same name, asked for below `releasePath`, lets the text come. */
export const holdHeader = 'x-hold';
export const releasePath = '/release/';

/** Where the first piece ends: the contents stand before the column of the text, and nothing but its width keeps them beside it. */
function cutOf(html: string): number {
  const contents = html.indexOf('<aside class="right-sidebar-container');
  return contents < 0 ? html.indexOf('<main') : html.indexOf('</aside>', contents) + '</aside>'.length;
}

/** Answers what has to do with holds; false: the request is an ordinary one. `pathOf`: the file below `folder` of an address. */
export function holder(folder: string, pathOf: (url: string) => string | undefined) {
  const held = new Map<string, () => void>();
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { url = '', headers } = request;
    if (url.startsWith(releasePath)) {
      const name = url.slice(releasePath.length);
      held.get(name)?.();
      held.delete(name);
      response.writeHead(204).end();
      return true;
    }
    const name = headers[holdHeader];
    // Scripts that fetch a page want all of it.
    if (typeof name !== 'string' || headers['sec-fetch-dest'] !== 'document') return false;
    const file = join(folder, pathOf(url) ?? '', 'index.html');
    if (!statSync(file, { throwIfNoEntry: false })) return false;
    const html = readFileSync(file, 'utf8');
    const cut = cutOf(html);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html.slice(0, cut));
    held.set(name, () => response.end(html.slice(cut)));
    return true;
  };
}
