/** The fast path: text to plain data, with js-yaml. Dates stay text; nothing is executed; nothing is shared. */

import { CORE_SCHEMA, load } from 'js-yaml';
import type { Said } from '../model/finding.ts';
import { pairsBelow } from './nodes.ts';
import { shown } from './quote.ts';
import { firstAnchor, firstTag, visitsOf } from './visits.ts';

/** Why a text is not data, for people. `offset` is in UTF-16 code units from the start of that text. */
export interface Explained extends Said {
  readonly offset: number;
}

/** What the parser threw, which `explain` puts into words where somebody will read them, or the words. */
export type ParseError = Explained | { readonly cause: unknown };

export type YamlResult =
  | { readonly value: unknown; readonly error?: never }
  | { readonly error: ParseError; readonly value?: never };

/** Where a list or a map is a key, one of these is to be seen. */
const maybeOddKey = (text: string): boolean =>
  /[\]}][ \t]*:(?:\s|$)/.test(text) ||
  /\{\s*[[{]/.test(text) ||
  (text.includes('?') && /^[ \t-]*\?(?:\s|$)/m.test(text));

/** What the parser knows of a document; its types leave this out. */
interface Document {
  /** That of the node that was read last. */
  readonly anchor: string | null;
  readonly anchorMap: Readonly<Record<string, unknown>>;
}

/** Parses one YAML document. Never throws. */
export function readYaml(text: string): YamlResult {
  let document: Document | undefined;
  let isAnchored = false;
  let warning: unknown;
  try {
    const value = load(text, {
      schema: CORE_SCHEMA,
      onWarning: (cause) => {
        warning ??= cause;
      },
      // The parser alone knows what an anchor is, whatever its name is made of.
      ...(text.includes('&') && {
        listener: (event, state) => {
          document = state as unknown as Document;
          // A node without content is in no map of anchors.
          if (event === 'close' && document.anchor !== null) isAnchored = true;
        },
      }),
    });
    const error =
      (isAnchored || (document && Object.keys(document.anchorMap).length > 0) ? anchorIn(text) : undefined) ??
      (text.includes('!') ? tagIn(text) : undefined) ??
      (warning === undefined ? undefined : { cause: warning }) ??
      (text.includes('<<') || maybeOddKey(text) ? oddKeyIn(text) : undefined);
    return error ? { error } : { value: value ?? null };
  } catch (cause) {
    // Where the text breaks may be a consequence of what is told of here.
    const offset = /[&*]/.test(text) ? firstAnchor(text) : undefined;
    const isNamed = offset !== undefined && /^.[^ \t\r\n,[\]{}]/.test(text.slice(offset));
    return { error: isNamed ? anchorIn(text) : { cause } };
  }
}

/** What begins at an offset, up to where a name ends for the parser. */
const wordAt = (text: string, offset: number): string =>
  shown(/^[^ \t\r\n,[\]{}]*/.exec(text.slice(offset))?.[0] ?? '');

/** Aliases let a small file expand without end, and hide what an entry says: they are not part of our YAML. */
function anchorIn(text: string): Explained {
  const offset = firstAnchor(text) ?? 0;
  return {
    offset,
    message: {
      en: `\`${wordAt(text, offset)}\` is a YAML anchor or alias: entries spell their values out.`,
      fr: `\`${wordAt(text, offset)}\` est une ancre ou un alias YAML : une fiche écrit ses valeurs en toutes lettres.`,
    },
    fix: {
      en: 'Write the value itself here, or quote it if it is meant as text.',
      fr: 'Écrivez ici la valeur elle-même, ou mettez-la entre guillemets si c’est du texte.',
    },
  };
}

/** A tag says of what type a value is, and each kind says that already. */
function tagIn(text: string): Explained | undefined {
  const offset = firstTag(text);
  return offset === undefined
    ? undefined
    : {
        offset,
        message: {
          en: `\`${wordAt(text, offset)}\` is a YAML tag; entries hold plain values.`,
          fr: `\`${wordAt(text, offset)}\` est une étiquette YAML ; une fiche contient des valeurs simples.`,
        },
        fix: {
          en: 'Write the value without it, in quotes if it looks like a number.',
          fr: 'Écrivez la valeur sans elle, entre guillemets si elle ressemble à un nombre.',
        },
      };
}

/**
 * A list or a map as a key becomes a meaningless text in JavaScript; it is nearly always `{{ … }}` without quotes. A merge
 * key is a key like any other to this parser, and takes in another map for others.
 */
function oddKeyIn(text: string): Explained | undefined {
  const root = visitsOf(text);
  const pairs = root ? [...pairsBelow(text, root)].flat() : [];
  for (const { key, at } of pairs) {
    if (key?.kind === 'mapping' || key?.kind === 'sequence')
      return {
        offset: at,
        message: {
          en: 'Here a list or a map is used as a key; a key is a word.',
          fr: 'Ici, une liste ou un ensemble de clés sert de clé ; une clé est un mot.',
        },
        fix: {
          en: 'Write a word, or put the whole value in quotes if it is meant as text.',
          fr: 'Écrivez un mot, ou mettez toute la valeur entre guillemets si c’est du texte.',
        },
      };
    if (key?.value === '<<')
      return {
        offset: at,
        message: {
          en: '`<<` is a YAML merge key: entries spell their values out.',
          fr: '`<<` est une clé de fusion YAML : une fiche écrit ses valeurs en toutes lettres.',
        },
        fix: { en: 'Write the keys that it stands for.', fr: 'Écrivez les clés qu’elle remplace.' },
      };
  }
  return undefined;
}
