/** What happens to a page of the handbook: how much of its text is new. Reading it is what the diff is for. */
import type { Registry } from '../model/registry.ts';
import { count } from '../text/lists.ts';
import type { KindReview } from './kind-review.ts';

export const pageReview: KindReview<'pages'> = {
  *events({ before: old, after: registry }, { before, after }) {
    if (!before || !after) return;
    const [then, now] = [linesIn(old, before.file), linesIn(registry, after.file)];
    const [added, removed] = [without(now, then), without(then, now)];
    if (added === 0 && removed === 0) return;
    yield {
      event: 'page-changed',
      text: `changes the text: ${count(added, 'line')} added, ${count(removed, 'line')} removed`,
      keys: ['text'],
    };
  },
};

function linesIn({ byPath }: Registry, file: string): string[] {
  const record = byPath.get(file);
  const body = record?.text?.slice(record.frontMatter?.body ?? 0) ?? '';
  return body.split('\n').filter((line) => line.trim() !== '');
}

/** How many lines of one text are not in another, each counted as often as it stands there. */
function without(lines: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  let missing = 0;
  for (const line of lines) {
    const there = left.get(line) ?? 0;
    if (there === 0) missing++;
    else left.set(line, there - 1);
  }
  return missing;
}
