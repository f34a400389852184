/** How long a text is in the unit of a network. */
import { emojiIn } from '../checks/count.ts';
import { partsOf } from './parts.ts';
import { graphemesIn } from './sentences.ts';

/** Counts a text; the units are those that `limits` of a platform names. */
const units: Readonly<Record<string, (text: string) => number>> = {
  characters: graphemesIn,
  graphemes: graphemesIn,
  'x-weighted': weightedForX,
};

/** The length of a text in a unit; undefined for a unit that is not known here. */
export const lengthIn = (unit: string, text: string): number | undefined =>
  Object.hasOwn(units, unit) ? units[unit]?.(text) : undefined;

/** An address counts as the short link that X makes of it. Source: twitter-text, config/v3.json. */
const addressLength = 23;
/** Code points that count as one; all others, and every emoji as a whole, count as two. Source: the same. */
const light = /[\0-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]/;

function weightedForX(text: string): number {
  const composed = text.normalize('NFC');
  const taken = [
    ...partsOf(composed)
      // A mailbox is no link there.
      .filter(({ kind, span }) => kind === 'address' && !/^[^/]*@/.test(composed.slice(...span)))
      .map(({ span: [from, to] }) => ({ from, to, weight: addressLength })),
    ...emojiIn(composed).map(([from, to]) => ({ from, to, weight: 2 })),
  ].sort((a, b) => a.from - b.from);
  let count = 0;
  let at = 0;
  for (const { from, to, weight } of taken) {
    if (from < at) continue;
    count += signs(composed.slice(at, from)) + weight;
    at = to;
  }
  return count + signs(composed.slice(at));
}

const signs = (text: string): number => {
  let count = 0;
  for (const sign of text) count += light.test(sign) ? 1 : 2;
  return count;
};
