/** When do two different names deserve a human look? */
import { readable } from './punycode.ts';
import { letters, skeletons } from './skeleton.ts';

/** Words that impostors, and owners, put around a name. */
const affixes = [
  'official',
  'officiel',
  'oficial',
  'offiziell',
  'real',
  'the',
  'support',
  'help',
  'care',
  'service',
  'page',
  'hq',
  'team',
];
const prefix = new RegExp(`^(?:${affixes.join('|')})(?=.{4})`);
const suffix = new RegExp(`(?<=.{4})(?:${affixes.join('|')})$`);

/** From how many letters on does one slip of the pen make a look-alike; and a letter that moved further? */
const shortest = 5;
const long = 10;

/** A name with what readers skip taken out: case, marks, separators. */
export const bareLetters = (name: string): string => letters(readable(name)).replace(/[\s._\-'’+&]/g, '');

/** A name without the words around it: `official`, `help`. */
export const core = (bare: string): string => bare.replace(prefix, '').replace(suffix, '');

/**
 * Why two different names look alike, as a clause; undefined when they do not. Symmetric. A `domain` (a host, or a
 * handle that ends in one) is compared label by label: only one label may differ.
 */
export function nearness(a: string, b: string, domain: boolean): string | undefined {
  return domain ? nearDomains(a, b) : nearNames(a, b);
}

function nearDomains(a: string, b: string): string | undefined {
  const [left, right] = [a.split(/[@.]/), b.split(/[@.]/)];
  if (left.length !== right.length) return undefined;
  let why: string | undefined;
  for (const [index, label] of left.entries()) {
    const other = right[index] ?? '';
    if (label === other) continue;
    // A path behind a host (web) must be equal: pages of one site are not impostors of each other.
    if (why !== undefined || /[/?]/.test(label + other)) return undefined;
    why = nearNames(label, other);
    if (why === undefined) return undefined;
  }
  return why;
}

function nearNames(a: string, b: string): string | undefined {
  const [left, right] = [bareLetters(a), bareLetters(b)];
  if (left === '' || right === '') return undefined;
  if (left === right) return 'they differ only in accents, dots, hyphens or underscores';
  // A numbered series (team1, team2) is how owners name sisters.
  if (/\d/.test(left) && /\d/.test(right) && left.replace(/\d+/g, '') === right.replace(/\d+/g, ''))
    return undefined;
  if (left.length > 2) {
    const [lower, upper] = skeletons(left);
    const [otherLower, otherUpper] = skeletons(right);
    if (lower === otherLower || upper === otherUpper) return 'their letters look the same';
  }
  return (
    slip(left, right) ??
    (core(left) === core(right) ? 'they differ by a word such as “official” or “help”' : undefined)
  );
}

/** One letter more, less or other, two letters swapped; in a long name also one letter that moved. */
function slip(a: string, b: string): string | undefined {
  const least = Math.min(a.length, b.length);
  if (least < shortest || Math.abs(a.length - b.length) > 1) return undefined;
  let start = 0;
  while (start < least && a[start] === b[start]) start++;
  let end = 0;
  while (end < least - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return 'they differ by one letter';
  if (left.length !== right.length) return undefined;
  if (left.length === 2 && left[0] === right[1] && left[1] === right[0]) return 'two letters changed places';
  if (least < long) return undefined;
  const shifted = left.slice(1) === right.slice(0, -1) || left.slice(0, -1) === right.slice(1);
  return shifted ? 'they differ by one letter taken out and one put in' : undefined;
}
