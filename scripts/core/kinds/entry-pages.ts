/** Where the handbook shows one entry of a kind: a page of its own, or its place on the page of the list. */

import { pathOf } from '../handbook/address.ts';
import type { Kind } from './kinds.ts';

/** Paths below the language's folder, by the id of the entry; a kind without a line has only its list, or nothing. */
export const entryPages = {
  channels: (id: string) => pathOf('channels', id),
  people: (id: string) => pathOf('people', id),
  units: (id: string) => pathOf('units', id),
  audiences: (id: string) => pathOf('audiences', id),
  platforms: (id: string) => pathOf('platforms', id),
  contacts: (id: string) => `ask/#q-${id}`,
  pages: (slug: string) => (slug === 'index' ? 'handbook/' : `handbook/${slug}/`),
  waivers: (id: string) => `health/#waiver-${id}`,
  // A translation has the name of what it translates.
  chapters: (id: string) => `style/${id.split('/').at(-1)}/`,
  styleRules: (id: string) => `style/rules/${id}/`,
  assets: (id: string) => `calendar/${pathOf('assets', id)}`,
  campaigns: (id: string) => `calendar/campaigns/${id}/`,
  meetings: (id: string) => `calendar/meetings/#m-${id}`,
  quietPeriods: (id: string) => `calendar/announcements/#quiet-${id}`,
} as const satisfies { readonly [K in Kind]?: (id: string) => string };

/** The path of an entry; undefined where only a list has it. */
export const entryPage = (kind: Kind, id: string): string | undefined =>
  (entryPages as Partial<Record<Kind, (id: string) => string>>)[kind]?.(id);
