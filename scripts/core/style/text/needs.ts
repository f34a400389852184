/** What a text must hold for something to be found in it: asked first, for most texts have nothing of what a rule looks for. */
import { type Node, parsePattern } from '../../pattern/parse.ts';
import { type Grams, hashes } from './grams.ts';

const { one, two, three } = hashes;

import { type Closeness, spell } from './spelling.ts';
import {
  capital,
  end,
  isLetter,
  isSign,
  letter,
  other,
  space,
  start,
  symbolOf,
  symbolsOf,
} from './symbols.ts';

/** The hash of characters in a row, or several needs. */
export type Need = number | { readonly all: readonly Need[] } | { readonly any: readonly Need[] };

/** May a text have it? */
export type Test = (grams: Grams) => boolean;

const yes = -1;
const no = -2;

/** Makes a need ready to be asked of many texts; what needs nothing may stand in every text. */
export function testOf(need: Need | undefined): Test {
  if (need === undefined) return () => true;
  // Three numbers for each hash: itself, where to go on when the text has it, and when it does not.
  const steps: number[] = [];
  const build = (part: Need, then: number, otherwise: number): number => {
    if (typeof part === 'number') return steps.push(part | 0, then, otherwise) - 3;
    if ('all' in part) return part.all.reduceRight<number>((next, one) => build(one, next, otherwise), then);
    return part.any.reduceRight<number>((next, one) => build(one, then, next), otherwise);
  };
  const first = build(need, yes, no);
  const program = Int32Array.from(steps);
  return ({ bits, shift }) => {
    let at = first;
    while (at >= 0) {
      const bit = (program[at] as number) >>> shift;
      const has = ((bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
      at = program[has ? at + 1 : at + 2] as number;
    }
    return at === yes;
  };
}

/** What one of several ways needs; undefined as soon as one of them needs nothing. */
export function anyOf(ways: readonly (Need | undefined)[]): Need | undefined {
  const any = ways.filter((way) => way !== undefined);
  if (any.length < ways.length || any.length === 0) return undefined;
  // What all of them need is asked once, and first; then what several begin with.
  const [one = [], ...others] = any.map(partsOf);
  const common =
    others.length === 0 ? [] : one.filter((part) => others.every((parts) => parts.includes(part)));
  if (common.length > 0)
    return allOf([
      ...common,
      anyOf(any.map((way) => allOf(partsOf(way).filter((part) => !common.includes(part))))),
    ]);
  const grouped = [...Map.groupBy(any, (way) => partsOf(way)[0])].map(([first, group]) =>
    group.length > 1 ? allOf([first, anyOf(group.map((way) => allOf(partsOf(way).slice(1))))]) : group[0],
  );
  return grouped.length === 1 ? grouped[0] : { any: grouped.filter((way) => way !== undefined) };
}

const partsOf = (way: Need): readonly Need[] => (typeof way === 'object' && 'all' in way ? way.all : [way]);

/** What all of several parts need together. */
export function allOf(parts: readonly (Need | undefined)[]): Need | undefined {
  const all = parts.filter((part) => part !== undefined);
  return all.length > 1 ? { all: all.flatMap(partsOf) } : all[0];
}

/** What a phrase needs: each of its characters in its place. */
export function needOfPhrase(text: string): Need | undefined {
  return needOfRow(Array.from(spell(text, 'exact'), itemOf));
}

/** What one of the characters needs, each on its own. */
export const needOfSigns = (signs: string): Need | undefined =>
  anyOf(Array.from(signs, (sign) => needOfRow([itemOf(sign)])));

/** What one of several kinds of apostrophes, spaces or hyphens needs. */
export const needOfKinds = (kinds: string): Need | undefined =>
  anyOf(Array.from(kinds, (kind) => (isSign(kind) ? hashes.exactly(kind.charCodeAt(0)) : undefined)));

/** Two spaces in a row. */
export const needOfSpaces: Need = two(space, space);

// In a text with an odd letter everything is looked for.
const itemOf = (char: string): Item => [symbolOf(char)];

/** What an expression for texts of a spelling needs; undefined where that cannot be told. */
export function needOfPattern(source: string, flags: string, closeness: Closeness): Need | undefined {
  const tree = parsePattern(source, flags);
  return tree && anyOf(waysOf(tree, { flags, closeness }).map(needOfRow));
}

/** The symbols that a character may be; or what lies between two parts that are not side by side, with a need of its own. */
type Item = readonly number[] | { readonly between: Need | undefined };

interface Reading {
  readonly flags: string;
  readonly closeness: Closeness;
}
type Row = readonly Item[];

const gap = (between?: Need): Item => ({ between });
const mostWays = 32;
const longestRepeat = 4;

/** The rows of characters of which every match has one. */
function waysOf(node: Node, reading: Reading): readonly Row[] {
  switch (node.kind) {
    case 'one':
      return [rowOfOne(node.source, reading)];
    case 'edge':
      return node.source === '^' ? [[[start]]] : node.source === '$' ? [[[end]]] : [[]];
    case 'look':
      return [[]];
    case 'choice':
      return few(node.ways.flatMap((way) => waysOf(way, reading)));
    case 'row': {
      let ways: readonly Row[] = [[]];
      for (const part of node.parts) {
        const next = waysOf(part, reading);
        const fitting = ways.length * next.length > mostWays ? together(next) : next;
        ways = ways.flatMap((way) => fitting.map((row) => [...way, ...row]));
      }
      return ways;
    }
    case 'many':
      return waysOfMany(node, waysOf(node.body, reading));
  }
}

function rowOfOne(source: string, { flags, closeness }: Reading): Row {
  const symbols = symbolsOf(source, flags) ?? gap();
  // Other spellings do not tell it from others of its kind.
  const isItself = closeness === 'exact' && source.length === 1 && isSign(source);
  return isItself ? [symbols, gap(hashes.exactly(source.charCodeAt(0))), symbols] : [symbols];
}

const together = (ways: readonly Row[]): readonly Row[] => [[gap(anyOf(ways.map(needOfRow)))]];
const few = (ways: readonly Row[]): readonly Row[] => (ways.length > mostWays ? together(ways) : ways);

function waysOfMany({ min, max }: { min: number; max: number }, body: readonly Row[]): readonly Row[] {
  const [row = []] = body;
  // A run of spaces is one symbol, however long it is.
  if (body.length === 1 && row.length === 1 && isJust(row[0], space)) return min > 0 ? body : [[], row];
  if (min === 0) return max === 1 ? few([[], ...body]) : [[gap()]];
  if (min === 1 && max === 1) return body;
  if (body.length > 1) return together(body);
  const repeated = Array.from({ length: Math.min(min, longestRepeat) }).flatMap(() => row);
  return [min === max && min <= longestRepeat ? repeated : [...repeated, gap(), ...repeated]];
}

const isJust = (item: Item | undefined, symbol: number): boolean =>
  item !== undefined && !('between' in item) && item.length === 1 && item[0] === symbol;

/** Several in a row are one. */
const runTogether = [space, other, start, end];

/** What a row needs: all its threes; twos and single ones where there is no third beside them. */
function needOfRow(row: Row): Need | undefined {
  const needs: (Need | undefined)[] = [];
  let run: (readonly number[])[] = [];
  const close = () => {
    for (const need of needsOfRun(run)) needs.push(need);
    run = [];
  };
  for (const item of row) {
    if ('between' in item) {
      close();
      needs.push(item.between);
      continue;
    }
    const last = run.at(-1);
    // Side by side they are one symbol in the text, if they are the same.
    const shared = runTogether.filter((symbol) => last?.includes(symbol) && item.includes(symbol));
    if (shared.length > 0 && last?.length === 1 && item.length === 1) continue;
    if (shared.length > 0) close();
    run.push(item);
  }
  close();
  return allOf(needs);
}

/** More combinations than this are not worth the asking. */
const mostCombinations = 24;

function needsOfRun(run: readonly (readonly number[])[]): (Need | undefined)[] {
  const threes = run.map((_, at) => needOfThree(run[at - 2], run[at - 1], run[at]));
  // Two in a row are part of three, except where there are none.
  const twos = run.map((c, at) =>
    threes[at] === undefined && threes[at + 1] === undefined ? needOfTwo(run[at - 1], c) : undefined,
  );
  // Signs and digits are rarest, and asked for first.
  const rare = run.filter((symbols) => isExact(symbols) && !symbols.some(isCommon));
  const [rarest] = rare.toSorted((one, another) => one.length - another.length);
  return [rarest && anyOf(rarest.map(one)), ...threes, ...twos];
}

type Symbols = readonly number[] | undefined;

function needOfThree(a: Symbols, b: Symbols, c: Symbols): Need | undefined {
  if (!a || !b || !c || ![a, b, c].every(isExact)) return undefined;
  if (a.length * b.length * c.length > mostCombinations) return undefined;
  return anyOf(a.flatMap((first) => b.flatMap((second) => c.map((third) => three(first, second, third)))));
}

function needOfTwo(a: Symbols, b: Symbols): Need | undefined {
  if (!a || !b || a.length * b.length > mostCombinations) return undefined;
  if (isExact(a) && isExact(b)) return anyOf(a.flatMap((first) => b.map((second) => two(first, second))));
  // Any letter is only known beside what is none.
  const sign = isExact(a) ? a : b;
  if (!isExact(sign) || sign.some(isLetter)) return undefined;
  return anyOf(sign.map((symbol) => (sign === a ? two(symbol, b[0] as number) : two(letter, symbol))));
}

const isExact = ([first]: readonly number[]): boolean => first !== letter && first !== capital;
/** Every text has it, or nearly every one. */
const isCommon = (symbol: number): boolean =>
  symbol !== other && (isLetter(symbol) || [space, start, end].includes(symbol));
