/** Last touch on Starlight's data of a page, before it is rendered. */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { keptDayName } from '../browser/day.ts';
import { source, todayOf } from '../data/source.node.ts';
import { readerOf } from '../i18n/reader.ts';
import { unlistedHead } from './robots.ts';

export const onRequest = defineRouteMiddleware(({ locals, params }) => {
  const route = locals.starlightRoute;
  const { page, locale } = params;
  // Served with and without the slash, linked always with it: without, a host answers with a redirect at best.
  route.siteTitleHref = route.siteTitleHref.replace(/\/?$/, '/');
  // Starlight writes the content of these elements as it is, and a title may be any name that somebody has registered.
  for (const element of route.head) {
    if (element.tag === 'title')
      element.content = asText(numbered(element.content ?? '', page, route.siteTitle, locale));
    // A large card promises a picture, and pages have none.
    if (element.attrs?.['name'] === 'twitter:card') element.attrs['content'] = 'summary';
  }
  const colours = readerOf(undefined).asset('networks.css');
  route.head.push({ tag: 'link', attrs: { rel: 'stylesheet', href: colours }, content: '' });
  const { registry } = source();
  // What scripts in the page judge is judged on the same day as the page.
  if (registry.organization?.data.today)
    route.head.push({ tag: 'meta', attrs: { name: keptDayName, content: todayOf(registry) }, content: '' });
  if (registry.organization?.data.search_engines === false) route.head = unlistedHead(route.head);
  // The page for addresses that do not exist has no address of its own, in any language.
  if (route.id === '404') {
    route.head = route.head.filter(
      ({ attrs }) => attrs?.['rel'] !== 'alternate' && attrs?.['rel'] !== 'canonical',
    );
  }
});

/** The title of the second page of a list and of those after it says which one it is: no two pages have one title. */
function numbered(title: string, page: string | undefined, site: string, locale: string | undefined): string {
  if (!page || !/^\d+$/.test(page)) return title;
  const end = ` | ${site}`;
  const own = title.endsWith(end) ? title.slice(0, -end.length) : title;
  return `${readerOf(locale).t('pager.title', { title: own, n: page })}${title.slice(own.length)}`;
}

const asText = (content: string) => content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
