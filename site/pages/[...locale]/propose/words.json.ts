/** /propose/words.json: what the forms say in the browser, in the language of the folder. */
import type { APIContext } from 'astro';
import { locales } from '../../../i18n/languages.ts';
import { formWordsFile } from '../../../propose/words.ts';

export const getStaticPaths = () => locales().map(({ locale }) => ({ params: { locale } }));

export const GET = ({ params }: APIContext) =>
  new Response(formWordsFile(params['locale']).text, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
