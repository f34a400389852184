/** What has appeared lately, as an Atom feed in one language; texts of posts are text in it, never markup. */
import { Feed } from 'feed';
import { handbook } from '../data/source.node.ts';
import { readerOf } from '../i18n/reader.ts';
import { escaped } from '../shell/escaped.ts';
import { postPath } from './paths.ts';

/** So many posts, the latest first. */
const most = 30;

/** Atom 1.0. `site`: the origin of the handbook, where it has one. */
export function newsFeed(locale: string | undefined, site: URL | undefined): string {
  const reader = readerOf(locale);
  const { calendar, organization, channels } = handbook();
  const address = (path: string) => new URL(reader.href(path), site ?? 'http://localhost').href;
  const published = [...calendar.postsOn.values()]
    .flat()
    .filter(({ status, time }) => status === 'published' && time.instant <= calendar.now)
    .sort((a, b) => (a.time.instant < b.time.instant ? 1 : -1))
    .slice(0, most);
  const feed = new Feed({
    id: address('calendar/'),
    link: address('calendar/'),
    title: reader.t('feed.news', { name: organization.name }),
    language: reader.language,
    copyright: '',
    generator: false,
    feedLinks: { atom: address('calendar/published.atom') },
    updated: new Date(published[0]?.time.instant ?? `${calendar.today}T00:00:00Z`),
  });
  for (const { post, on, time } of published) {
    const [first] = on;
    feed.addItem({
      id: address(`calendar/posts/${post.id}/#${time.day}`),
      link: first?.url ?? address(postPath(calendar, post)),
      title: escaped(post.title ?? reader.t('calendar.embargo')),
      date: new Date(time.instant),
      description: escaped(
        on
          .map(({ channel, text }) =>
            [channels.get(channel)?.name ?? channel, text].filter(Boolean).join(': '),
          )
          .join('\n\n'),
      ),
    });
  }
  return feed.atom1();
}
