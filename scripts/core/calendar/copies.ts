/** The words of the calendar, each with what it was written for: what is the same, or nearly, and how far apart. */
import { daysBetween } from '../dates/day.ts';
import { addTo } from '../model/lists.ts';
import { once } from '../model/once.ts';
import type { Registry } from '../model/registry.ts';
import { type Alike, nearDuplicates, type Purpose } from '../similarity/near-duplicates.ts';
import { compareText } from '../text/order.ts';
import { type PlannedPost, seenPosts } from './planned-posts.ts';
import { planningOf } from './planning.ts';
import type { ZonedTime } from './time/local-time.ts';

/** A post with words and a time, which readers see or have seen. */
export interface Copy extends PlannedPost {
  readonly time: ZonedTime;
  readonly text: string;
}

/** In the order in which they appear. In a crisis the same statement stands everywhere, on purpose: those are left out. */
export const copiesOf = once((registry: Registry): readonly Copy[] =>
  seenPosts(registry)
    .flatMap((planned): Copy[] => {
      const { time, post, entry } = planned;
      const { text } = post;
      const isCompared = time && text !== undefined && entry.data.risk !== 'crisis';
      return isCompared ? [{ ...planned, time, text }] : [];
    })
    .sort((a, b) => compareText(a.time.instant, b.time.instant)),
);

/** What remains of a text when it is copied: the letters, however they were typed and broken into lines. */
export const sameText = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** For each coming post with words that stood somewhere already, the last place before it, at most `days` earlier. */
export function* repeatedCopies(
  registry: Registry,
  days: number,
): Iterable<{ readonly copy: Copy; readonly earlier: Copy }> {
  const copies = copiesOf(registry);
  const prints = copies.map(({ text }) => printOf(text));
  const seen = new Set<number>();
  const repeated = new Set(prints.filter((print) => seen.has(print) || !seen.add(print)));
  const last = new Map<string, Copy>();
  for (const [at, copy] of copies.entries()) {
    if (!repeated.has(prints[at] ?? 0)) continue;
    const key = sameText(copy.text);
    const earlier = last.get(key);
    last.set(key, copy);
    if (earlier && copy.status !== 'published' && daysBetween(earlier.time.day, copy.time.day) <= days)
      yield { copy, earlier };
  }
}

/** A number that is the same for texts that are the same: most texts are told apart by it, without being spelt anew. */
function printOf(written: string): number {
  const text = combining.test(written) ? written.normalize('NFC') : written;
  let print = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Spaces and letters beyond ASCII have other forms: they are left out.
    if (code <= 32 || code >= 127) continue;
    print = Math.imul(print ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
  }
  return print;
}

const combining = /\p{M}/u;

/** For each coming post the earlier ones that are nearly the same, most alike first; never those of its own entry. */
export function nearCopies(registry: Registry): ReadonlyMap<Copy, readonly Alike<Copy>[]> {
  const { near_duplicate_days: days } = planningOf(registry);
  const found = nearDuplicates(comparable(copiesOf(registry), days), registry.thresholds.near_duplicate, {
    most: 3,
    accepts: (a, b) =>
      a.entry !== b.entry &&
      Math.abs(daysBetween(a.time.day, b.time.day)) <= days &&
      sameText(a.text) !== sameText(b.text),
  });
  const later = new Map<Copy, Alike<Copy>[]>();
  for (const [copy, alike] of found) {
    if (copy.status === 'published') continue;
    const earlier = alike.filter(({ ref }) => isEarlier(ref, copy));
    if (earlier.length > 0)
      later.set(
        copy,
        earlier.sort((a, b) => b.likeness - a.likeness),
      );
  }
  return later;
}

const isEarlier = (a: Copy, b: Copy): boolean =>
  (compareText(a.time.instant, b.time.instant) || compareText(a.entry.file, b.entry.file)) < 0;

/**
 * The texts within stretches of time: each stands in that of its day and in the next, so that two which are at most `days`
 * apart share one. What has long been published is compared with nothing: only stretches with a coming post are looked at.
 */
function comparable(copies: readonly Copy[], days: number): Purpose<Copy>[] {
  const languageNumber = new Map<string, number>();
  const members = new Map<number, number[]>();
  const isOpen = new Set<number>();
  for (const [at, { post, time, status }] of copies.entries()) {
    const tongue = post.language.split('-', 1)[0] ?? '';
    const language = languageNumber.get(tongue) ?? languageNumber.size;
    languageNumber.set(tongue, language);
    const stretch = Math.floor(daysBetween('2000-01-01', time.day) / days);
    for (const one of [stretch, stretch + 1]) {
      const group = one * 1000 + language;
      addTo(members, group, at);
      if (status !== 'published') isOpen.add(group);
    }
  }
  const groups = new Map<number, number[]>();
  for (const [group, all] of members)
    if (isOpen.has(group) && all.length > 1) for (const at of all) addTo(groups, at, group);
  return [...groups].flatMap(([at, own]) => {
    const ref = copies[at];
    return ref ? [{ ref, text: ref.text, groups: own }] : [];
  });
}
