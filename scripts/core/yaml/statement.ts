/** Finds the statement that breaks a text: parsers complain where they give up, which may be many lines further down. */

/** The first line that cannot be read, with what is needed to say why. */
export interface Statement {
  /** Offset of the line in the text. */
  readonly offset: number;
  readonly line: string;
  /** The line and those below that belong to it, being indented deeper or closing its brackets. */
  readonly text: string;
  /** The nearest line above that holds something. */
  readonly above: string;
  /** The indentations at which a key could stand here, from the nearest line above outwards. */
  readonly columns: readonly number[];
}

/** How many characters may be read again in search of the line: enough for an entry, and no burden for a large file. */
const budget = 400_000;

/** `complaint` is the line (from 0) on which a parser gave up; `reads` tells whether a text can be parsed. */
export function brokenStatement(
  text: string,
  complaint: number,
  reads: (text: string) => boolean,
): Statement {
  const lines = text.split('\n');
  let first = Math.min(complaint, lines.length - 1);
  const lowest = Math.max(0, first - Math.floor(budget / (text.length + 1)));
  // All that ends above the broken line can be read; nothing that holds it can.
  while (first > lowest && !reads(`${lines.slice(0, first).join('\n')}\n`)) first--;
  while (first < lines.length - 1 && isBlank(lines[first])) first++;
  const line = lines[first] ?? '';
  const above = lines.slice(0, first).filter((one) => !isBlank(one));
  let last = first + 1;
  while (last < lines.length && belongsTo(lines[last] ?? '', line)) last++;
  return {
    offset: lines.slice(0, first).reduce((sum, one) => sum + one.length + 1, 0),
    line,
    text: lines.slice(first, last).join('\n'),
    above: above.at(-1) ?? '',
    columns: columnsAbove(above),
  };
}

const isBlank = (line = '') => /^\s*(?:#|$)/.test(line);

const belongsTo = (line: string, first: string): boolean =>
  isBlank(line) || indentOf(line) > indentOf(first) || /^\s*[\]}]/.test(line);

export const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

function columnsAbove(above: readonly string[]): number[] {
  const columns: number[] = [];
  let nearest = Number.POSITIVE_INFINITY;
  for (const line of above.toReversed()) {
    if (indentOf(line) >= nearest) continue;
    nearest = indentOf(line);
    // In `  - id: a` the keys of the item stand below `id`, not below the hyphen.
    columns.push(/^ *(?:- +)*/.exec(line)?.[0].length ?? 0);
    if (nearest === 0) break;
  }
  return columns;
}
