/** Which platform does a word name? As lists and people write it: `Twitter`, `X (Twitter)`, `You Tube`, `Facebook page`. */
import type { CompiledPlatform, Platforms } from './compile.ts';
import { withoutWww } from './read.ts';
import { wordsOf } from './words.ts';

/** No name of a platform has more words. */
const mostWords = 6;
/** A longer text is a sentence. */
const longest = 80;

/**
 * The platforms that a text names, each once: by id, name, another name, or host. A text may hold more words than the
 * name; of two names in the same place the longer one counts (`Google Plus` is not `Google`).
 */
export function platformsNamed(text: string, platforms: Platforms): readonly CompiledPlatform[] {
  if (text.length > longest) return [];
  const atHost = platforms.hosts.get(withoutWww(text.trim().toLowerCase()));
  if (atHost) return atHost;
  const words = wordsOf(text);
  const whole = platforms.names.get(words.join(''));
  if (whole) return whole;
  const found = new Set<CompiledPlatform>();
  for (let from = 0; from < words.length; ) {
    const length = longestNameAt(words, from, platforms);
    for (const one of platforms.names.get(words.slice(from, from + length).join('')) ?? []) found.add(one);
    from += Math.max(1, length);
  }
  // `Spotify podcast` is on Spotify: what a thing is comes after where it is.
  const places = [...found].filter(({ data }) => data.account.open !== 'web');
  return places.length > 0 ? places : [...found];
}

/** How many words from here on make a name; 0 for none. */
function longestNameAt(words: readonly string[], from: number, { names }: Platforms): number {
  for (let length = Math.min(mostWords, words.length - from); length > 0; length--)
    if (names.has(words.slice(from, from + length).join(''))) return length;
  return 0;
}
