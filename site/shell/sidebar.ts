/** The navigation. It names the lists and the handbook's few pages, never the entries: it stands in every page. */

import { handbookPages } from '../handbook/pages.ts';
import { languageOf, locales } from '../i18n/languages.ts';
import { type Key, t } from '../i18n/translate.ts';

interface Item {
  label: string;
  translations: Record<string, string>;
}

const registry = {
  'channels.title': '/channels/',
  'people.title': '/people/',
  'units.title': '/units/',
  'audiences.title': '/audiences/',
  'platforms.title': '/platforms/',
  'unofficial.title': '/channels/unofficial/',
  'health.title': '/health/',
} as const;
const answers = {
  'ask.title': '/ask/',
  'verify.title': '/verify/',
  'propose.title': '/propose/',
  'report.title': '/report/',
} as const;

/** Starlight's `sidebar`; it adds each language's folder to the links itself. */
export function sidebar(): (Item & { items: (Item & { link: string })[] })[] {
  return [
    { ...label('nav.answers'), items: links(answers) },
    { ...label('nav.registry'), items: links(registry) },
    {
      ...label('nav.policy'),
      items: [
        { ...label('nav.overview'), link: '/handbook/' },
        ...handbookPages()
          .filter(({ slug }) => slug !== 'index')
          .map(({ slug, titles }) => ({
            label: titles.get(languageOf(undefined)) ?? slug,
            translations: Object.fromEntries(titles),
            link: `/handbook/${slug}/`,
          })),
        { ...label('rules.title'), link: '/rules/' },
        { ...label('rights.title'), link: '/rights/' },
        { ...label('writing.title'), link: '/writing/' },
      ],
    },
  ];
}

const links = (places: Partial<Record<Key, string>>) =>
  Object.entries(places).map(([key, link]) => ({ ...label(key as Key), link }));

function label(key: Key): Item {
  return {
    label: t(languageOf(undefined))(key),
    translations: Object.fromEntries(locales().map(({ language }) => [language, t(language)(key)])),
  };
}
