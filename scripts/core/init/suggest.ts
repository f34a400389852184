/** What somebody may have meant by an answer that is none. */

import { languageTags } from '../inventory/languages.ts';
import { webAddress } from '../kinds/fields.ts';
import { language } from '../kinds/languages.ts';
import { plainLetters } from '../text/ids.ts';
import { nearest } from '../text/nearest.ts';

/** `europe/pari`, `Paris` or `New York` to the zone. */
export function similarTimeZone(value: string): string | undefined {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const wanted = plainLetters(value.trim()).replaceAll(/\s+/g, '_');
  const found = zones.find((zone) => zone.toLowerCase() === wanted) ?? nearest(wanted, zones);
  if (found !== undefined) return found;
  const city = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
  const cities = new Map(zones.map((zone) => [city(zone), zone]));
  const close = nearest(city(wanted), cities.keys());
  return close === undefined ? undefined : cities.get(close);
}

/** `English`, `fr_ca` or `FR` to the tag. */
export function similarLanguage(value: string): string | undefined {
  const tag = value.trim().replaceAll('_', '-');
  const written = /^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(tag) ? canonical(tag) : undefined;
  return written !== undefined && language().safeParse(written).success ? written : languageTags(value)[0];
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** `aster.example` to the address. */
export function similarWebsite(value: string): string | undefined {
  const address = `https://${value.trim().replace(/^(?:[a-z]+:)?\/*/i, '')}`;
  const host = URL.parse(address)?.hostname;
  return host?.includes('.') && webAddress().safeParse(address).success ? address : undefined;
}

/** `git@host:owner/name.git` to the page that people open. */
export const similarRepository = (value: string): string | undefined =>
  similarWebsite(
    value
      .trim()
      .replace(/^(?:ssh:\/\/)?git@([^:/]+)[:/]/, 'https://$1/')
      .replace(/\.git\/?$/, ''),
  );
