/** Lists of entries that are part of one another, as trees: units, audiences. */

interface Part {
  readonly id: string;
  /** Id of the entry that it is part of. */
  readonly parent?: string | undefined;
}

/** Where an entry stands in its tree. */
export interface Place<T> {
  readonly entry: T;
  /** The entry it is part of. */
  readonly above: T | undefined;
  /** Distance from the top. */
  readonly depth: number;
}

/**
 * Each entry once, below the one it is part of, in the order of the list. Those that are part of themselves, or of nobody we
 * know, stand at the top.
 */
export function inTreeOrder<T extends Part>(entries: readonly T[]): Place<T>[] {
  const known = new Set(entries.map(({ id }) => id));
  const children = Map.groupBy(entries, ({ parent }) => parent ?? '');
  const places: Place<T>[] = [];
  const placed = new Set<T>();
  const place = (top: T) => {
    const waiting: Place<T>[] = [{ entry: top, above: undefined, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { entry, depth } = next;
      if (placed.has(entry)) continue;
      placed.add(entry);
      places.push(next);
      const within = children.get(entry.id) ?? [];
      for (const child of within.toReversed()) waiting.push({ entry: child, above: entry, depth: depth + 1 });
    }
  };
  for (const entry of entries) if (entry.parent === undefined || !known.has(entry.parent)) place(entry);
  for (const entry of entries) place(entry);
  return places;
}

/** The entries that an entry is part of, from the top down: the nearest `most`, each once, whatever circle they run in. */
export function partOf<T extends Part>(id: string, find: (id: string) => T | undefined, most: number): T[] {
  const above: T[] = [];
  let next = find(find(id)?.parent ?? '');
  while (next && next.id !== id && above.length < most && !above.includes(next)) {
    above.unshift(next);
    next = find(next.parent ?? '');
  }
  return above;
}

/**
 * The lines that a drawing of the tree needs beside each entry: for every level from the first below the top to the entry's own,
 * whether another entry of that level follows below. `depths` are those of a list in tree order.
 */
export function treeLines(depths: readonly number[]): boolean[][] {
  const goesOn: boolean[] = [];
  return depths
    .toReversed()
    .map((depth) => {
      const lines = Array.from({ length: depth }, (_, level) => goesOn[level + 1] ?? false);
      // What stood deeper belongs to another branch than what stands above.
      goesOn.length = depth;
      goesOn[depth] = true;
      return lines;
    })
    .reverse();
}
