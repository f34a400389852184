/** A regular expression as a tree. */

export type Node =
  /** One character: itself, an escape, a class, a dot, as it is written. */
  | { readonly kind: 'one'; readonly source: string }
  /** What takes no character: `^`, `$`, `\b`, `\B`. */
  | { readonly kind: 'edge'; readonly source: string }
  /** A look ahead, positive or negative. */
  | { readonly kind: 'look'; readonly body: Node }
  | { readonly kind: 'row'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly ways: readonly Node[] }
  | { readonly kind: 'many'; readonly body: Node; readonly min: number; readonly max: number };

const group = /\((?:\?(?:[:=!]|<[A-Za-z_]\w*>))?/y;
const edge = /\^|\$|\\[bB]/y;
const times = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;
/** With the flag `u` each of these is one character, also two halves of one. A digit would refer back, or be octal. */
const unicodeOne =
  /\[\^?(?:\\.|[^\]\\])*\]|\\(?:u\{[^}]*\}|[pP]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[^0-9kbux])|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^()|\\*+?]/iy;
/** Without it a letter that is no class stands for itself, or for another one: only what is the same in both is read. */
const plainOne = /\[\^?(?:\\.|[^\]\\])*\]|\\[dDwWsS\W_]|[^()|\\*+?]/y;

/**
 * Reads the source of an expression that the engine compiles with these flags (`u` or not; never `v`). Undefined for what a
 * matcher may need more than one pass for: references back, looks behind, and for spellings that are not known here.
 */
export function parsePattern(source: string, flags: string): Node | undefined {
  const one = flags.includes('u') ? unicodeOne : plainOne;
  let at = 0;
  const take = (token: RegExp): RegExpExecArray | undefined => {
    token.lastIndex = at;
    const found = token.exec(source) ?? undefined;
    at += found?.[0].length ?? 0;
    return found;
  };
  const choice = (): Node | undefined => {
    const ways: Node[] = [];
    do {
      const way = row();
      if (!way) return undefined;
      ways.push(way);
    } while (take(/\|/y));
    const [first] = ways;
    return ways.length === 1 ? first : { kind: 'choice', ways };
  };
  const row = (): Node | undefined => {
    const parts: Node[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = atom();
      if (!part) return undefined;
      const [repeated, sign, least, comma, most] = take(times) ?? [];
      if (repeated === undefined) parts.push(part);
      else if (sign !== undefined)
        parts.push({
          kind: 'many',
          body: part,
          min: sign === '+' ? 1 : 0,
          max: sign === '?' ? 1 : Number.POSITIVE_INFINITY,
        });
      else
        parts.push({
          kind: 'many',
          body: part,
          min: Number(least),
          max: comma === '' ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most),
        });
    }
    return { kind: 'row', parts };
  };
  const atom = (): Node | undefined => {
    const open = take(group)?.[0];
    if (open !== undefined) {
      const body = choice();
      if (!body || !take(/\)/y)) return undefined;
      return /[=!]$/.test(open) ? { kind: 'look', body } : body;
    }
    const border = take(edge)?.[0];
    if (border !== undefined) return { kind: 'edge', source: border };
    const char = take(one)?.[0];
    return char === undefined ? undefined : { kind: 'one', source: char };
  };
  const tree = choice();
  return at === source.length ? tree : undefined;
}
