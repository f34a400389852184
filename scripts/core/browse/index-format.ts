/**
 * The index a browser fetches to filter by: one per language, in columns, every name once. Ten thousand channels fit in
 * 300 kB of gzip. Values stand in the order in which their language sorts them, and rows in the order of the list: a
 * browser sorts by comparing positions, and needs no rules of any language.
 */
import type { PerFacet } from './facets.ts';

/** A value of a facet. Without a name there is no such entry: it has no page, and is shown as it is written. */
export type ValueEntry = readonly [id: string, name?: string, lang?: string, note?: string];

/** Positions in a list of values: one, or several. */
export type Positions = number | readonly number[];

export interface BrowseIndex {
  readonly version: 1;
  readonly values: PerFacet<readonly ValueEntry[]>;
  /** Former and other names of a platform, by its position. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly topics: readonly string[];
  /** Addresses of profiles with `{}` in place of the handle. */
  readonly profiles: readonly string[];
  readonly rows: {
    readonly facets: PerFacet<readonly Positions[]>;
    readonly name: readonly string[];
    /** The id after `platform/`; the whole id where its folder is not the platform. */
    readonly account: readonly string[];
    /** 0 when the account says it. */
    readonly handle: readonly (string | 0)[];
    /** Position of its form in `profiles`, or the address itself. */
    readonly profile: readonly (string | number)[];
    readonly topics: readonly Positions[];
  };
}
