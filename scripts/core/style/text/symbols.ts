/**
 * The characters of a text as coarsely as patterns ask for them: without case, every digit one symbol, every space one, and one
 * for all that is neither a European letter nor common punctuation.
 */
import { dropped, lowerCase, plainSigns } from './spelling.ts';

export const space = 1;
export const digit = 2;
export const other = 0x403;
/** Before the first character, and behind the last one. */
export const start = 4;
export const end = 5;
/** Any letter, and any `other`: what a class of many letters asks for. Only known beside what is none of these. */
export const letter = 6;
/** The same of capitals: only known behind what is no letter. */
export const capital = 7;
/** Set in the symbols of letters, and of what may be one. */
const letterBit = 0x400;

/** What is told of each code unit: its symbol in the lowest bits, and what else it may be. */
export const traits = {
  symbol: 0x7ff,
  capital: 0x800,
  /** One of several kinds of apostrophes, spaces or hyphens; not the plain space, which every text has. */
  sign: 0x1000,
  /** Not composed, or not seen. */
  unsettled: 0x2000,
  /** Its symbol does not tell all that an expression may take it for: `ſ` is an `s` without regard to case, U+3000 a space. */
  odd: 0x4000,
  /** Part of a word; of pairs each is asked about on its own. */
  word: 0x8000,
  /** Of the signs, all but the plain ones: other spellings write them as these. */
  variant: 0x10000,
  /** Half of a pair. */
  half: 0x20000,
} as const;

/** Each of these is a symbol of its own: up to here, and from General Punctuation to the signs of currencies. */
const lastLatin = 0x24f;
const signs = { from: 0x2000, to: 0x20cf };
const isKnown = (code: number): boolean => code <= lastLatin || (code >= signs.from && code <= signs.to);

/** By code unit; 0: not asked for yet. */
const table = new Int32Array(0x10000);

/** Beyond the ends of a text, where `charCodeAt` gives no number, those of U+0000. */
export const traitsOf = (code: number): number => table[code | 0] || ask(code | 0);

/** The symbol of a character, whatever its case and kind. */
export const symbolOf = (char: string): number => traitsOf(char.charCodeAt(0)) & traits.symbol;

/** Is it one of several kinds of apostrophes, spaces or hyphens? */
export const isSign = (char: string): boolean => (traitsOf(char.charCodeAt(0)) & traits.sign) !== 0;

function ask(code: number): number {
  const char = String.fromCharCode(code);
  const plain = plainSigns(char);
  // The first half of a pair may be any of those that begin with it.
  const all = code >= 0xd800 && code <= 0xdbff ? pairsFrom(code) : char;
  const symbol = symbolFor(lowerCase(plain));
  const found =
    symbol |
    (isCapital(all) ? traits.capital : 0) |
    (plain !== char ? traits.variant : 0) |
    (plain !== char || char === "'" || char === '-' ? traits.sign : 0) |
    (/\p{M}/u.test(all) || char.search(dropped) === 0 ? traits.unsettled : 0) |
    (/[\p{L}\p{M}\p{N}_]/u.test(char) ? traits.word : 0) |
    ((code & 0xf800) === 0xd800 ? traits.half : 0) |
    (foldsOddly(lowerCase(plain)) || (!isKnown(code) && symbol !== other) ? traits.odd : 0);
  table[code] = found;
  return found;
}

const pairsFrom = (high: number): string =>
  Array.from({ length: 0x400 }, (_, low) => String.fromCharCode(high, 0xdc00 + low)).join('');

function symbolFor(char: string): number {
  const code = char.charCodeAt(0);
  if (/\s/.test(char)) return space;
  if (/\d/.test(char)) return digit;
  // Controls would be taken for the symbols above.
  if (!isKnown(code) || code < 0x20) return other;
  const symbol = code <= lastLatin ? code : code - signs.from + lastLatin + 1;
  return /\p{L}/u.test(char) ? symbol | letterBit : symbol;
}

/** Is it one letter in small letters, and another one in the small letters of its capitals? */
function foldsOddly(char: string): boolean {
  const upper = char.toUpperCase();
  return upper.length === 1 && upper.toLowerCase() !== char;
}

const isOdd = (char: string): boolean => (traitsOf(char.charCodeAt(0)) & traits.odd) !== 0;
const isCapital = (text: string): boolean => /\p{Lu}/u.test(text);

export const isLetter = (symbol: number): boolean => (symbol & letterBit) !== 0;

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
/** The characters whose symbols say what they are. */
export const knownCharacters: readonly string[] = [
  ...range(0, lastLatin),
  ...range(signs.from, signs.to),
].map((code) => String.fromCharCode(code));

/** So many symbols are told apart; more are too common to be worth it. */
const most = 12;
const answers = new Map<string, readonly number[] | undefined>();

/**
 * The symbols that one character of an expression can be (`a`, `\d`, `[.,]`), with the flags of the expression; `letter` alone for
 * a class of many letters; undefined where it may be nearly anything, or is spelt as the engine of the language does not know it.
 */
export function symbolsOf(source: string, flags: string): readonly number[] | undefined {
  const key = `${flags} ${source}`;
  if (!answers.has(key)) answers.set(key, findAll(source, flags));
  return answers.get(key);
}

function findAll(source: string, flags: string): readonly number[] | undefined {
  const test = new RegExp(`^${source}$`, flags);
  const found = new Set<number>(mayBeOther(source) ? [other] : []);
  // In a text with an odd one everything is looked for.
  for (const char of knownCharacters) if (test.test(char) && !isOdd(char)) found.add(symbolOf(char));
  if (found.size <= most) return [...found];
  if (![...found].every(isLetter)) return undefined;
  const areCapitals = knownCharacters.every((char) => !test.test(char) || isCapital(char));
  return areCapitals ? [capital] : [letter];
}

/** A character, or a class that names each one of its own. */
const named = /^(?:[^[\\.]|\\(?:[dsnt\W]|p\{Zs\})|\[(?!\^)(?:[^\\\]]|\\(?:[dsnt\W]|p\{Zs\}))*\])$/u;

/** Only what names its characters, all of them known, is sure to be none of the others. */
function mayBeOther(source: string): boolean {
  if (!named.test(source)) return true;
  const last = source.includes('-') ? lastLatin : signs.to;
  return Array.from(source).some((char) => {
    const code = char.codePointAt(0) ?? 0;
    return code > last || !isKnown(code) || isOdd(char);
  });
}
