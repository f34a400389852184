/** What each kind of entry is in the handbook. A kind without a line here does not compile. */
import { entryPages } from '../scripts/core/kinds/entry-pages.ts';
import type { Kind } from '../scripts/core/kinds/kinds.ts';

interface Shown {
  /** Path of its list below the language, with a slash at the end; what stands there is found by its entries. */
  readonly list: string;
  /** Path of one entry: a page of its own, or its place on the page of the list. Absent where only the list names it. */
  readonly page?: (id: string) => string;
  /** How the search calls it: the key `search.kind.…` of the dictionaries; `null` where it is not searched for. */
  readonly search: string | null;
  /** It is found by the text of its page, as everything else that people write. */
  readonly prose?: true;
  /** An entry that changed is news on the front page. */
  readonly news?: true;
  /** What was said of a change is not repeated to readers: it is about somebody, or about what is not ours to tell. */
  readonly discreet?: true;
}

/** In the order in which the search lists them. `null`: the handbook shows nothing of the kind. */
export const shown = {
  channels: { list: 'channels/', page: entryPages.channels, search: 'channel', news: true },
  people: {
    list: 'people/',
    page: entryPages.people,
    search: 'person',
    news: true,
    discreet: true,
  },
  units: { list: 'units/', page: entryPages.units, search: 'unit', news: true },
  audiences: { list: 'audiences/', page: entryPages.audiences, search: 'audience', news: true },
  platforms: { list: 'platforms/', page: entryPages.platforms, search: 'platform', news: true },
  unofficial: { list: 'channels/unofficial/', search: 'unofficial', discreet: true },
  contacts: { list: 'ask/', page: entryPages.contacts, search: 'question', prose: true },
  pages: {
    list: 'handbook/',
    page: entryPages.pages,
    search: 'page',
    prose: true,
    news: true,
  },
  waivers: {
    list: 'health/',
    page: entryPages.waivers,
    search: null,
    prose: true,
    discreet: true,
  },
  guide: { list: 'style/', search: null, prose: true },
  chapters: {
    list: 'style/',
    page: entryPages.chapters,
    search: 'chapter',
    prose: true,
  },
  styleRules: { list: 'style/rules/', page: entryPages.styleRules, search: 'style' },
  styleQuestions: { list: 'style/', search: null, prose: true },
  organization: { list: '', search: null, prose: true },
  planning: null,
  assets: { list: 'calendar/assets/', page: entryPages.assets, search: null },
  // Those of the last months have a page each, the others their place in a month.
  posts: { list: 'calendar/', search: null },
  campaigns: { list: 'calendar/campaigns/', page: entryPages.campaigns, search: null },
  meetings: { list: 'calendar/meetings/', page: entryPages.meetings, search: null },
  quietPeriods: {
    list: 'calendar/announcements/',
    page: entryPages.quietPeriods,
    search: null,
  },
  holidays: { list: 'calendar/announcements/', search: null },
  freeze: null,
} as const satisfies { readonly [K in Kind]?: Shown | null };

/** The compiler prints this sentence rather than the type of the whole table. */
type Complete<Missing extends string> = [Missing] extends [never]
  ? true
  : `site/kinds.ts has no line for ${Missing}: add one, null where the handbook shows nothing of it`;
true satisfies Complete<Exclude<Kind, keyof typeof shown>>;

/** Every kind, in that order. */
export const shownKinds = Object.keys(shown) as Kind[];

/** What the handbook shows of a kind, as far as it does. */
export const shownOf = (kind: Kind): Shown | null =>
  (shown as Partial<Record<Kind, Shown | null>>)[kind] ?? null;

/** What the search finds: entries by their kind, and the rules. */
export type SearchKind = NonNullable<NonNullable<(typeof shown)[keyof typeof shown]>['search']> | 'rule';
export const searchKinds: readonly SearchKind[] = [
  ...Object.values(shown).flatMap((place) => place?.search ?? []),
  'rule',
];

/** Lists whose entries are found by what the registry says of them: their pages need not be read. */
const lists = shownKinds.flatMap((kind) => {
  const place = shownOf(kind);
  return place && !place.prose ? [place.list] : [];
});

/** The kind of a page that is found by its text; undefined for the others. `path` is below the language's folder. */
export function kindOfProse(path: string): 'page' | 'rule' | 'chapter' | undefined {
  if (lists.some((list) => `${path}/`.startsWith(list)) || /^404(?:\/|$)/.test(path)) return undefined;
  if (/^style\/./.test(path)) return 'chapter';
  return /^rules\/./.test(path) ? 'rule' : 'page';
}
