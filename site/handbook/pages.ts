/** The pages of policy/handbook: which language each is in, and its translations. */
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

/** Every page once, with its titles by language, in the order of the navigation. */
export function handbookPages(): { slug: string; titles: ReadonlyMap<string, string> }[] {
  const pages = new Map<string, { order: number; titles: Map<string, string> }>();
  for (const { id, data } of source().registry.pages.values()) {
    const { slug, language } = placeOf(id);
    const page = pages.get(slug) ?? { order: Number.MAX_SAFE_INTEGER, titles: new Map() };
    page.titles.set(language, data.title ?? slug);
    page.order = Math.min(page.order, data.order ?? Number.MAX_SAFE_INTEGER);
    pages.set(slug, page);
  }
  return [...pages]
    .map(([slug, page]) => ({ slug, ...page }))
    .sort((a, b) => a.order - b.order || compareText(a.slug, b.slug));
}
