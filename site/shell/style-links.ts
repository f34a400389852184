/** What the side lists of the style guide: its chapters, and the pages that look up. Empty where there is no guide. */
import type { Reader } from '../i18n/reader.ts';
import { guideChapters, textIn } from '../style/chapters.ts';
import { doors } from '../style/doors.ts';
import type { AreaGroup } from './areas.ts';

/** The first link is where the area begins. */
export function styleLinks({ t, language }: Reader): AreaGroup[] {
  const chapters = guideChapters();
  if (chapters.length === 0) return [];
  const groups: AreaGroup[] = [
    {
      title: 'style.guide',
      links: [
        { path: 'style/', text: t('nav.overview') },
        ...chapters.map((chapter) => {
          const text = textIn(chapter, language);
          const pages = new Set(chapter.rules.map(({ id }) => `style/rules/${id}/`));
          return {
            path: `style/${chapter.slug}/`,
            text: text.title,
            lang: text.language === language ? undefined : text.language,
            count: chapter.rules.length,
            holds: (path: string) => pages.has(path),
          };
        }),
      ],
    },
    {
      title: 'style.lookup',
      links: doors.map(({ path, words }) => ({ path, text: t(`${words}.title`) })),
    },
  ];
  return groups.filter(({ links }) => links.length > 0);
}
