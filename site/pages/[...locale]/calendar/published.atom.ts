/** /calendar/published.atom: what has appeared lately, in the language of its folder. */
import type { APIRoute } from 'astro';
import { newsFeed } from '../../../calendar/news.ts';
import { locales } from '../../../i18n/languages.ts';

export const getStaticPaths = () => locales().map(({ locale }) => ({ params: { locale } }));

export const GET: APIRoute = ({ params, site }) =>
  new Response(newsFeed(params['locale'], site), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
