/** Why a page was found: the sentence of it in which most of what was looked for stands. */

/** A piece of a sentence; what was looked for is marked. */
export interface Part {
  readonly text: string;
  readonly isFound: boolean;
}

/** Words: a shorter sentence says too little by itself, and of a longer one the middle is shown. */
const fewest = 5;
const most = 36;

const ends = /[.!?…]["”»’)\]]*$/;

/**
 * `places`: the numbers of the words that were found, counted as the index does, by the white space between them. `title`
 * stands above the sentence already: a page that begins with it goes on behind it.
 */
export function sentenceOf(content: string, places: readonly number[], title = ''): Part[] {
  const words = content.split(/\s+/);
  const found = new Set(places);
  const start = afterTitle(words, title);
  const hits = (from: number, to: number) => {
    let n = 0;
    for (let at = from; at < to; at++) if (found.has(at)) n++;
    return n;
  };
  let best = { from: 0, to: 0, hits: -1 };
  for (const from of beginnings(words, start)) {
    const to = endOf(words, from);
    const n = hits(from, to);
    if (n > best.hits) best = { from, to, hits: n };
  }
  return parts(words, found, best.from, best.to);
}

/** The number of the first word behind the title; the first word of all where the page does not begin with it, or has nothing else. */
function afterTitle(words: readonly string[], title: string): number {
  const { length } = title.split(/\s+/);
  const head = words.slice(0, length).join(' ');
  const isTitle = title !== '' && (head === title || head === `${title}.`);
  return isTitle && words.length > length ? length : 0;
}

const beginnings = (words: readonly string[], start: number): number[] =>
  words.flatMap((_, at) => (at === start || (at > start && isEnd(words, at - 1)) ? [at] : []));

/** French puts a space before some marks: such a mark is no word. */
const isEnd = (words: readonly string[], at: number): boolean =>
  ends.test(words[at] ?? '') && !/^[?!»]/.test(words[at + 1] ?? '');

/** The end of the sentence, or of as many as say something together. */
function endOf(words: readonly string[], from: number): number {
  let to = from + 1;
  while (to < words.length && !(isEnd(words, to - 1) && to - from >= fewest)) to++;
  return to;
}

function parts(words: readonly string[], found: ReadonlySet<number>, from: number, to: number): Part[] {
  let [first, last] = [from, to];
  if (last - first > most) {
    const hit = words.findIndex((_, at) => at >= from && found.has(at));
    first = Math.min(Math.max(from, hit - Math.floor(most / 3)), to - most);
    last = first + most;
  }
  const pieces: Part[] = first > from ? [{ text: '… ', isFound: false }] : [];
  for (let at = first; at < last; at++) {
    const word = words[at] ?? '';
    if (at > first) pieces.push({ text: gap(words[at - 1], word), isFound: false });
    pieces.push({ text: word, isFound: found.has(at) });
  }
  if (last < to) pieces.push({ text: ' …', isFound: false });
  return joined(pieces);
}

/** The white space between two words, which the index does not keep. */
const gap = (before = '', after: string): string =>
  /^[?!:;»]/.test(after) || before.endsWith('«') ? '\u00a0' : ' ';

/** Neighbours that are marked alike are one piece. */
function joined(pieces: readonly Part[]): Part[] {
  const one: Part[] = [];
  for (const piece of pieces) {
    const last = one.at(-1);
    if (last?.isFound === piece.isFound) one[one.length - 1] = { ...piece, text: last.text + piece.text };
    else one.push(piece);
  }
  return one;
}
