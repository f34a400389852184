/**
 * The length of a post as X counts it. Source of the rules: twitter-text, config/v3.json and its grammar of addresses. One thing is
 * left out on purpose: its list of the top-level domains of 2021. Any domain of letters is one here, for new ones are born.
 */
import { emojiIn } from '../checks/count.ts';

/** An address counts as the short link that X makes of it. */
const addressLength = 23;
/** Code points that count as one; all others, and every emoji as a whole, count as two. */
const light = /[\0-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]/;

/** The weighted length of a text. */
export function weightedForX(text: string): number {
  const composed = text.normalize('NFC');
  const taken = [
    ...addressesIn(composed).map(([from, to]) => ({ from, to, weight: addressLength })),
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

// The grammar of addresses, as twitter-text has it; repetitions are bounded, so that no text takes long.
// Like the original they read halves of characters, not whole ones.
const latin = String.raw`\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF`;
const never = String.raw`\uFFFE\uFEFF\uFFFF`;
const direction = String.raw`\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069`;
const space = String.raw`\t-\r \x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000`;
/** Whatever may stand in a domain: letters of every script. */
const letter = String.raw`[^!'#%&()*+,\\\-.\/:;<=>?@\[\]^_{|}~$${space}${never}${direction}]`;
const label = (joint: string) => String.raw`${letter}(?:[${joint}]|${letter}){0,70}(?<![${joint}])\.`;
const topLevel = `(?:xn--[-0-9a-z]{1,59}|[a-z]{2,24})(?=[^0-9a-zA-Z@+-]|$)`;
const domain = `(?:${label('_-')}){0,20}(?:${label('-')})${topLevel}`;

const inPath = String.raw`[a-z\u0400-\u04FF0-9!*';:=+,.$\/%#\[\]\-\u2013_~@|&${latin}]`;
/** Brackets belong to a path where they are closed, also one pair within another. */
const brackets = String.raw`\((?:${inPath}|\(${inPath}+\))+\)`;
const path = String.raw`\/(?:(?:${inPath}|${brackets})*(?<=[+\-a-z\u0400-\u04FF0-9=_#\/${latin}]))?(?:${brackets})*`;
const inQuery = String.raw`[a-z0-9!?*'@();:&=+$\/%#\[\]\-_.,~|]`;
const query = String.raw`\?${inQuery}*(?<=[a-z0-9\-_&=#\/])`;

const address = new RegExp(
  String.raw`(?<before>[^A-Za-z0-9@＠$#＃${never}]|[${direction}]|^)(?<url>(?<scheme>https?:\/\/)?(?<domain>${domain})(?::[0-9]+)?(?<path>${path})?(?:${query})?)`,
  'gi',
);
const domainOfLatin = new RegExp(String.raw`(?:[-a-z0-9${latin}]{1,71}\.)+${topLevel}`, 'gi');
/** A short link has nothing behind its name. */
const shortLink = new RegExp(String.raw`^https?:\/\/t\.co\/[a-z0-9]+(?:${query})?`, 'i');

/** Where the addresses of a text stand; one without `https://` only where its domain is in Latin letters. */
function addressesIn(text: string): (readonly [from: number, to: number])[] {
  if (!text.includes('.')) return [];
  return Array.from(text.matchAll(address)).flatMap(({ index, groups = {}, 0: match }) => {
    const { before = '', url = '', scheme, domain: host = '', path: behind } = groups;
    const from = index + before.length;
    const to = index + match.length;
    if (!fits(host)) return [];
    if (scheme !== undefined) return [[from, from + (shortLink.exec(url)?.[0] ?? url).length] as const];
    if (/[-_./]$/.test(before)) return [];
    const found = Array.from(
      host.matchAll(domainOfLatin),
      ({ 0: one, index: at }) => [from + at, from + at + one.length] as const,
    );
    const last = found.at(-1);
    return last && behind !== undefined ? [...found.slice(0, -1), [last[0], to] as const] : found;
  });
}

/** No label of a domain is longer than 63 characters, as they go over the wire; what has no such form is let through. */
function fits(host: string): boolean {
  const sent = URL.parse(`https://${host}`)?.hostname ?? '';
  return sent.split('.').every(({ length }) => length <= 63);
}
