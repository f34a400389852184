/** Seeded random numbers: mulberry32, a public-domain generator by Tommy Ettinger. */

export interface Random {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  one<T>(list: readonly T[]): T;
}

/** A generator that gives the same numbers for the same seed on every machine. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, one: (list) => list[below(list.length)] as (typeof list)[number] };
}
