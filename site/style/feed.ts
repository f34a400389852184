/** The versions of the style guide as an Atom feed: one entry per version, in one language. */
import { Feed } from 'feed';
import type { Text } from '../../scripts/core/kinds/fields.ts';
import type { VersionChanges } from '../../scripts/core/style/changes-since.ts';

interface FeedFacts {
  readonly title: string;
  /** Address of the list of changes. */
  readonly page: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly language: string;
  readonly versions: readonly VersionChanges[];
  /** Address of a version's own page. */
  addressOf(version: string): string;
  say(text: Text): string;
}

/** Atom 1.0; texts of the guide are text in it, never markup. */
export function changesFeed({ title, page, self, language, versions, addressOf, say }: FeedFacts): string {
  const [latest] = versions;
  const feed = new Feed({
    id: page,
    link: page,
    title,
    language,
    copyright: '',
    generator: false,
    feedLinks: { atom: self },
    ...(latest && { updated: dayOf(latest) }),
  });
  for (const change of versions)
    feed.addItem({
      id: addressOf(change.version),
      link: addressOf(change.version),
      title: escaped(`${title} ${change.version}`),
      date: dayOf(change),
      description: escaped(say(change.summary)),
    });
  return feed.atom1();
}

/** A version is of a day; a feed wants a moment. */
const dayOf = ({ on }: VersionChanges): Date => new Date(`${on}T00:00:00Z`);

/** The library declares titles and summaries of entries as HTML: what is text must be so in HTML, too. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
