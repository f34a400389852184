/** With which characters a part of an expression can begin, as a set: a bit for each of ASCII, one for all others. */
import type { Node } from './parse.ts';

export type CharSet = bigint;
const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const others: CharSet = 1n << 128n;

/** Can a part match no character at all? */
export function isNullable(node: Node): boolean {
  switch (node.kind) {
    case 'one':
      return false;
    case 'edge':
    case 'look':
      return true;
    case 'row':
      return node.parts.every(isNullable);
    case 'choice':
      return node.ways.some(isNullable);
    case 'many':
      return node.min === 0 || isNullable(node.body);
  }
}

/** The characters that a part can begin with; what takes none does not narrow what follows it. */
export function firstOf(node: Node, setOf: (source: string) => CharSet): CharSet {
  switch (node.kind) {
    case 'one':
      return setOf(node.source);
    case 'edge':
    case 'look':
      return 0n;
    case 'row': {
      let set = 0n;
      for (const part of node.parts) {
        set |= firstOf(part, setOf);
        if (!isNullable(part)) break;
      }
      return set;
    }
    case 'choice':
      return node.ways.reduce((set, way) => set | firstOf(way, setOf), 0n);
    case 'many':
      return node.max === 0 ? 0n : firstOf(node.body, setOf);
  }
}

const known = new Map<string, CharSet>();

/** Asks the engine, which knows classes, ranges and case. All other characters count as one: never too few. */
export function charSet(source: string, flags: string): CharSet {
  const key = `${flags} ${source}`;
  let set = known.get(key);
  if (set === undefined) {
    const test = new RegExp(`^${source}$`, flags);
    // With both flags letters such as the Kelvin sign are those of ASCII in another case.
    const isPlain =
      !/i.*u|u.*i/.test(flags) &&
      /^(?:[\x20-\x5b\x5d-\x7e]|\\[dw\W_])*$/.test(source) &&
      !/^(?:\[\^|\.$)/.test(source);
    const start = isPlain ? 0n : others;
    set = ascii.reduce((sum, char, code) => (test.test(char) ? sum | (1n << BigInt(code)) : sum), start);
    known.set(key, set);
  }
  return set;
}
