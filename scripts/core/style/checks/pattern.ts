/** `pattern`: regular expressions. */
import type { CheckOf } from '../../kinds/style-check.ts';
import { standsAlone } from '../text/edges.ts';
import { anyOf, type Need, type Test, testOf } from '../text/needs.ts';
import { compilePattern, type FindAll, type PatternMatch } from '../text/pattern.ts';
import { type Compiled, itemsFor, type Making, type Match } from './matcher.ts';

interface Expression {
  readonly findAll: FindAll;
  readonly test: Test;
  readonly replace: string | undefined;
}

export function compilePatterns({ patterns, match, words }: CheckOf<'pattern'>, making: Making): Compiled {
  const expressions: Expression[] = [];
  const needs: (Need | undefined)[] = [];
  for (const [key, list] of itemsFor(patterns, making.language)) {
    for (const [index, { find, replace }] of list.entries()) {
      const compiled = compilePattern(find, match, making.linear, { prove: making.report !== undefined });
      if ('findAll' in compiled) {
        needs.push(compiled.need);
        expressions.push({ findAll: compiled.findAll, test: testOf(compiled.need), replace });
      } else making.report?.({ path: ['patterns', key, index, 'find'], message: compiled.error });
    }
  }
  return {
    need: anyOf(needs),
    matcher({ prepared }) {
      const text = prepared[match];
      let all: Match[] | undefined;
      for (const { findAll, test, replace } of expressions) {
        if (!test(prepared.grams)) continue;
        for (const found of findAll(text)) {
          if (words && !standsAlone(text, found.from, found.to)) continue;
          all ??= [];
          all.push(flagged(found, text, prepared.exact, replace));
        }
      }
      return all ?? none;
    },
  };
}

const none: readonly Match[] = [];

/** What stands in the first brackets, else the whole. */
function flagged(found: PatternMatch, text: string, exact: string, replace: string | undefined): Match {
  const [whole = '', first] = found.groups;
  const at = first === undefined || first === '' ? 0 : Math.max(0, whole.indexOf(first));
  const from = found.from + at;
  const to = first === undefined || first === '' ? found.to : from + first.length;
  if (replace === undefined) return { from, to: endOfEmoji(exact, to) };
  const use = replace.replaceAll(/\{(\d)\}/g, (_, group: string) => {
    const value = found.groups[Number(group)] ?? '';
    // As it is typed, not as it is compared.
    const place = value === '' ? -1 : text.indexOf(value, found.from);
    return place < 0 ? value : exact.slice(place, place + value.length);
  });
  return { from, to, use: [use], replacement: use };
}

/** What goes on with an emoji: its colour, its sign for pictures, those that are joined to it. */
const rest = /(?:[\uFE0E\uFE0F\u20E3\u{1F3FB}-\u{1F3FF}]|\u200D\p{Extended_Pictographic})+/uy;

/** Where the emoji ends of which an expression has seen the beginning. */
function endOfEmoji(text: string, to: number): number {
  if (!(text.charCodeAt(to) > 0x200c)) return to;
  rest.lastIndex = to;
  return rest.test(text) ? rest.lastIndex : to;
}
