/** Which of the site's sentences the browser says. */
import type { BrowseIndex, Facet, SortKey } from '../../../scripts/core/browse/index.ts';
import type { Entry } from '../../i18n/speak.ts';

export const browserKeys = [
  'channel.name',
  'channel.account',
  'channel.platform',
  'channel.unit',
  'channel.owner',
  'channel.languages',
  'channel.audience',
  'channel.status',
  'count.channels',
  'pager.page',
  'pager.previous',
  'pager.next',
  'browse.found',
  'browse.filter',
  'browse.text',
  'browse.remove',
  'browse.clear',
  'browse.filters',
  'browse.filters.active',
  'browse.chosen',
  'browse.within',
  'browse.rest',
  'browse.nothing',
  'browse.empty',
  'browse.without',
] as const;
export type BrowserKey = (typeof browserKeys)[number];

export interface Words {
  readonly language: string;
  readonly entries: Readonly<Record<BrowserKey, Entry>>;
}

/** What is served at `channels/index.json`. */
export type Served = BrowseIndex & { readonly words: Words };

/** What a facet, and the column that shows it, is called. */
export const labelKeys = {
  name: 'channel.name',
  platform: 'channel.platform',
  unit: 'channel.unit',
  owner: 'channel.owner',
  language: 'channel.languages',
  audience: 'channel.audience',
  status: 'channel.status',
} as const satisfies Record<SortKey | Facet, BrowserKey>;
