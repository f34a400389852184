/** The pages of policy/handbook: which language each is in, and its translations. */
import type { PageReader } from '../../scripts/core/kinds/page.ts';
import { once } from '../../scripts/core/model/once.ts';
import type { Registry } from '../../scripts/core/model/registry.ts';
import { compareText } from '../../scripts/core/text/order.ts';
import { source } from '../data/source.node.ts';
import { locales } from '../i18n/languages.ts';

/** `fr/governance` → the folder `fr` and the slug `governance`; without a language's folder it is the first language. */
export function placeOf(id: string): { locale: string | undefined; language: string; slug: string } {
  const [folder = '', ...rest] = id.split('/');
  const [first, ...others] = locales();
  const found = rest.length > 0 ? others.find(({ locale }) => locale === folder.toLowerCase()) : undefined;
  if (found) return { ...found, slug: rest.join('/') };
  return { locale: undefined, language: first?.language ?? 'en', slug: id };
}

/** The page's address below the site, as Starlight wants it: no slash at either end. */
export function slugOf(id: string): string {
  const { locale, slug } = placeOf(id);
  return [locale, 'handbook', slug === 'index' ? '' : slug].filter(Boolean).join('/');
}

/** A page in all its languages. */
export interface HandbookPage {
  readonly slug: string;
  readonly titles: ReadonlyMap<string, string>;
  /** Under what the overview lists it. */
  readonly readers: ReadonlySet<PageReader>;
}

/** Every page once, with its titles by language, in the order of the navigation. */
export const handbookPages = (): readonly HandbookPage[] => pagesOf(source().registry);

const pagesOf = once((registry: Registry): readonly HandbookPage[] => {
  const pages = new Map<string, { order: number; titles: Map<string, string>; readers: Set<PageReader> }>();
  for (const { id, data } of registry.pages.values()) {
    const { slug, language } = placeOf(id);
    const page = pages.get(slug) ?? { order: Number.MAX_SAFE_INTEGER, titles: new Map(), readers: new Set() };
    page.titles.set(language, data.title ?? slug);
    for (const reader of data.for ?? []) page.readers.add(reader);
    page.order = Math.min(page.order, data.order ?? Number.MAX_SAFE_INTEGER);
    pages.set(slug, page);
  }
  return [...pages]
    .map(([slug, page]) => ({ slug, ...page }))
    .sort((a, b) => a.order - b.order || compareText(a.slug, b.slug));
});

/** How a page stands in one language: what it is about, who answers for it, how long one reads. */
export interface PageFacts {
  readonly title: string;
  readonly description: string;
  readonly owner: string | undefined;
  readonly reviewedOn: string | undefined;
  readonly minutes: number;
  /** The language that it is in. */
  readonly language: string;
}

/** So many words a minute people read on a screen. */
const pace = 200;

/** A page in its languages, by what its addresses have in common. */
const bySlug = once(({ pages }: Registry) => Map.groupBy(pages.values(), ({ id }) => placeOf(id).slug));

/** The facts of a page, in the wanted language or else in the first that it has; undefined where there is no such page. */
export function pageFacts(wanted: string, language: string): PageFacts | undefined {
  const { registry } = source();
  const found = bySlug(registry).get(wanted) ?? [];
  const page = found.find(({ id }) => placeOf(id).language === language) ?? found[0];
  if (!page) return undefined;
  const { title = wanted, description = '', owner, reviewed_on: reviewedOn } = page.data;
  const { text = '', frontMatter } = registry.byPath.get(page.file) ?? {};
  const words = text.slice(frontMatter?.body ?? 0).split(/\s+/).length;
  return {
    title,
    description,
    owner,
    reviewedOn,
    minutes: Math.max(1, Math.round(words / pace)),
    language: placeOf(page.id).language,
  };
}
