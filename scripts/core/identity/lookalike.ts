/** When do two different names deserve a human look? */
import { distance } from 'fastest-levenshtein';
import { letters, skeletons } from './skeleton.ts';

/** Words that impostors, and owners, put around a name. */
const affixes = ['official', 'officiel', 'oficial', 'offiziell', 'real', 'the', 'support', 'help', 'care', 'service', 'page', 'hq', 'team'];
const prefix = new RegExp(`^(?:${affixes.join('|')})(?=.{4})`);
const suffix = new RegExp(`(?<=.{4})(?:${affixes.join('|')})$`);

/** How many edits still look alike: none below five characters, one below ten, then two. */
export const tolerance = (length: number): number => (length < 5 ? 0 : length < 10 ? 1 : 2);

/** A name with what readers skip taken out: case, marks, separators. */
export const bareLetters = (name: string): string => letters(name).replace(/[\s._\-'’+&]/g, '');

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
  if (/\d/.test(left) && /\d/.test(right) && left.replace(/\d+/g, '') === right.replace(/\d+/g, '')) return undefined;
  if (left.length > 2) {
    const [lower, upper] = skeletons(left);
    const [otherLower, otherUpper] = skeletons(right);
    if (lower === otherLower || upper === otherUpper) return 'their letters look the same';
  }
  const allowed = tolerance(Math.min(left.length, right.length));
  if (allowed > 0 && Math.abs(left.length - right.length) <= allowed) {
    const edits = distance(left, right);
    if (edits === 1) return 'they differ by one letter';
    if (edits === 2 && swapped(left, right)) return 'two letters changed places';
    if (edits <= allowed) return 'they differ by two letters';
  }
  return core(left) === core(right) ? 'they differ by a word such as “official” or “help”' : undefined;
}

function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
