/** Data as the YAML that a person would write: no quotes where none are needed, one line for what is one line. */

/**
 * A map of texts, numbers, booleans, lists and maps as a YAML text with a line end; the empty text for an empty map. Keys stay
 * in their order; one whose value is undefined is left out.
 */
export function writeYaml(map: object): string {
  const text = nodeText(map, '');
  return text === '{}' ? '' : `${text}\n`;
}

const step = '  ';

/** A value; all its lines but the first one begin with the indentation. */
function nodeText(value: unknown, indent: string): string {
  if (typeof value === 'string') return scalarText(value, indent);
  if (typeof value !== 'object' || value === null) return String(value ?? null);
  const lines = Array.isArray(value)
    ? value.map((item) => `- ${nodeText(item, indent + step)}`)
    : Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : pairText(key, item, indent)));
  if (lines.length > 0) return lines.join(`\n${indent}`);
  return Array.isArray(value) ? '[]' : '{}';
}

function pairText(key: string, value: unknown, indent: string): string {
  const name = needsQuotes(key) || /^(?:---|\.\.\.)|\n/.test(key) ? quotedText(key) : key;
  const text = nodeText(value, indent + step);
  const isBelow = typeof value === 'object' && value !== null && text !== '[]' && text !== '{}';
  return `${name}:${isBelow ? `\n${indent}${step}` : ' '}${text}`;
}

function scalarText(text: string, indent: string): string {
  if (isBlock(text)) {
    const marks = text.endsWith('\n') ? (/\n[ \t]*\n$/.test(text) ? '+' : '') : '-';
    const lines = text.replace(/\n$/, '').split('\n');
    return [`|${marks}`, ...lines.map((line) => (line === '' ? '' : indent + line))].join('\n');
  }
  return needsQuotes(text) || text.includes('\n') ? quotedText(text) : text;
}

/** Characters that a YAML text cannot hold as they are. */
const unprintable = /[\0-\x08\x0B-\x1F\x7F-\x9F\uFFFE\uFFFF\p{Cs}]/u;

/** A text of several lines stands below its key, unless space at either end would be lost or mistaken for indentation. */
const isBlock = (text: string): boolean =>
  text.includes('\n') && !/^[ \t\n]|\n[ \t]+$/.test(text) && !unprintable.test(text);

/** What a reader takes for something other than a text, or for a text that ends earlier. */
const needsQuotes = (text: string): boolean =>
  unprintable.test(text) ||
  /^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|:[ \t]|[\t ]#|[\t :]$/.test(text) ||
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)?$/.test(text) ||
  // A time of the calendar, which other readers than ours may take for a number or a date.
  /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(text) ||
  isNumber.test(text);

/** As YAML 1.2 has it, and the forms of 1.1 that our reader knows: `0b1`, `1_000`. */
const isNumber =
  /^[-+]?(?:0[box].*|(?:\.[\d_]+|\d[\d_]*(?:\.[\d_]*)?)(?:[eE][-+]?\d+)?|\.(?:inf|Inf|INF))$|^\.(?:nan|NaN|NAN)$/s;

/** On one line; in single quotes where double ones would need escapes. JSON's escapes are YAML's, too. */
function quotedText(text: string): string {
  const isSimple = !unprintable.test(text) && !text.includes('\n');
  if (isSimple && text.includes('"') && !text.includes("'")) return `'${text}'`;
  return JSON.stringify(text).replaceAll(
    /[\x7F-\x9F\uFFFE\uFFFF]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
