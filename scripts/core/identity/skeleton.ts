/** The UTS #39 skeleton with case folded around it: two names with an equal skeleton look alike to a reader. */

/** Decomposed, without marks and invisible characters, in lower case. */
export function letters(text: string): string {
  if (/^[\x21-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase();
}

/**
 * Two skeletons of a text that `letters` made: of its lower and of its upper case, both folded to lower case
 * afterwards. Two texts look alike when either is equal: `m`/`rn` show in the first, `I`/`l` in the second.
 */
export function skeletons(text: string, confusables: Confusables): readonly [string, string] {
  if (/^[\x21-\x7e]*$/.test(text)) {
    // What the table says about ASCII: 0 → O, 1 → l, I → l, m → rn, | → l.
    if (!/[01im|]/.test(text)) return [text, text];
    const digits = text.replaceAll('0', 'o').replace(/[1|]/g, 'l');
    return [digits.replaceAll('m', 'rn'), digits.replaceAll('i', 'l')];
  }
  return [letters(confusables.prototype(text)), letters(confusables.prototype(text.toUpperCase()))];
}

/** The letters that look like others. The table is handed in, and read on first use: most names are ASCII and never ask. */
export class Confusables {
  #text: string;
  #map: Map<string, string> | undefined;

  /** The table is one line per prototype: the prototype, a tab, everything that looks like it. */
  constructor(text: string) {
    this.#text = text;
  }

  /** A text with each letter replaced by the one it looks like. */
  prototype(text: string): string {
    this.#map ??= read(this.#text);
    let out = '';
    for (const char of text) out += this.#map.get(char) ?? char;
    return out;
  }
}

function read(text: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    for (const char of line.slice(tab + 1)) map.set(char, line.slice(0, tab));
  }
  return map;
}
