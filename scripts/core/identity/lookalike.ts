/** When do two different names deserve a human look? */
import type { InBoth } from '../model/wording.ts';
import { readable } from './punycode.ts';
import { type Confusables, letters, skeletons } from './skeleton.ts';

/** Words that impostors, and owners, put around a name. */
const official = ['official', 'officiel', 'officielle', 'oficial', 'offiziell', 'ufficiale', 'verified'];
const affixes = [...official, 'real', 'the', 'support', 'help', 'care', 'service', 'page', 'hq', 'team'];
// A name with “official” counts as a claim however short the rest: @cdc_official. “page” may be a part of a name.
const prefix = new RegExp(`^(?:(?:${affixes.join('|')})+(?=.{4})|(?:${official.join('|')})(?=.{2}))`);
const suffix = new RegExp(`(?:(?<=.{4})(?:${affixes.join('|')})+|(?<=.{2})(?:${official.join('|')}))$`);

/**
 * From how many letters on does one letter more, or two swapped, make a look-alike; one other letter, which more often
 * is another word (@who, @wto); a letter that moved further; and two slips at once?
 */
const shortest = 4;
const short = 5;
const long = 10;
const longest = 12;

/** A name with what readers skip taken out: case, marks, separators. */
export const bareLetters = (name: string): string => letters(readable(name)).replace(/[\s._\-'’+&]/g, '');

/** A name without the words around it: `official`, `help`. */
export const core = (bare: string): string => bare.replace(prefix, '').replace(suffix, '');

/** The ways in which two different names look alike, each with its clause for a message. */
export const likenesses = {
  separators: {
    en: 'they differ only in accents, dots, hyphens or underscores',
    fr: 'ils ne diffèrent que par des accents, des points, des tirets ou des tirets bas',
  },
  letters: { en: 'their letters look the same', fr: 'leurs lettres se ressemblent' },
  'one-letter': { en: 'they differ by one letter', fr: 'ils diffèrent d’une lettre' },
  swapped: { en: 'two letters changed places', fr: 'deux lettres sont interverties' },
  moved: {
    en: 'they differ by one letter taken out and one put in',
    fr: 'une lettre est retirée et une autre ajoutée',
  },
  'two-letters': { en: 'they differ by two letters', fr: 'ils diffèrent de deux lettres' },
  word: {
    en: 'they differ by a word such as “official” or “help”',
    fr: 'ils diffèrent d’un mot tel que « official » ou « help »',
  },
  'word-and-letter': {
    en: 'they differ by a word such as “official” or “help”, and by a letter',
    fr: 'ils diffèrent d’un mot tel que « official » ou « help », et d’une lettre',
  },
} as const satisfies Readonly<Record<string, InBoth>>;

/** How two names look alike; `same-name` is one name in two kinds of account. */
export type Likeness = keyof typeof likenesses | 'same-name';
type Nearness = keyof typeof likenesses;

/**
 * How two different names look alike; undefined when they do not. Symmetric. A `domain` (a host, or a handle that ends
 * in one) is compared label by label: only one label may differ.
 */
export function nearness(
  a: string,
  b: string,
  domain: boolean,
  confusables: Confusables,
): Nearness | undefined {
  return domain ? nearDomains(a, b, confusables) : nearNames(a, b, confusables);
}

/** The same with more patience, for two names held together: in long ones also two slips, which no index searches. */
export function kinship(
  a: string,
  b: string,
  domain: boolean,
  confusables: Confusables,
): Nearness | undefined {
  const near = nearness(a, b, domain, confusables);
  if (near !== undefined || domain) return near;
  const [left, right] = [bareLetters(a), bareLetters(b)];
  if (isSeries(left, right) || Math.min(left.length, right.length) < longest) return undefined;
  return twoSlips(left, right) ? 'two-letters' : undefined;
}

function nearDomains(a: string, b: string, confusables: Confusables): Nearness | undefined {
  const [left, right] = [a.split(/[@.]/), b.split(/[@.]/)];
  if (left.length !== right.length) return undefined;
  let near: Nearness | undefined;
  for (const [index, label] of left.entries()) {
    const other = right[index] ?? '';
    if (label === other) continue;
    // A path behind a host (web) must be equal: pages of one site are not impostors of each other.
    if (near !== undefined || /[/?#]/.test(label + other)) return undefined;
    near = nearNames(label, other, confusables);
    if (near === undefined) return undefined;
  }
  return near;
}

function nearNames(a: string, b: string, confusables: Confusables): Nearness | undefined {
  const [left, right] = [bareLetters(a), bareLetters(b)];
  if (left === '' || right === '') return undefined;
  if (left === right) return 'separators';
  if (left.length > 2) {
    const [lower, upper] = skeletons(left, confusables);
    const [otherLower, otherUpper] = skeletons(right, confusables);
    if (lower === otherLower || upper === otherUpper) return 'letters';
  }
  if (isSeries(left, right)) return undefined;
  const [inner, otherInner] = [core(left), core(right)];
  if (inner === otherInner) return slip(left, right) ?? 'word';
  return slip(left, right) ?? (slip(inner, otherInner) && 'word-and-letter');
}

/** A numbered series (team1, team2) is how owners name sisters. */
const isSeries = (a: string, b: string) =>
  /\d/.test(a) && /\d/.test(b) && a.replace(/\d+/g, '') === b.replace(/\d+/g, '');

/** One letter more, less or other, two letters swapped; in a long name also one letter that moved. */
function slip(a: string, b: string): Nearness | undefined {
  const least = Math.min(a.length, b.length);
  if (least < shortest || Math.abs(a.length - b.length) > 1) return undefined;
  let start = 0;
  while (start < least && a[start] === b[start]) start++;
  let end = 0;
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1)
    return left.length === right.length && least < short ? undefined : 'one-letter';
  if (left.length !== right.length) return undefined;
  if (left.length === 2 && left[0] === right[1] && left[1] === right[0]) return 'swapped';
  if (least < long) return undefined;
  const shifted = left.slice(1) === right.slice(0, -1) || left.slice(0, -1) === right.slice(1);
  return shifted ? 'moved' : undefined;
}

/** Do at most two letters more, less or other, or swapped neighbours, lead from one to the other? */
function twoSlips(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 2) return false;
  const from = (i: number, j: number, left: number): boolean => {
    while (i < a.length && a[i] === b[j]) {
      i++;
      j++;
    }
    if (i === a.length || j === b.length) return a.length - i + b.length - j <= left;
    if (left === 0) return false;
    const swapped = a[i] === b[j + 1] && a[i + 1] === b[j] && from(i + 2, j + 2, left - 1);
    return swapped || from(i + 1, j + 1, left - 1) || from(i + 1, j, left - 1) || from(i, j + 1, left - 1);
  };
  return from(0, 0, 2);
}
