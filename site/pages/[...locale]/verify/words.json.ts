/** /verify/words.json: what the verify page says in the browser, in the language of its folder. */
import type { APIContext } from 'astro';
import { locales } from '../../../i18n/languages.ts';
import { verifyWordsFile } from '../../../verify/words.ts';

export const getStaticPaths = () => locales().map(({ locale }) => ({ params: { locale } }));

export const GET = ({ params }: APIContext) =>
  new Response(verifyWordsFile(params['locale']).text, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
