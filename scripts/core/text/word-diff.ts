/** Two versions of a text, word by word. */
import { diffWordsWithSpace } from 'diff';

export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many words that differ, the two are told as two texts: nobody reads a row of single words. */
const mostEdits = 3_000;

/** What stays, goes and comes, in the order of the text. Two texts with too little in common are told whole. */
export function wordDiff(before: string, after: string): WordChange[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (!parts)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return wholeWords(
    parts.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })),
  );
}

/** What stays between two edits without a space is part of one word: `cleo-diaz` becomes `dan-wu`, not two names twice. */
function wholeWords(changes: readonly WordChange[]): WordChange[] {
  const whole: WordChange[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    if (removed !== '') whole.push({ kind: 'removed', text: removed });
    if (added !== '') whole.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, change] of changes.entries()) {
    const { kind, text } = change;
    const isWithin = removed !== '' && added !== '' && index < changes.length - 1 && !/\s/.test(text);
    if (kind !== 'added' && (kind === 'removed' || isWithin)) removed += text;
    if (kind !== 'removed' && (kind === 'added' || isWithin)) added += text;
    if (kind !== 'same' || isWithin) continue;
    close();
    whole.push(change);
  }
  close();
  return whole;
}

/** So many words of what stays are shown on each side of what changes. */
const around = 6;

/** The changed places with some words around them; what lies far apart, or in another paragraph, is another place. */
export function changedPlaces(changes: readonly WordChange[]): WordChange[][] {
  const places: WordChange[][] = [];
  let place: WordChange[] = [];
  const close = () => {
    if (place.some(({ kind }) => kind !== 'same')) places.push(place);
    place = [];
  };
  for (const [index, change] of changes.entries()) {
    if (change.kind !== 'same') {
      place.push(change);
      continue;
    }
    const isFirst = index === 0;
    const isLast = index === changes.length - 1;
    const pieces = change.text.match(/\s*\S+(?:\s+$)?/g) ?? [];
    const isLong = pieces.length > 2 * around || /\n\s*\n/.test(change.text);
    if (!isLong && !isFirst && !isLast) {
      place.push(change);
      continue;
    }
    if (!isFirst) place.push({ kind: 'same', text: headOf(change.text, pieces) });
    close();
    if (!isLast) place.push({ kind: 'same', text: tailOf(change.text, pieces) });
  }
  close();
  return places;
}

/** The first words, up to the end of the paragraph. */
function headOf(text: string, pieces: readonly string[]): string {
  const [paragraph = ''] = text.split(/\n\s*\n/);
  const head = pieces.slice(0, around).join('');
  return paragraph.length <= head.length ? paragraph : `${head} …`;
}

/** The last words, from the beginning of the paragraph. */
function tailOf(text: string, pieces: readonly string[]): string {
  const paragraph = text.split(/\n\s*\n/).at(-1) ?? '';
  const tail = pieces.slice(-around).join('');
  return paragraph.length <= tail.length ? paragraph : `… ${tail.trimStart()}`;
}
