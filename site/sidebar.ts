/** The navigation. It names the lists and the handbook's few pages, never the entries: it stands in every page. */

import { handbookPages } from './handbook/pages.ts';
import { languageOf, locales } from './i18n/languages.ts';
import { type Key, t } from './i18n/translate.ts';

interface Item {
  label: string;
  translations: Record<string, string>;
}

const lists = ['channels', 'people', 'units', 'audiences', 'platforms'] as const;

/** Starlight's `sidebar`; it adds each language's folder to the links itself. */
export function sidebar(): (Item & ({ link: string } | { items: (Item & { link: string })[] }))[] {
  return [
    {
      ...label('nav.registry'),
      items: [
        ...lists.map((list) => ({ ...label(`${list}.title`), link: `/${list}/` })),
        { ...label('unofficial.title'), link: '/channels/unofficial/' },
      ],
    },
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
      ],
    },
  ];
}

function label(key: Key): Item {
  return {
    label: t(languageOf(undefined))(key),
    translations: Object.fromEntries(locales().map(({ language }) => [language, t(language)(key)])),
  };
}
