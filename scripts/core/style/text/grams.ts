/** Which characters stand in a text, alone, in twos and in threes: what is told at once of it, before any rule looks for anything. */
import * as symbols from './symbols.ts';

const { traits, traitsOf, isLetter, capital, end, letter, other, space, start } = symbols;

/** A set that may hold more than was put in, never less: a bit for each hash. */
export interface Grams {
  readonly bits: Int32Array;
  /** A hash shifted by this is the number of its bit. */
  readonly shift: number;
  /** The traits that any of its characters has. */
  readonly traits: number;
}

/** Hashes of symbols. Single letters are not kept: every text has most of them. */
const one = (a: number): number => Math.imul(a, 0x9e3779b1);
const two = (a: number, b: number): number => Math.imul(Math.imul(a, 0x85ebca6b) + b, 0xc2b2ae35);
const three = (a: number, b: number, c: number): number =>
  Math.imul(Math.imul(Math.imul(a, 0x27d4eb2f) + b, 0x165667b1) + c, 0x9e3779b1);
/** Of a kind of apostrophe, space or hyphen, by its code. */
const exactly = (code: number): number => Math.imul(code, 0x85ebca77);

export const hashes = { exactly, one, two, three };

/** So many bits for each character of a text, three of which it sets at most. */
const bitsEach = 64;
const mostBits = 2 ** 21;

/** Room for the bits of a text, to be used for one text after another: to make it anew would cost as much as to read one. */
export type Room = Int32Array[];

/**
 * Of a text in the spelling `exact`. Takes time and room in proportion to its length. What has been read into a room before is
 * overwritten, and must not be asked again.
 */
export function gramsOf(text: string, room: Room = []): Grams {
  const size = Math.min(mostBits, 2 ** Math.ceil(Math.log2(bitsEach * (text.length + 16))));
  const shift = Math.clz32(size - 1);
  const bits = room[shift]?.fill(0) ?? new Int32Array(size / 32);
  room[shift] = bits;
  const all = read(text, bits, shift);
  return { bits: (all & traits.odd) !== 0 ? bits.fill(-1) : bits, shift, traits: all };
}

function put(bits: Int32Array, bit: number): void {
  bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
}

/** Sets the bits of a text, and says which traits it has. */
function read(text: string, bits: Int32Array, shift: number): number {
  let a = start;
  let b = start;
  let wasLetter = false;
  let all = 0;
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    const of = traitsOf(code);
    const c = of & traits.symbol;
    all |= of;
    if ((of & traits.sign) !== 0) put(bits, exactly(code) >>> shift);
    // A run of spaces, and of what is not told apart, counts as one: a character may be two code units.
    if (c === b && (c === space || c === other)) {
      put(bits, two(c, c) >>> shift);
      continue;
    }
    const isOne = isLetter(c);
    put(bits, two(b, c) >>> shift);
    put(bits, three(a, b, c) >>> shift);
    if (!isOne || c === other) put(bits, one(c) >>> shift);
    if (isOne !== wasLetter) {
      put(bits, (isOne ? two(b, letter) : two(letter, c)) >>> shift);
      if ((of & traits.capital) !== 0 || c === other) put(bits, two(b, capital) >>> shift);
    }
    a = b;
    b = c;
    wasLetter = isOne;
  }
  put(bits, two(b, end) >>> shift);
  put(bits, three(a, b, end) >>> shift);
  if (wasLetter) put(bits, two(letter, end) >>> shift);
  return all;
}
