/** Last touch on Starlight's data of a page, before it is rendered. */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { keptDayName } from '../browser/day.ts';
import { source, todayOf } from '../data/source.node.ts';
import { readerOf } from '../i18n/reader.ts';

export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  // Served with and without the slash, linked always with it: without, a host answers with a redirect at best.
  route.siteTitleHref = route.siteTitleHref.replace(/\/?$/, '/');
  // Starlight writes the content of these elements as it is, and a title may be any name that somebody has registered.
  for (const element of route.head)
    if (element.tag === 'title') element.content = asText(element.content ?? '');
  const colours = readerOf(undefined).asset('networks.css');
  route.head.push({ tag: 'link', attrs: { rel: 'stylesheet', href: colours }, content: '' });
  const { registry } = source();
  // What scripts in the page judge is judged on the same day as the page.
  if (registry.organization?.data.today)
    route.head.push({ tag: 'meta', attrs: { name: keptDayName, content: todayOf(registry) }, content: '' });
  // The page for addresses that do not exist has no address of its own, in any language.
  if (route.id === '404') {
    route.head = route.head.filter(
      ({ attrs }) => attrs?.['rel'] !== 'alternate' && attrs?.['rel'] !== 'canonical',
    );
  }
});

const asText = (content: string) => content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
