/** How alike two purposes are: the share of their telling words that they have in common. */

/** From a word as written to its form: purposes repeat their words endlessly. */
const forms = new Map<string, string>();

/** Words that every text has, in English and French, with spaces between. */
export const littleWords = `a about across all also an and any are as at be been but by can do each every for from get has have help helps how if in into is it its
  more most new no not of off on one or other our out over own so such that the their them then they this through to up us use was we what
  when where which while who will with within you your
  au aux avec ce ces cette chaque comme comment dans de des du elle elles en entre est et etre il ils la le les leur leurs lors mais meme ne
  nos notre nous ont ou par pas plus pour qu que quand qui sa sans se ses son sont sous sur tous tout toute toutes un une vers vos votre vous
  c d j l m n s t y`;

export const little: ReadonlySet<string> = new Set(littleWords.split(/\s+/).map(plainForm));

/** One spelling for upper and lower case, accents, and the plural with s or x. */
export function plainForm(word: string): string {
  let form = forms.get(word);
  if (form !== undefined) return form;
  const plain = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe');
  form = plain.length > 3 && /[^su][sx]$|ux$/.test(plain) ? plain.slice(0, -1) : plain;
  if (forms.size < 50_000) forms.set(word, form);
  return form;
}

const inText = /[\p{L}\p{N}]+/gu;
const inPlainText = /[A-Za-z0-9]+/g;

/** The words of a text as written. Asking for Unicode's letters costs four times as much, and most texts have none. */
export const written = (text: string): readonly string[] =>
  text.match(/^[\0-\x7F]*$/.test(text) ? inPlainText : inText) ?? [];

/** The telling words of a text in any language, without the little ones, each once. */
export function wordsOf(text: string): Set<string> {
  const all = written(text).map(plainForm);
  return new Set(all.filter((form) => !little.has(form)));
}

/** The share of all their words that two texts have in common, from 0 to 1 (Jaccard). */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const common = one.intersection(other).size;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}

/** The words of a text that another one has as well, as the first one spells them. */
export function sharedWords(text: string, other: string): string[] {
  const others = wordsOf(other);
  const words = written(text).filter((word) => others.delete(plainForm(word)));
  return words.map((word) => word.toLowerCase());
}
