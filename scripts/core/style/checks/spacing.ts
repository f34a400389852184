/** `spacing`: the spaces beside signs. Every character counts: this is what the rule is about. */
import type { CheckOf } from '../../kinds/style-check.ts';
import {
  allOf,
  anyOf,
  type Need,
  needOfKinds,
  needOfPhrase,
  needOfSigns,
  needOfSpaces,
} from '../text/needs.ts';
import type { Compiled, Match } from './matcher.ts';

type Space = NonNullable<CheckOf<'spacing'>['use']>;

const characters: Record<Space, string> = {
  none: '',
  plain: ' ',
  'no-break': '\u00A0',
  'narrow no-break': '\u202F',
};
const names: Record<string, Space> = {
  ' ': 'plain',
  '\u00A0': 'no-break',
  '\u202F': 'narrow no-break',
  '\u2009': 'plain',
};

/** What looks like punctuation and is none: times and ratios, smileys, short codes, signs in brackets, entities. */
const apart =
  /\d+(?:[:;]\d+)+|[:;8=][-^']?[)(\]DPpOo3/\\|*](?!\p{L})|<3|:[a-z0-9_+-]{2,40}:|[([][?!]+[)\]]|&#?\w{1,31};/giu;

export function compileSpacing({ signs, side, flag, use, doubled }: CheckOf<'spacing'>): Compiled {
  const wrong = new Set(flag);
  const wanted = use === undefined ? undefined : characters[use];
  const need = signs === undefined ? undefined : needOf(signs, side, [...wrong]);
  const places = signs === undefined ? () => [] : placesOf[side](signs);
  return {
    need: doubled ? anyOf([needOfSpaces, need ?? needOfSpaces]) : need,
    *matcher({ prepared }) {
      const text = prepared.exact;
      if (doubled)
        for (const { 0: run, index } of text.matchAll(/(?<=\S) {2,}(?=\S)/g))
          yield { from: index, to: index + run.length, use: [' '], replacement: ' ' };
      let left: readonly (readonly [number, number])[] | undefined;
      for (const place of places(text)) {
        // Of several signs in a row only the first has a space before it.
        if (side === 'before' && place.to === place.from && /[?!]/.test(text[place.sign - 1] ?? '')) continue;
        const space = text.slice(place.from, place.to);
        const name = space === '' ? 'none' : (names[space] ?? 'plain');
        if (!wrong.has(name)) continue;
        left ??= Array.from(text.matchAll(apart), ({ 0: match, index }) => [index, index + match.length]);
        if (left.some(([from, to]) => from <= place.sign && place.sign < to)) continue;
        yield matchAt(text, place, wanted);
      }
    },
  };
}

/** A sign, with a space beside it unless there should be one. */
function needOf(signs: string, side: CheckOf<'spacing'>['side'], wrong: readonly Space[]): Need | undefined {
  if (wrong.includes('none')) return needOfSigns(signs);
  const [open = '', close = ''] = signs;
  const before = { before: signs, after: '', inside: close }[side];
  const after = { before: '', after: signs, inside: open }[side];
  const pairs = [...Array.from(before, (sign) => ` ${sign}`), ...Array.from(after, (sign) => `${sign} `)];
  const kinds = wrong.includes('plain')
    ? undefined
    : needOfKinds(wrong.map((kind) => characters[kind]).join(''));
  return allOf([kinds, anyOf(pairs.map(needOfPhrase))]);
}

/** The space with its sign: a space alone cannot be seen. */
function matchAt(text: string, place: Gap, wanted: string | undefined): Match {
  const from = Math.min(place.from, place.sign);
  const to = Math.max(place.to, place.sign + 1);
  if (wanted === undefined) return { from, to };
  const replacement = text.slice(from, place.from) + wanted + text.slice(place.to, to);
  return { from, to, use: [replacement], replacement };
}

interface Gap {
  /** Where the sign stands. */
  readonly sign: number;
  /** The space beside it. */
  readonly from: number;
  readonly to: number;
}

const spaceRun = '[ \\u00A0\\u202F\\u2009]*';
const escaped = (signs: string): string => signs.replaceAll(/[\\\]^-]/g, '\\$&');

function* before(text: string, pattern: RegExp): Iterable<Gap> {
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const sign = index + match.length - 1;
    // At the beginning of a line there is nothing to be apart from.
    if (index === 0 || text[index - 1] === '\n') continue;
    yield { sign, from: index, to: sign };
  }
}

function* after(text: string, pattern: RegExp): Iterable<Gap> {
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const to = index + match.length;
    if (to === text.length || text[to] === '\n') continue;
    yield { sign: index, from: index + 1, to };
  }
}

const placesOf: Record<CheckOf<'spacing'>['side'], (signs: string) => (text: string) => Iterable<Gap>> = {
  before: (signs) => {
    const pattern = new RegExp(`(?<![ \\u00A0\\u202F\\u2009])${spaceRun}[${escaped(signs)}]`, 'gu');
    return (text) => before(text, pattern);
  },
  after: (signs) => {
    const pattern = new RegExp(`[${escaped(signs)}]${spaceRun}`, 'gu');
    return (text) => after(text, pattern);
  },
  inside: (signs) => {
    const [open = '', close = ''] = signs;
    const opening = new RegExp(`[${escaped(open)}]${spaceRun}`, 'gu');
    const closing = new RegExp(`(?<![ \\u00A0\\u202F\\u2009])${spaceRun}[${escaped(close)}]`, 'gu');
    return function* (text) {
      yield* after(text, opening);
      yield* before(text, closing);
    };
  },
};
