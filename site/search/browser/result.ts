/** One result as a list item: what it is, where it leads, why it was found. */

import { dom } from '../../channels/browse/browser/dom.ts';
import type { Speak } from '../../i18n/speak.ts';
import type { SearchKey } from '../words.ts';
import type { Hit } from './engine.ts';

/** Headings of a page that are shown below it. */
const mostParts = 2;

/** The list item; its first link is the result's own. */
export function resultItem(hit: Hit, base: string, speak: Speak<SearchKey>): HTMLElement {
  const { meta, url, filters } = hit;
  const [kind = 'page'] = filters.kind ?? [];
  const prose = kind === 'page' || kind === 'rule';
  const { platform, detail, text, title = url } = meta;
  const lines: Node[] = [];
  if (detail) lines.push(dom('p', { class: 'detail' }, detail));
  if (text) lines.push(dom('p', { class: 'text' }, text));
  if (prose) lines.push(dom('p', { class: 'text' }, ...marked(hit.excerpt)));
  const parts = prose ? hit.sub_results.filter((part) => part.url.includes('#')).slice(0, mostParts) : [];
  if (parts.length > 0)
    lines.push(
      dom('ul', {}, ...parts.map((part) => dom('li', {}, dom('a', { href: part.url }, part.title)))),
    );
  return dom(
    'li',
    {},
    dom(
      'p',
      { class: 'title' },
      ...(platform
        ? [
            dom(
              'svg',
              { class: 'mark', 'aria-hidden': 'true' },
              dom('use', { href: `${base}marks.svg#${platform}` }),
            ),
          ]
        : []),
      dom('a', { href: url }, title),
      ' ',
      dom('span', { class: 'badge' }, speak(`search.kind.${kind}`)),
    ),
    ...lines,
  ) as HTMLElement;
}

/** The excerpt comes as HTML that marks what was found: its text is taken, and the marks, and nothing else. */
function marked(excerpt: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK' ? dom('mark', {}, node.textContent ?? '') : (node.textContent ?? ''),
  );
}
