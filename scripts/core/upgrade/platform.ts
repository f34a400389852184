/** Facts about a network, merged key by key: texts stay as they were written, comments with them. */
import { readYaml } from '../yaml/read.ts';

/** What comes out, and the keys that both have changed: theirs stay. */
export interface MergedFacts {
  readonly text: string;
  readonly conflicts: readonly string[];
}

/** Whether an organisation uses a network is its own word, whatever the example says. */
const theirs: ReadonlySet<string> = new Set(['decision', 'extensions']);

/**
 * Merges a platform's file. `base` is the version that both began from; undefined where there was none. Undefined where one of
 * the texts is no map that is written key by key, each at the start of a line.
 */
export function mergePlatform(base: string | undefined, next: string, own: string): MergedFacts | undefined {
  const [was, comes, is] = [
    base === undefined ? new Map<string, string>() : blocksOf(base),
    blocksOf(next),
    blocksOf(own),
  ];
  if (!was || !comes || !is) return undefined;
  const conflicts: string[] = [];
  const chosen = new Map<string, string>();
  for (const key of new Set([...is.keys(), ...comes.keys()])) {
    const [before, after, mine] = [was.get(key), comes.get(key), is.get(key)];
    const takes = !theirs.has(key) && !isAlike(after, before) && isAlike(mine, before);
    if (!theirs.has(key) && ![before, mine].some((one) => isAlike(after, one)) && !takes) conflicts.push(key);
    const block = takes ? after : mine;
    if (block !== undefined) chosen.set(key, block);
  }
  return { text: inOrder(chosen, [...comes.keys()]).join(''), conflicts };
}

/** What stands before the first key, the keys of the product in its order, each other key behind the one that it stood behind. */
function inOrder(chosen: ReadonlyMap<string, string>, order: readonly string[]): string[] {
  const sorted = [...new Set(['', ...order])].filter((key) => chosen.has(key));
  let last = '';
  for (const key of chosen.keys()) {
    if (!sorted.includes(key)) sorted.splice(sorted.indexOf(last) + 1, 0, key);
    last = key;
  }
  return sorted.map((key) => chosen.get(key) ?? '');
}

/** White space and comments at the end of a line are no facts. */
const isAlike = (a: string | undefined, b: string | undefined): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && JSON.stringify(readYaml(a)) === JSON.stringify(readYaml(b)));

/** The lines of each top-level key with the comments above it; what stands before the first one under the empty name. */
function blocksOf(text: string): Map<string, string> | undefined {
  const value = readYaml(text).value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const blocks = new Map<string, string>();
  let key = '';
  let waiting = '';
  for (const line of (text.endsWith('\n') ? text : `${text}\n`).match(/^.*\n/gm) ?? []) {
    const [, found] = /^([a-z_]+):(?:\s|$)/.exec(line) ?? [];
    if (found !== undefined) {
      key = found;
      blocks.set(key, waiting + line);
    } else if (/^(?:#|\s*$)/.test(line) && key !== '') {
      waiting += line;
      continue;
    } else blocks.set(key, (blocks.get(key) ?? '') + waiting + line);
    waiting = '';
  }
  if (waiting !== '') blocks.set(key, (blocks.get(key) ?? '') + waiting);
  blocks.delete('');
  const names = Object.keys(value);
  if (names.length !== blocks.size || names.some((name) => !blocks.has(name))) return undefined;
  const head = text.slice(0, text.search(/^[a-z_]+:(?:\s|$)/m));
  return head === '' ? blocks : new Map([['', head], ...blocks]);
}
