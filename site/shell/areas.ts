/** The areas of the site: what stands in the head of every page, and what the side lists within each. */
import type { Key } from '../i18n/translate.ts';

/** A page by its path below the language, with what it is called there. */
export interface AreaLink {
  readonly path: string;
  readonly text: string;
  /** The language of `text` where it is not the page's. */
  readonly lang?: string | undefined;
  /** How many entries it lists. */
  readonly count?: number | undefined;
  /** Does a page at another address belong to it? */
  readonly holds?: (path: string) => boolean;
}

export interface AreaGroup {
  readonly title: Key;
  readonly links: readonly AreaLink[];
}

export interface Area {
  readonly title: Key;
  readonly groups: readonly AreaGroup[];
  /** Every page below this address belongs here, listed or not. */
  readonly below?: string;
}

/**
 * Where a page belongs: the area, and the link that is the page or leads to the list it is in. `path` is below the
 * language; the front page and addresses that do not exist belong to none.
 */
export function placeIn(areas: readonly Area[], path: string): { area?: Area; link?: AreaLink } {
  const [nearest] = areas
    .flatMap((area) => area.groups.flatMap(({ links }) => links.map((link) => ({ area, link }))))
    .map((place) => ({ ...place, shared: sharedWith(place.link, path) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const area = areas.find(({ below }) => below !== undefined && path.startsWith(below));
  return nearest ? { area: nearest.area, link: nearest.link } : area ? { area } : {};
}

/** How much of an address a link accounts for. */
function sharedWith({ path: own, holds }: AreaLink, path: string): number {
  if (holds?.(path)) return path.length;
  return path.startsWith(own) ? own.length : 0;
}
