/** A text in pieces, so that what is flagged in it can be marked. */

export interface Piece {
  readonly text: string;
  readonly flagged: boolean;
}

/** `flags` are what is flagged, in order, as it stands in the text; what does not stand there is marked nowhere. */
export function piecesOf(text: string, flags: readonly string[] = []): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const flag of flags) {
    const from = flag === '' ? -1 : text.indexOf(flag, at);
    if (from < 0) continue;
    pieces.push({ text: text.slice(at, from), flagged: false }, { text: flag, flagged: true });
    at = from + flag.length;
  }
  pieces.push({ text: text.slice(at), flagged: false });
  return pieces.filter((piece) => piece.text !== '');
}
