/** The UTS #39 skeleton with case folded around it: two names with an equal skeleton look alike to a reader. */
import { confusables } from './confusables.generated.ts';

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
export function skeletons(text: string): readonly [string, string] {
  if (/^[\x21-\x7e]*$/.test(text)) {
    // What the table says about ASCII: 0 → O, 1 → l, I → l, m → rn, | → l.
    if (!/[01im|]/.test(text)) return [text, text];
    const digits = text.replaceAll('0', 'o').replace(/[1|]/g, 'l');
    return [digits.replaceAll('m', 'rn'), digits.replaceAll('i', 'l')];
  }
  return [letters(prototype(text)), letters(prototype(text.toUpperCase()))];
}

let table: Map<string, string> | undefined;

function prototype(text: string): string {
  table ??= read();
  let out = '';
  for (const char of text) out += table.get(char) ?? char;
  return out;
}

/** The table is one line per prototype: the prototype, a tab, everything that looks like it. */
function read(): Map<string, string> {
  const map = new Map<string, string>();
  for (const line of confusables.split('\n')) {
    const tab = line.indexOf('\t');
    for (const char of line.slice(tab + 1)) map.set(char, line.slice(0, tab));
  }
  return map;
}
