/** The marks of findings in a text: where each stands, and how it moves while somebody types. Pure. */
import type { Severity } from '../../../scripts/core/model/levels.ts';

/** A mark with the number of its remark; offsets in UTF-16 code units. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly level: Severity;
  readonly number: number;
}

/** A piece of the text with the marks that lie on all of it, and the numbers of those that end with it. */
export interface Piece {
  readonly text: string;
  readonly on: readonly Mark[];
  readonly ends: readonly number[];
}

/** Cuts a text where marks begin and end. `marks` are in order of their beginnings; one of no length takes the signs beside it. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const wide = marks.map((mark) =>
    mark.from < mark.to
      ? mark
      : { ...mark, from: Math.max(0, mark.from - 1), to: Math.min(text.length, mark.to + 1) },
  );
  const cuts = [...new Set([0, ...wide.flatMap(({ from, to }) => [from, to]), text.length])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  let begun = 0;
  let next = 0;
  let open: Mark[] = [];
  const waiting = wide.toSorted((a, b) => a.from - b.from);
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1];
    if (to === undefined) break;
    while (waiting[next] && (waiting[next]?.from ?? 0) <= from) next++;
    open = [...open, ...waiting.slice(begun, next)].filter((mark) => mark.to > from);
    begun = next;
    const ends = open.filter((mark) => mark.to === to).map(({ number }) => number);
    pieces.push({ text: text.slice(from, to), on: open, ends });
  }
  return pieces;
}

/** The marks of a text in the text that it has become: those that the change has touched are gone until it is judged. */
export function moved(before: string, after: string, marks: readonly Mark[]): Mark[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const by = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.to <= head) return [mark];
    return mark.from >= before.length - tail ? [{ ...mark, from: mark.from + by, to: mark.to + by }] : [];
  });
}
