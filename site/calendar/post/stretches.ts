/** A text of a post in stretches: what the networks make a link of is marked. Nothing becomes one here. */
import { partsOf } from '../../../scripts/core/style/text/parts.ts';

export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

const linked: ReadonlySet<string> = new Set(['address', 'handle', 'hashtag']);

/** All of the text, in order. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  const add = (to: number, isMarked: boolean) => {
    if (to > end) stretches.push({ text: text.slice(end, to), isMarked });
    end = Math.max(end, to);
  };
  const marked = partsOf(text).filter(({ kind }) => linked.has(kind));
  for (const {
    span: [from, to],
  } of marked.toSorted((a, b) => a.span[0] - b.span[0])) {
    if (from < end) continue;
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return stretches;
}
