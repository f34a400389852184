/** Which areas there are, and what each lists. */
import { oncePerLocale } from '../data/once.ts';
import { handbook } from '../data/source.node.ts';
import { handbookPages } from '../handbook/pages.ts';
import { languageOf } from '../i18n/languages.ts';
import { type Reader, readerOf } from '../i18n/reader.ts';
import type { Area, AreaLink } from './areas.ts';
import { styleLinks } from './style-links.ts';

/** The areas that have pages, in the order of the head, for a language's folder. An area begins with its first link. */
export const areasOf = oncePerLocale((_book, locale): readonly Area[] => areasFor(readerOf(locale)));

const areasFor = (reader: Reader): Area[] =>
  (
    [
      {
        title: 'area.find',
        groups: [
          { title: 'nav.registry', links: lists(reader) },
          { title: 'nav.answers', links: named(reader, ['ask', 'verify', 'propose', 'report']) },
        ],
      },
      {
        title: 'area.calendar',
        groups: [{ title: 'area.calendar', links: calendar(reader) }],
        below: 'calendar/',
      },
      { title: 'area.write', groups: styleLinks(reader), below: 'style/' },
      {
        title: 'area.handbook',
        groups: [
          {
            title: 'nav.policy',
            links: [{ path: 'handbook/', text: reader.t('nav.overview') }, ...pages(reader)],
          },
          { title: 'nav.reference', links: named(reader, ['rules', 'rights', 'writing']) },
        ],
      },
      { title: 'health.title', groups: [{ title: 'health.title', links: health(reader) }] },
    ] satisfies Area[]
  ).filter(({ groups }) => groups.some(({ links }) => links.length > 0));

function lists({ t }: Reader): AreaLink[] {
  const { channels, people, units, audiences, platforms, unofficial } = handbook();
  return [
    { path: 'channels/', text: t('channels.title'), count: channels.size },
    { path: 'people/', text: t('people.title'), count: people.size },
    { path: 'units/', text: t('units.title'), count: units.size },
    { path: 'audiences/', text: t('audiences.title'), count: audiences.size },
    { path: 'platforms/', text: t('platforms.title'), count: platforms.size },
    { path: 'channels/unofficial/', text: t('unofficial.title'), count: unofficial.size },
  ];
}

const named = (
  { t }: Reader,
  slugs: readonly ('ask' | 'verify' | 'propose' | 'report' | 'rules' | 'rights' | 'writing')[],
) => slugs.map((slug): AreaLink => ({ path: `${slug}/`, text: t(`${slug}.title`) }));

/** A title in a language without a translation is that of the first language. */
const pages = ({ language }: Reader): AreaLink[] =>
  handbookPages()
    .filter(({ slug }) => slug !== 'index')
    .map(({ slug, titles }) => {
      const first = languageOf(undefined);
      const own = titles.get(language);
      return {
        path: `handbook/${slug}/`,
        text: own ?? titles.get(first) ?? slug,
        lang: own ? undefined : first,
      };
    });

function calendar({ t }: Reader): AreaLink[] {
  const { calendar: plan, queue, assets } = handbook();
  const ideas = [...plan.posts.values()].filter(({ status }) => status === 'idea').length;
  return [
    { path: 'calendar/', text: t('calendar.month') },
    { path: 'calendar/week/', text: t('calendar.week') },
    { path: 'plan/', text: t('plan.title') },
    { path: 'calendar/queue/', text: t('queue.title'), count: queue.length },
    { path: 'calendar/campaigns/', text: t('campaigns.title'), count: plan.campaigns.size },
    { path: 'calendar/backlog/', text: t('backlog.title'), count: ideas },
    { path: 'calendar/gaps/', text: t('gaps.title') },
    { path: 'calendar/announcements/', text: t('announcements.title') },
    { path: 'calendar/meetings/', text: t('meetings.title') },
    { path: 'calendar/assets/', text: t('assets.title'), count: assets.size },
    { path: 'calendar/share/', text: t('share.title') },
  ];
}

const health = ({ t }: Reader): AreaLink[] => [
  { path: 'health/', text: t('nav.overview') },
  ...(['coming', 'units', 'rules', 'waivers'] as const).map((id) => ({
    path: `health/#${id}`,
    text: t(`health.${id}`),
  })),
  { path: 'health/links/', text: t('links.title') },
];
