/** The channels nearest to one: who else speaks to its audience, and how they differ. Works on the published registry. */

import type { Text } from '../kinds/fields.ts';
import { addTo } from '../model/lists.ts';
import type { PublishedChannel } from '../publish/published.ts';
import { compareText } from '../text/order.ts';
import { isLive } from './live.ts';

/** How two lists of ids stand to each other. */
export interface Overlap {
  readonly both: readonly string[];
  /** What only the sibling has. */
  readonly theirs: readonly string[];
  /** What only the channel itself has. */
  readonly ours: readonly string[];
}

/** `missing`: one of the two says nothing. */
export type ToneVerdict = 'same' | 'different' | 'missing';
export type CadenceVerdict = 'same' | 'more' | 'less' | 'similar' | 'missing';

/** A channel beside another one, from the other one's point of view. */
export interface Sibling {
  readonly channel: PublishedChannel;
  readonly samePlatform: boolean;
  readonly sameUnit: boolean;
  readonly audiences: Overlap;
  readonly languages: Overlap;
  readonly tone: ToneVerdict;
  readonly cadence: CadenceVerdict;
}

/** How many siblings are shown. */
export const mostSiblings = 8;

/** How many candidates are held against a channel: whatever the size of a block, a page costs no more than this. */
const mostCandidates = 32;

/**
 * Indexes the live channels in one pass and answers for one channel at a time. A block is a reason to be compared: the
 * same audience on the same platform in the same language first, the same unit last. In a block larger than the page can
 * use, a channel meets those that follow it in the order of ids, so that every channel is somebody's sibling.
 */
export function siblingsIn(channels: Iterable<PublishedChannel>): (channel: PublishedChannel) => Sibling[] {
  const blocks = new Map<string, PublishedChannel[]>();
  const live = [...channels].filter(isLive).sort((a, b) => compareText(a.id, b.id));
  for (const channel of live) {
    for (const key of new Set(blocksOf(channel))) addTo(blocks, key, channel);
  }
  return (channel) => {
    const candidates = new Set<PublishedChannel>();
    for (const key of blocksOf(channel)) {
      const block = blocks.get(key) ?? [];
      const start = placeIn(block, channel.id);
      const take = Math.min(block.length, mostCandidates);
      for (let step = 0; step < take && candidates.size < mostCandidates; step++) {
        const other = block[(start + step) % block.length];
        if (other && other.id !== channel.id) candidates.add(other);
      }
    }
    // Those that are equally near stay in the order in which they follow the channel.
    return [...candidates]
      .map((other) => ({ other, near: nearness(channel, other) }))
      .sort((a, b) => b.near - a.near)
      .slice(0, mostSiblings)
      .map(({ other }) => compare(channel, other));
  };
}

/** The blocks a channel stands in, the nearest first. */
function blocksOf({ audiences, languages, unit, account: { platform } }: PublishedChannel): string[] {
  return [
    ...audiences.flatMap((audience) => languages.map((language) => `${audience} ${platform} ${language}`)),
    ...audiences.map((audience) => `${audience} ${platform}`),
    ...audiences.flatMap((audience) => languages.map((language) => `${audience} * ${language}`)),
    ...audiences.map((audience) => `${audience} *`),
    `unit ${unit} ${platform}`,
    `unit ${unit}`,
  ];
}

/** Where an id stands, or would stand, in a list sorted by id. */
function placeIn(block: readonly PublishedChannel[], id: string): number {
  let [low, high] = [0, block.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareText(block[middle]?.id ?? '', id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An audience in common outweighs all the rest; the platform outweighs the language, the language the unit. */
function nearness(channel: PublishedChannel, other: PublishedChannel): number {
  const shared = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));
  return (
    (shared(channel.audiences, other.audiences) ? 16 : 0) +
    (channel.account.platform === other.account.platform ? 8 : 0) +
    (shared(channel.languages, other.languages) ? 4 : 0) +
    (channel.unit === other.unit ? 2 : 0) +
    (shared(channel.topics ?? [], other.topics ?? []) ? 1 : 0)
  );
}

/** Holds a channel beside another. */
export function compare(channel: PublishedChannel, other: PublishedChannel): Sibling {
  return {
    channel: other,
    samePlatform: channel.account.platform === other.account.platform,
    sameUnit: channel.unit === other.unit,
    audiences: overlap(channel.audiences, other.audiences),
    languages: overlap(channel.languages, other.languages),
    tone: compareTone(channel.tone, other.tone),
    cadence: compareCadence(channel.cadence?.per_week, other.cadence?.per_week),
  };
}

const overlap = (ours: readonly string[], theirs: readonly string[]): Overlap => ({
  both: theirs.filter((id) => ours.includes(id)),
  theirs: theirs.filter((id) => !ours.includes(id)),
  ours: ours.filter((id) => !theirs.includes(id)),
});

/** Two texts are the same when every language they have in common says the same; spaces and capitals do not count. */
function compareTone(ours: Text | undefined, theirs: Text | undefined): ToneVerdict {
  if (ours === undefined || theirs === undefined) return 'missing';
  const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();
  const byLanguage = (text: Text) => Object.entries(typeof text === 'string' ? { '': text } : text);
  const others = new Map(byLanguage(theirs));
  const pairs = byLanguage(ours).filter(([language]) => others.has(language));
  const same =
    pairs.length > 0 && pairs.every(([language, text]) => plain(text) === plain(others.get(language) ?? ''));
  return same ? 'same' : 'different';
}

type Range = { readonly min: number; readonly max: number };

/** `more` and `less` only where the two ranges do not touch; otherwise they are much the same. */
function compareCadence(ours: Range | undefined, theirs: Range | undefined): CadenceVerdict {
  if (!ours || !theirs) return 'missing';
  if (ours.min === theirs.min && ours.max === theirs.max) return 'same';
  if (theirs.min > ours.max) return 'more';
  return theirs.max < ours.min ? 'less' : 'similar';
}
