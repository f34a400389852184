/** draft/rules/fr.json and its like: the rules for texts in a language, with what they say in the language of the folder. */
import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../../data/served.ts';
import { ruleLanguages, rulesFile } from '../../../../draft/files.ts';
import { locales } from '../../../../i18n/languages.ts';

export const getStaticPaths = () =>
  locales().flatMap(({ locale }) => ruleLanguages().map((language) => ({ params: { locale, language } })));

export const GET: APIRoute = ({ params }) =>
  jsonResponse(rulesFile(params['locale'], params['language'] ?? '').text);
