/** verify/words.json and its like: what a page says in the browser, in the language of its folder. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonResponse } from '../../../data/served.ts';
import { locales } from '../../../i18n/languages.ts';
import { wordsFile } from '../../../i18n/spoken.ts';

export const getStaticPaths = () =>
  locales().flatMap(({ locale }) =>
    (['draft', 'plan', 'propose', 'search', 'verify'] as const).map((page) => ({
      params: { locale, page },
      props: { page },
    })),
  );

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ params, props }) =>
  jsonResponse(wordsFile(props.page, params['locale']).text);
