/** A deletion neighbourhood over names: which of them are one slip of the pen away from a given one? */

export interface IndexedName {
  /** The name with case, marks and separators taken out. */
  readonly text: string;
  /** Names are neighbours within one scope only. */
  readonly scope: number;
}

/** The base of the rolling hash: the prime of FNV-1a. */
const base = 0x01000193;

/**
 * Every name is kept under the hash of itself and of each text that deleting one character leaves. Names that one edit,
 * a swap or a move sets apart share at least one. Deleted digits are marked, so that a numbered series of thousands does
 * not become a neighbourhood of all with all. Hashes can collide: the caller looks at each candidate itself.
 */
export class Neighbours {
  #heads: Int32Array;
  #next: Int32Array;
  #hashes: Int32Array;
  #owners: Int32Array;
  #size = 0;
  #seen: Int32Array;
  #asked = 0;

  constructor(entries: readonly IndexedName[]) {
    let bound = 0;
    for (const { text } of entries) bound += 1 + text.length;
    let slots = 1024;
    while (slots < 2 * bound) slots *= 2;
    this.#heads = new Int32Array(slots).fill(-1);
    this.#next = new Int32Array(bound);
    this.#hashes = new Int32Array(bound);
    this.#owners = new Int32Array(bound);
    this.#seen = new Int32Array(entries.length);
    for (const [owner, entry] of entries.entries()) {
      eachVariant(entry, (hash, digits) => this.#add(digits ? ~hash : hash, owner));
    }
  }

  #add(hash: number, owner: number): void {
    const slot = hash & (this.#heads.length - 1);
    const at = this.#size++;
    this.#hashes[at] = hash;
    this.#owners[at] = owner;
    this.#next[at] = this.#heads[slot] ?? -1;
    this.#heads[slot] = at;
  }

  /** Positions of the entries that may be near; each once. */
  of(entry: IndexedName): readonly number[] {
    const found: number[] = [];
    const asked = ++this.#asked;
    const look = (hash: number) => {
      for (let at = this.#heads[hash & (this.#heads.length - 1)] ?? -1; at >= 0; at = this.#next[at] ?? -1) {
        const owner = this.#owners[at] ?? 0;
        if (this.#hashes[at] !== hash || this.#seen[owner] === asked) continue;
        this.#seen[owner] = asked;
        found.push(owner);
      }
    };
    eachVariant(entry, (hash, digits) => {
      look(hash);
      if (!digits) look(~hash);
    });
    return found;
  }
}

const prefixes = new Int32Array(2050);
const powers = new Int32Array(2050).fill(1);
for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1] ?? 1, base);

/** Calls back with the hash of the text and of everything that one deletion leaves, each in constant time. */
function eachVariant({ text, scope }: IndexedName, visit: (hash: number, digit: boolean) => void): void {
  const n = Math.min(text.length, prefixes.length - 2);
  prefixes[0] = Math.imul(scope, 0x9e3779b1);
  for (let i = 0; i < n; i++) prefixes[i + 1] = (Math.imul(prefixes[i] ?? 0, base) + text.charCodeAt(i)) | 0;
  visit(mix(prefixes[n] ?? 0, n), false);
  for (let i = 0; i < n; i++) {
    if (i === 0 || text.charCodeAt(i) !== text.charCodeAt(i - 1)) {
      visit(mix(append(prefixes[i] ?? 0, i + 1, n), n - 1), isDigit(text.charCodeAt(i)));
    }
  }
}

const isDigit = (code: number) => code >= 48 && code <= 57;

/** The hash of what `hash` stands for, followed by the characters from `start` to `end`. */
function append(hash: number, start: number, end: number): number {
  const power = powers[end - start] ?? 1;
  const piece = ((prefixes[end] ?? 0) - Math.imul(prefixes[start] ?? 0, power)) | 0;
  return (Math.imul(hash, power) + piece) | 0;
}

/** Spreads the bits, so that the low ones can choose the slot. */
function mix(hash: number, length: number): number {
  let h = hash ^ Math.imul(length, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return h ^ (h >>> 15);
}
