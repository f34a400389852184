/** From the value of a YAML text to where it is written: escapes, folded lines and indentation lie between the two. */

/**
 * For every UTF-16 code unit of a scalar's value the offset at which it is written; undefined when the value cannot be told
 * from the source. `source` is the scalar with its quotes, or with the header of its block; `outerColumn` is the column of the
 * list or map it stands in, from which an indentation that is written as a number counts.
 */
export function writtenAt(source: string, value: string, outerColumn: number): readonly number[] | undefined {
  const first = source[0];
  const units =
    first === '|' || first === '>'
      ? block(source, first === '>', outerColumn)
      : first === '"' || first === "'"
        ? flow(source.slice(0, -1), 1, first)
        : flow(source, 0, '');
  return units.text === value ? units.offsets : undefined;
}

/** A value as far as it has been read. */
class Units {
  text = '';
  readonly offsets: number[] = [];

  /** Adds what is written at an offset. */
  add(text: string, offset: number): void {
    this.text += text;
    for (let unit = 0; unit < text.length; unit++) this.offsets.push(offset);
  }

  /** Adds what is written letter by letter. */
  copy(source: string, from: number, to: number): void {
    this.text += source.slice(from, to);
    for (let at = from; at < to; at++) this.offsets.push(at);
  }
}

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1B',
  N: '\x85',
  _: '\xA0',
  L: '\u2028',
  P: '\u2029',
};
const hexDigits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Plain and quoted texts: a line end is a space, empty lines are line ends, space around either is nothing. */
function flow(source: string, start: number, quote: '' | '"' | "'"): Units {
  const units = new Units();
  const token = /[ \t]*\r?\n\s*|''|\\(?:\r?\n\s*|x..|u.{4}|U.{8}|[\s\S])|[\s\S]/gy;
  token.lastIndex = start;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const { 0: found, index } = match;
    if (/^[ \t]*\r?\n/.test(found)) {
      const ends = found.split('\n').length - 1;
      units.add(ends === 1 ? ' ' : '\n'.repeat(ends - 1), index);
    } else if (quote === '"' && found[0] === '\\') units.add(unescaped(found.slice(1)), index);
    else if (quote === "'" && found === "''") units.add("'", index);
    else {
      // Outside its quotes neither sign means anything.
      units.add(found[0] ?? '', index);
      token.lastIndex = index + 1;
    }
  }
  return units;
}

function unescaped(code: string): string {
  const [letter = ''] = code;
  if (letter === '\n' || letter === '\r') return '';
  if (hexDigits[letter] === undefined) return escapes[letter] ?? letter;
  const point = Number.parseInt(code.slice(1), 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '';
}

/** Texts after `|` and `>`, line by line. */
function block(source: string, folds: boolean, outerColumn: number): Units {
  const units = new Units();
  const header = /^[|>]([-+0-9]*)[^\n]*(?:\n|$)/.exec(source);
  const [whole = '', marks = ''] = header ?? [];
  const width = /\d/.exec(marks)?.[0];
  let indent = width === undefined ? undefined : Math.max(outerColumn, 0) + Number(width);
  let empty = 0;
  let isDeeper = false;
  let end: number | undefined;
  for (let at = whole.length; at < source.length; ) {
    const lineEnd = source.indexOf('\n', at) < 0 ? source.length : source.indexOf('\n', at);
    const line = source.slice(at, lineEnd).replace(/\r$/, '');
    const spaces = /^ */.exec(line)?.[0].length ?? 0;
    if (spaces === line.length && (indent === undefined || spaces <= indent)) empty++;
    else {
      indent ??= spaces;
      if (spaces < indent) break;
      const breaks = empty + (end === undefined ? 0 : 1);
      const startsDeeper = /^[ \t]/.test(line.slice(indent));
      const before = !folds || startsDeeper || isDeeper || end === undefined ? breaks : empty;
      if (folds && before === 0 && end !== undefined) units.add(' ', end);
      else units.add('\n'.repeat(before), end ?? at);
      isDeeper = startsDeeper;
      empty = 0;
      units.copy(source, at + indent, at + line.length);
      end = at + line.length;
    }
    at = lineEnd + 1;
  }
  const kept = marks.includes('+') ? empty + (end === undefined ? 0 : 1) : end === undefined ? 0 : 1;
  if (!marks.includes('-')) units.add('\n'.repeat(kept), end ?? source.length);
  return units;
}
