/** Where two names differ, letter by letter: so that a reader sees at once what is wrong with one of them. */

/** A piece of a name; `differs` when the other name does not have it. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** Longer names are shown without marks: nobody compares them letter by letter. */
const longest = 200;

/** Both names in pieces. Case does not count, as it does not for readers. */
export function difference(a: string, b: string): readonly [readonly Piece[], readonly Piece[]] {
  const [left, right] = [[...a], [...b]];
  if (left.length > longest || right.length > longest)
    return [[{ text: a, differs: false }], [{ text: b, differs: false }]];
  const alike = (i: number, j: number) => left[i]?.toLowerCase() === right[j]?.toLowerCase();
  // common[i][j]: how many letters the rests of both names, from i and j on, have in common in the same order.
  const common = Array.from({ length: left.length + 1 }, () => new Uint8Array(right.length + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    const row = common[i] as Uint8Array;
    for (let j = right.length - 1; j >= 0; j--)
      row[j] = alike(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pieces: [Piece[], Piece[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && alike(i, j)) {
      add(pieces[0], left[i++] ?? '', false);
      add(pieces[1], right[j++] ?? '', false);
    } else if (j >= right.length || (i < left.length && at(i + 1, j) >= at(i, j + 1))) {
      add(pieces[0], left[i++] ?? '', true);
    } else add(pieces[1], right[j++] ?? '', true);
  }
  return pieces;
}

function add(pieces: Piece[], text: string, differs: boolean): void {
  const last = pieces.at(-1);
  if (last && last.differs === differs) pieces[pieces.length - 1] = { text: last.text + text, differs };
  else pieces.push({ text, differs });
}
