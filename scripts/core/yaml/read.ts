/** The fast path: text to plain data, with js-yaml. Dates stay text; nothing is executed; nothing is shared. */
import { CORE_SCHEMA, load } from 'js-yaml';
import { firstAnchor, pairsBelow, visitsOf } from './nodes.ts';

/** Why a text is not data, for people. `offset` is in UTF-16 code units from the start of that text. */
export interface Explained {
  readonly message: string;
  readonly fix: string;
  readonly offset: number;
}

/** What the parser threw, which `explain` puts into words where somebody will read them, or the words. */
export type ParseError = Explained | { readonly cause: unknown };

export type YamlResult =
  | { readonly value: unknown; readonly error?: never }
  | { readonly error: ParseError; readonly value?: never };

/** An anchor or alias can only begin after one of these; only such a text is looked at twice. */
const maybeAnchor = /(?:^|[\s[{,:-])[&*][^\s,[\]{}]/m;
/** Where a list or a map is a key, one of these is to be seen. */
const maybeOddKey = (text: string): boolean =>
  /[\]}][ \t]*:(?:\s|$)/.test(text) ||
  /\{\s*[[{]/.test(text) ||
  (text.includes('?') && /^[ \t-]*\?(?:\s|$)/m.test(text));

/** Parses one YAML document. Never throws. */
export function readYaml(text: string): YamlResult {
  try {
    if ((text.includes('&') || text.includes('*')) && maybeAnchor.test(text)) {
      const error = findAnchor(text);
      if (error) return { error };
    }
    const value = load(text, { schema: CORE_SCHEMA }) ?? null;
    const error = maybeOddKey(text) ? findOddKey(text) : undefined;
    return error ? { error } : { value };
  } catch (cause) {
    return { error: { cause } };
  }
}

/** Aliases let a small file expand without end, and hide what an entry says: they are not part of our YAML. */
function findAnchor(text: string): Explained | undefined {
  const offset = firstAnchor(text);
  if (offset === undefined) return undefined;
  const word = /^[&*][^\s,[\]{}]*/.exec(text.slice(offset))?.[0] ?? text[offset];
  return {
    offset,
    message: `\`${word}\` is a YAML anchor or alias: entries spell their values out.`,
    fix: 'Write the value itself here, or quote it if it is meant as text.',
  };
}

/** A list or a map as a key becomes a meaningless text in JavaScript; it is nearly always `{{ … }}` without quotes. */
function findOddKey(text: string): Explained | undefined {
  const root = visitsOf(text);
  const pairs = root ? [...pairsBelow(text, root)].flat() : [];
  const offset = pairs.find(({ key }) => key?.kind === 'mapping' || key?.kind === 'sequence')?.at;
  return offset === undefined
    ? undefined
    : {
        offset,
        message: 'Here a list or a map is used as a key; a key is a word.',
        fix: 'Write a word, or put the whole value in quotes if it is meant as text.',
      };
}
