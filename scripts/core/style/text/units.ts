/** How long a text is in the unit of a network. */
import type { TextUnit } from '../../kinds/platform.ts';
import { byteLength } from '../../text/bytes.ts';
import { emojiIn } from '../checks/count.ts';
import { graphemesIn } from './sentences.ts';
import { weightedForX } from './x-length.ts';

/** Counts a text; the units are those that `limits` of a platform names. */
const units: Readonly<Record<TextUnit, (text: string) => number>> = {
  characters: graphemesIn,
  graphemes: graphemesIn,
  bytes: byteLength,
  'utf-16': (text) => text.length,
  'x-weighted': weightedForX,
  mastodon: forMastodon,
  linkedin: forLinkedIn,
  threads: forThreads,
};

/** Is it a unit of texts? `items` is none. */
export const isTextUnit = (unit: string): unit is TextUnit => Object.hasOwn(units, unit);

/** The length of a text in a unit; undefined for a unit that is not one of texts. */
export const lengthIn = (unit: string, text: string): number | undefined =>
  isTextUnit(unit) ? units[unit](text) : undefined;

/** An address with its scheme is 23 long, and of `@name@host` only the name counts. Source: mastodon/documentation, posting. */
function forMastodon(text: string): number {
  const shortened = text
    .replace(/https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]'"»”’…]/giu, 'x'.repeat(23))
    .replace(/(?<![\p{L}\p{N}_/])(@\w+(?:[\w.-]*\w)?)@[\p{L}\p{N}.-]*[\p{L}\p{N}]/gu, '$1');
  return graphemesIn(shortened);
}

/** Each sign that its markup reserves is sent with a backslash in front. Source: LinkedIn, the format “little text”. */
function forLinkedIn(text: string): number {
  return text.length + (text.match(/[|{}@[\]()<>#*_~\\]/g)?.length ?? 0);
}

/** Emoji count as the bytes they are, all else as characters. Source: Meta, Threads API, posts. */
function forThreads(text: string): number {
  let count = graphemesIn(text);
  for (const [from, to] of emojiIn(text)) {
    const emoji = text.slice(from, to);
    count += byteLength(emoji) - graphemesIn(emoji);
  }
  return count;
}
