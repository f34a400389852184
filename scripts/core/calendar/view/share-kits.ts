/** What staff may share: posts that have appeared, each with the words with which it begins. */
import { addDays } from '../../dates/day.ts';
import { sentencesOf } from '../../style/text/sentences.ts';
import { lengthIn } from '../../style/text/units.ts';
import { compareText } from '../../text/order.ts';
import type { Calendar } from './calendar.ts';
import type { ShownOnChannel, ShownPost } from './shown-post.ts';

/** So many days a post is offered. */
export const daysShared = 14;

export interface ShareKit {
  readonly post: ShownPost;
  readonly on: ShownOnChannel & { readonly url: string };
  /** The day it appeared, `YYYY-MM-DD`. */
  readonly day: string;
  /** What it begins with. */
  readonly beginning: string;
}

/** The latest first; of a post that appeared in one language several times, the first. What is paid for is nobody’s to share. */
export function shareKits({ posts, today }: Pick<Calendar, 'posts' | 'today'>): ShareKit[] {
  const since = addDays(today, -daysShared);
  const kits = [...posts.values()].flatMap((post) => {
    if (post.title === undefined || post.paidBy !== undefined) return [];
    const byLanguage = new Map<string, ShareKit>();
    for (const on of post.on) {
      const { language, status, text, time, url } = on;
      if (status !== 'published' || text === undefined || url === undefined || !time) continue;
      if (time.day < since || byLanguage.has(language)) continue;
      byLanguage.set(language, {
        post,
        on: { ...on, url },
        day: time.day,
        beginning: beginningOf(text, language),
      });
    }
    return [...byLanguage.values()];
  });
  return kits.sort(
    (a, b) =>
      compareText(b.on.time?.instant ?? '', a.on.time?.instant ?? '') || compareText(a.post.id, b.post.id),
  );
}

/** The longest beginning that is offered, in characters as people count them. */
const longest = 140;

const fits = (text: string) => (lengthIn('graphemes', text) ?? 0) <= longest;

/** The sentences with which a text begins, as far as there is room; of a sentence that is too long, its words. */
export function beginningOf(text: string, language: string): string {
  const [first = ''] = text.trim().split(/\n+/, 1);
  const ends = sentencesOf(first, language).map(({ to }) => first.slice(0, to).trim());
  const whole = ends.findLast(fits);
  if (whole !== undefined) return whole;
  const words = first.split(' ');
  const cut = words.findLastIndex((_, index) => fits(`${words.slice(0, index).join(' ')}…`));
  return `${words.slice(0, cut).join(' ')}…`;
}
