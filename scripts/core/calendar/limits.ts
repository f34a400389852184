/** What a network takes: its limits are data of the platform, in the network’s own unit. */
import type { Platform } from '../kinds/platform.ts';
import type { Entry } from '../model/registry.ts';
import { lengthIn } from '../style/text/units.ts';

export type Limit = NonNullable<Platform['limits']>[number];

/** The limits of a platform for one thing (`text`, `alt`, `hashtags`, `media` …), each with its place in the list. */
export const limitsFor = (
  platform: Entry<'platforms'> | undefined,
  what: string,
): readonly [number, Limit][] =>
  [...(platform?.data.limits ?? []).entries()].filter(([, limit]) => limit.what === what);

/** A text that is longer than a limit allows. */
export interface Excess {
  readonly limit: Limit;
  /** Where the limit stands in the file of the platform. */
  readonly index: number;
  /** In the unit of the limit. */
  readonly length: number;
}

/** By which limits of a platform a text is too long; limits in a unit that is not known here are left out. */
export function excesses(platform: Entry<'platforms'> | undefined, what: string, text: string): Excess[] {
  return limitsFor(platform, what).flatMap(([index, limit]) => {
    const length = lengthIn(limit.unit, text);
    return length !== undefined && length > limit.max ? [{ limit, index, length }] : [];
  });
}
