/** Patterns that people write as data: matched in time that grows with the text alone, whatever they are. */
import { stepsOf } from '../../pattern/steps.ts';
import { type Need, needOfPattern } from './needs.ts';
import { NoEngine } from './no-engine.ts';
import { type Closeness, spell } from './spelling.ts';

/** One place where a pattern matches; `groups[0]` is the whole, the others what stands in brackets. */
export interface PatternMatch {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly (string | undefined)[];
}

export type FindAll = (text: string) => Iterable<PatternMatch>;

/**
 * A matcher that takes time in proportion to the text for every pattern (RE2). A host hands it in, because it is large and most
 * patterns do without it. Throws an error with a reason for what it cannot read, and `NoEngine` where the host does not have it.
 */
export type LinearEngine = (source: string, flags: { readonly ignoreCase: boolean }) => FindAll;

/** `need`: what a text must hold to be worth looking through. */
export type PatternResult =
  | { readonly findAll: FindAll; readonly need: Need | undefined }
  | { readonly error: string };

/** Within so many steps the engine of the language is the faster one by far. */
const fewSteps = 2_000_000;
const lengths = [300, 3_000, 30_000, 300_000] as const;

/** Texts up to this length may be given to the engine of the language; 0: none. */
const nativeUpTo = (source: string, flags: string): number =>
  lengths.findLast((length) => stepsOf(source, flags, length, { anywhere: true }) <= fewSteps) ?? 0;

const none: readonly PatternMatch[] = [];

/**
 * Compiles a pattern for texts of a spelling. With `prove` it is an error unless texts of every length can be given to it, as far
 * as the engine is at hand; without, what nobody can read finds nothing, and only `NoEngine` is ever thrown, by `findAll`.
 */
export function compilePattern(
  pattern: string,
  closeness: Closeness,
  linear: LinearEngine,
  { prove = false }: { readonly prove?: boolean } = {},
): PatternResult {
  // Letters are compared without case by a flag: in a pattern `\S` is another thing than `\s`.
  const source = closeness === 'loose' ? spell(pattern, 'case') : spell(pattern, closeness);
  const ignoreCase = closeness === 'loose';
  const flags = ignoreCase ? 'iu' : 'u';
  let native: RegExp | undefined;
  try {
    native = new RegExp(source, `${flags}g`);
  } catch {
    // A spelling that only the linear engine knows, such as `(?P<name>…)`.
  }
  // What looks ahead cannot be matched in a longer text.
  const limit = native && !/\(\?<?[=!]/.test(source) ? nativeUpTo(source, flags) : 0;
  let slow: FindAll | undefined;
  const inLinearTime = (): FindAll => (slow ??= linear(source, { ignoreCase }));
  if (prove) {
    try {
      inLinearTime();
    } catch (error) {
      const isEnough = error instanceof NoEngine && limit > 0;
      if (!isEnough) return { error: error instanceof Error ? error.message : String(error) };
    }
  }
  return {
    // Another spelling may mean something else than what is read of it here.
    need: native && needOfPattern(source, flags, closeness),
    findAll(text) {
      if (native && text.length <= limit) return nativeMatches(native, text);
      try {
        return inLinearTime()(text);
      } catch (error) {
        if (error instanceof NoEngine) throw error;
        return none;
      }
    },
  };
}

/** All at once: the expression keeps its place in itself, and `matchAll` would copy it for each text. */
function nativeMatches(pattern: RegExp, text: string): readonly PatternMatch[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return none;
  const found: PatternMatch[] = [];
  for (; match; match = pattern.exec(text)) {
    if (match[0] !== '') found.push({ from: match.index, to: pattern.lastIndex, groups: match });
    else pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
