/** Values that YAML reads as something else than the text they are. */
import type { Said } from '../model/finding.ts';
import { en, fr, type InBoth } from '../model/wording.ts';
import { quoted, shown } from './quote.ts';
import type { Statement } from './statement.ts';

/** What is wrong, and at which offset from the start of the line. */
export interface Slip extends Said {
  readonly at: number;
}

/** A line taken apart: `  - key: value`. */
export interface Parts {
  readonly key: string | undefined;
  readonly value: string;
  /** Where the value begins in the line. */
  readonly at: number;
}

/** Looks at the value of the broken statement, or at its values where it is written in brackets or braces. */
export function valueSlips(parts: Parts, statement: Statement, reason: string): Slip | undefined {
  const { value } = parts;
  if (value === '') return undefined;
  return (
    forbiddenStart(parts) ??
    aroundQuotes(parts) ??
    (/^[[{]/.test(value) ? inBrackets(parts, statement) : colonInText(parts)) ??
    unknownEscape(parts, reason)
  );
}

/** `key: "value"` to paste; a list item has no key. */
const paste = ({ key }: Parts, text: string) =>
  `\`${key === undefined ? '-' : `${key}:`} ${shown(text, 160)}\``;

const fixByQuotes = (parts: Parts, text: string): InBoth =>
  text.includes('`')
    ? { en: 'Put the whole value in double quotes.', fr: 'Mettez toute la valeur entre guillemets doubles.' }
    : quoteIt(paste(parts, quoted(text)));

/** `pasted`: what to write, in backticks. */
const quoteIt = (pasted: string): InBoth => ({
  en: `Quote it: ${pasted}`,
  fr: `Mettez-la entre guillemets : ${pasted}`,
});

/** What the three usual slips are called, wherever in a value they are. */
const slips = {
  start: (at: number, text: string, fix: InBoth): Slip => ({
    at,
    message: {
      en: `A value cannot begin with ${text[0] === '`' ? 'a backtick' : `\`${text[0]}\``} in YAML unless it is quoted: \`${shown(text)}\`.`,
      fr: `En YAML, une valeur ne peut commencer par ${text[0] === '`' ? 'un accent grave' : `\`${text[0]}\``} que si elle est entre guillemets : \`${shown(text)}\`.`,
    },
    fix,
  }),
  open: (at: number, text: string, fix: InBoth): Slip => ({
    at,
    message: {
      en: `The quote that opens here is not closed on its line: \`${shown(text)}\`.`,
      fr: `Le guillemet ouvert ici n’est pas fermé sur sa ligne : \`${shown(text)}\`.`,
    },
    fix,
  }),
  colon: (at: number, text: string, fix: InBoth): Slip => ({
    at,
    message: {
      en: `The value holds a colon followed by a space, which YAML reads as a new key: \`${shown(text)}\`.`,
      fr: `La valeur contient un deux-points suivi d’une espace, que YAML lit comme une nouvelle clé : \`${shown(text)}\`.`,
    },
    fix,
  }),
};

function forbiddenStart(parts: Parts): Slip | undefined {
  const { value, at } = parts;
  const tag = /^!!\w*/.exec(value)?.[0];
  if (tag)
    return {
      at,
      message: {
        en: `\`${tag}\` is a YAML tag; entries hold plain values.`,
        fr: `\`${tag}\` est une étiquette YAML ; une fiche contient des valeurs simples.`,
      },
      fix: {
        en: 'Write the value without it, in quotes if it looks like a number.',
        fr: 'Écrivez la valeur sans elle, entre guillemets si elle ressemble à un nombre.',
      },
    };
  if (!/^(?:[@`%!]|[?*-](?:\s|$)|[|>](?![-+\d]*\s*(?:#.*)?$))/.test(value)) return undefined;
  const list = /^- /.test(value)
    ? { en: '; a list begins on a line of its own.', fr: ' ; une liste commence sur une ligne à elle.' }
    : '';
  const quotes = fixByQuotes(parts, value);
  return slips.start(at, value, { en: en`${quotes}${list}`, fr: fr`${quotes}${list}` });
}

/** Quotes that do not close, or close too early. */
function aroundQuotes(parts: Parts): Slip | undefined {
  const { value, at } = parts;
  const open = value[0];
  if (open !== '"' && open !== "'") return undefined;
  const closed = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(value)?.[0];
  if (closed === undefined)
    return slips.open(at, value, {
      en: `Close it: ${paste(parts, quoted(value.slice(1)))}`,
      fr: `Fermez-le : ${paste(parts, quoted(value.slice(1)))}`,
    });
  const rest = value.slice(closed.length);
  if (/^\s*(?:#|$)/.test(rest)) return undefined;
  const inner = value.length > 1 && value.endsWith(open) ? value.slice(1, -1) : value;
  return {
    at: at + closed.length,
    message: {
      en: `The quotes close too early: \`${shown(rest)}\` stands after them.`,
      fr: `Les guillemets se ferment trop tôt : \`${shown(rest)}\` vient après.`,
    },
    fix: {
      en: `Put quotes around the whole value: ${paste(parts, quoted(inner))}`,
      fr: `Mettez toute la valeur entre guillemets : ${paste(parts, quoted(inner))}`,
    },
  };
}

function colonInText(parts: Parts): Slip | undefined {
  const { value, at } = parts;
  if (!/:(?:\s|$)/.test(value.replace(/\s#.*$/, ''))) return undefined;
  // Quotes of a word processor are not quotes to YAML, but show that quotes were meant.
  const meant = /^[“„«]\s*(.*?)\s*[”“»]$/.exec(value)?.[1] ?? value;
  return slips.colon(at, value, fixByQuotes(parts, meant));
}

/** A list or a map on one line: its values, its brackets, and what stands after them. */
function inBrackets(parts: Parts, statement: Statement): Slip | undefined {
  const { value, at } = parts;
  const all = statement.text.slice(at);
  const token = /(?:[[{,]|:\s)\s*([@`%][^\s,\]}]*)/.exec(all) ?? /(?:[[{,]|:\s)\s*(#[^\s,\]}]+)/.exec(value);
  if (token?.[1] !== undefined) {
    const word = token[1];
    const fix = word.includes('`')
      ? { en: 'Put the value in double quotes.', fr: 'Mettez la valeur entre guillemets doubles.' }
      : quoteIt(`\`${quoted(word)}\``);
    return slips.start(at + token.index + token[0].length - word.length, word, fix);
  }
  const bare = withoutQuoted(value);
  const unclosed = /["']/.exec(bare.replaceAll(/[\p{L}\p{N}]'[\p{L}\p{N}]/gu, 'xxx'));
  if (unclosed)
    return slips.open(at + unclosed.index, value.slice(unclosed.index), {
      en: 'Close it where the value ends.',
      fr: 'Fermez-le là où finit la valeur.',
    });
  const colon = /[{,]\s*[\w-]+:\s+([^"'[{\]},][^,}\]]*?:\s[^,}\]]*)/.exec(value);
  if (colon?.[1] !== undefined) {
    const text = colon[1].trimEnd();
    const start = at + colon.index + colon[0].length - colon[1].length;
    return slips.colon(start, text, quoteIt(`\`${shown(quoted(text), 160)}\``));
  }
  return brackets(parts, bare, withoutQuoted(all));
}

/** The same length, with every quoted text blanked out. */
const withoutQuoted = (text: string) =>
  text.replaceAll(/"(?:[^"\\\n]|\\.)*"|(?<=[\s[{,])'(?:[^'\n]|'')*'/g, (one) => '_'.repeat(one.length));

function brackets(parts: Parts, line: string, all: string): Slip | undefined {
  const { value, at } = parts;
  const close = { '[': ']', '{': '}' } as Record<string, string>;
  const open: { bracket: string; index: number }[] = [];
  for (const { 0: bracket, index } of all.replaceAll(/(?<=\s)#.*/g, '').matchAll(/[[\]{}]/g)) {
    if (bracket in close) {
      open.push({ bracket, index });
      continue;
    }
    const last = open.pop();
    if (last === undefined || close[last.bracket] !== bracket)
      return index < value.length
        ? {
            at: at + index,
            message: {
              en: `This \`${bracket}\` closes nothing that is open: \`${shown(value)}\`.`,
              fr: `Ce \`${bracket}\` ne ferme rien d’ouvert : \`${shown(value)}\`.`,
            },
            fix: {
              en: `Take it away, or write \`${last ? close[last.bracket] : bracket === ']' ? '[' : '{'}\` where it belongs.`,
              fr: `Retirez-le, ou écrivez \`${last ? close[last.bracket] : bracket === ']' ? '[' : '{'}\` à sa place.`,
            },
          }
        : undefined;
    const rest = line.slice(index + 1);
    if (open.length === 0 && index < value.length && !/^\s*(?:#|$|[\]},])/.test(rest))
      return {
        at: at + index + 1,
        message: {
          en: `The value begins with a \`${value[0]}\` that is closed here, and then goes on: \`${shown(value)}\`.`,
          fr: `La valeur commence par un \`${value[0]}\` fermé ici, puis continue : \`${shown(value)}\`.`,
        },
        fix: {
          en: `If it is text, quote it: ${paste(parts, quoted(value))}`,
          fr: `Si c’est du texte, mettez-le entre guillemets : ${paste(parts, quoted(value))}`,
        },
      };
  }
  const [first] = open.slice(-1);
  return first && first.index < value.length
    ? {
        at: at + first.index,
        message: {
          en: `The \`${first.bracket}\` that opens here is never closed: \`${shown(value.slice(first.index))}\`.`,
          fr: `Le \`${first.bracket}\` ouvert ici n’est jamais fermé : \`${shown(value.slice(first.index))}\`.`,
        },
        fix: {
          en: `Add \`${close[first.bracket]}\` where the ${first.bracket === '[' ? 'list' : 'map'} ends.`,
          fr: `Ajoutez \`${close[first.bracket]}\` là où finit ${first.bracket === '[' ? 'la liste' : 'l’ensemble de clés'}.`,
        },
      }
    : undefined;
}

function unknownEscape({ value, at }: Parts, reason: string): Slip | undefined {
  const found = /escape/.test(reason) ? /\\[^"\\/0abefnrtvNLP_xuU \t]/.exec(value) : undefined;
  return found
    ? {
        at: at + found.index,
        message: {
          en: `In double quotes a backslash begins an escape, and \`${found[0]}\` is none.`,
          fr: `Entre guillemets doubles, une barre oblique inverse commence un échappement, et \`${found[0]}\` n’en est pas un.`,
        },
        fix: {
          en: 'Write the backslash twice, or put the value in single quotes.',
          fr: 'Doublez la barre oblique inverse, ou mettez la valeur entre guillemets simples.',
        },
      }
    : undefined;
}
