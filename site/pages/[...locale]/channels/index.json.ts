/** /channels/index.json: what the registry page filters by, in the language of its folder. */
import type { APIContext } from 'astro';
import { listing } from '../../../channels/browse/listing.ts';
import { locales } from '../../../i18n/languages.ts';

export const getStaticPaths = () => locales().map(({ locale }) => ({ params: { locale } }));

export const GET = ({ params }: APIContext) =>
  new Response(listing(params['locale']).text, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
