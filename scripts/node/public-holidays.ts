/** Public holidays from the library date-holidays. Its data are under CC BY 3.0: each list names it as its source. */
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import Holidays from 'date-holidays';
import type { Holiday } from '../core/calendar/holiday-list.ts';
import type { Text } from '../core/kinds/fields.ts';
import { nearest } from '../core/text/nearest.ts';
import { UsageError } from './usage-error.ts';

const { version } = JSON.parse(readFileSync(findPackageJSON('date-holidays', import.meta.url) ?? '', 'utf8'));

/** What is asked for; `languages` are those of the organisation, the first one first. */
export interface Asked {
  readonly country: string;
  readonly region?: string | undefined;
  readonly year: number;
  readonly languages: readonly string[];
}

/** The holidays that are days off for everybody there. A UsageError where the library knows no such place. */
export function publicHolidays({ country: typed, region: part, year, languages }: Asked) {
  const country = typed.toUpperCase();
  const region = part?.toUpperCase().replace(`${country}-`, '');
  const known = new Holidays();
  const countries = known.getCountries('en');
  if (!Object.hasOwn(countries, country)) throw new UsageError(unknownPlace('--country', typed, countries));
  const states = known.getStates(country, 'en') ?? {};
  if (region !== undefined && !Object.hasOwn(states, region))
    throw new UsageError(unknownPlace('--region', part ?? '', states));
  const there = region === undefined ? new Holidays(country) : new Holidays(country, region);
  const inLanguage = (language: string) =>
    there.getHolidays(year, language).filter(({ type }) => type === 'public');
  const lists = languages.map((language) => [language, inLanguage(language)] as const);
  const [first] = lists;
  const holidays = (first?.[1] ?? inLanguage('en')).map(
    ({ date, start, end }, index): Holiday => ({
      on: date.slice(0, 10),
      // One that begins at sunset lasts a few hours more.
      days: Math.max(1, Math.floor((end.getTime() - start.getTime()) / 86_400_000)),
      name: inAll(lists.map(([language, list]) => [language, list[index]?.name ?? ''])),
    }),
  );
  const name = inAll(
    languages.map((language) => [
      language,
      (region === undefined
        ? new Intl.DisplayNames([language], { type: 'region' }).of(country)
        : known.getStates(country, language)?.[region]) ?? country,
    ]),
  );
  return {
    region: region === undefined ? country : `${country}-${region}`,
    name,
    holidays,
    source: `date-holidays ${version} (CC BY 3.0), by npm run holidays`,
  };
}

/** One text where all languages say the same, or there is one. */
function inAll(texts: readonly (readonly [language: string, text: string])[]): Text {
  const [first] = texts;
  if (!first) return '';
  return texts.every(([, text]) => text === first[1]) ? first[1] : Object.fromEntries(texts);
}

function unknownPlace(flag: string, typed: string, places: Readonly<Record<string, string>>): string {
  const word = typed.toLowerCase();
  const byName = Object.entries(places).find(([, name]) => name.toLowerCase() === word)?.[0];
  const close = byName ?? nearest(typed.toUpperCase(), Object.keys(places));
  const all = Object.entries(places).map(([code, name]) => `${code} (${name})`);
  const hint =
    all.length === 0
      ? 'It has no regions with holidays of their own.'
      : all.length > 30
        ? 'It is the code of ISO 3166, such as FR.'
        : `It is one of ${all.join(', ')}.`;
  return `${flag} ${typed} is not known.${close === undefined ? '' : ` Did you mean ${close} (${places[close]})?`} ${hint}`;
}
