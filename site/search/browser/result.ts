/** One result as a list item: what it is, where it leads, why it was found. */

import { el } from '../../browser/dom.ts';
import { platformMark } from '../../channels/browse/row.ts';
import type { Speak } from '../../i18n/speak.ts';
import type { SpokenKey } from '../../i18n/spoken.ts';
import type { Hit } from './engine.ts';
import { sentenceOf } from './excerpt.ts';

/** Headings of a page that are shown below it. */
const mostParts = 2;

/** The list item; its first link is the result's own. */
export function resultItem(hit: Hit, base: string, speak: Speak<SpokenKey<'search'>>): HTMLElement {
  const { meta, url, filters } = hit;
  const [kind = 'page'] = filters.kind ?? [];
  const prose = kind === 'page' || kind === 'chapter' || kind === 'rule';
  const { platform, detail, text, title = url } = meta;
  const parts = prose ? hit.sub_results.filter((part) => part.url.includes('#')).slice(0, mostParts) : [];
  return el(
    'li',
    {},
    el(
      'p',
      { class: 'title' },
      platform !== undefined && platformMark<Node>(el, platform, base),
      el('a', { href: url }, title),
      ' ',
      el('span', { class: 'badge' }, speak(`search.kind.${kind}`)),
    ),
    detail ? el('p', { class: 'detail' }, detail) : undefined,
    text ? el('p', { class: 'text' }, text) : undefined,
    prose && el('p', { class: 'text' }, ...marked(hit)),
    parts.length > 0 &&
      el('ul', {}, ...parts.map((part) => el('li', {}, el('a', { href: part.url }, part.title)))),
  );
}

const marked = ({ content, locations, meta }: Hit): (Node | string)[] =>
  sentenceOf(content, locations, meta['title']).map(({ text, isFound }) =>
    isFound ? el('mark', {}, text) : text,
  );
