/** /channels/index.json: what the registry page filters by, in the language of its folder. */
import type { APIRoute } from 'astro';
import { listing } from '../../../channels/browse/listing.ts';
import { jsonResponse } from '../../../data/served.ts';
import { locales } from '../../../i18n/languages.ts';

export const getStaticPaths = () => locales().map(({ locale }) => ({ params: { locale } }));

export const GET: APIRoute = ({ params }) => jsonResponse(listing(params['locale']).file.text);
