/** /search/words.json: what the search says in the browser, in the language of its folder. */
import type { APIContext } from 'astro';
import { locales } from '../../../i18n/languages.ts';
import { searchWordsFile } from '../../../search/words.ts';

export const getStaticPaths = () => locales().map(({ locale }) => ({ params: { locale } }));

export const GET = ({ params }: APIContext) =>
  new Response(searchWordsFile(params['locale']).text, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
