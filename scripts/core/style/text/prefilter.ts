/** What every match of an expression holds: most texts have none of it, and need not be given to the expression at all. */
import type { Node } from '../../pattern/parse.ts';

/** A part of the expression, and how rarely texts hold it. */
interface Needed {
  readonly source: string;
  readonly weight: number;
}

const nothing: Needed = { source: '', weight: 0 };
const better = (a: Needed, b: Needed): Needed => (b.weight > a.weight ? b : a);

/** One character: signs are rarer than letters, and classes of letters hold nearly everywhere. */
function weightOf(source: string): number {
  if (/^[a-z\p{Ll}]$/u.test(source)) return 1;
  if (/^(?:[0-9]|\\d)$/.test(source)) return 1.5;
  if (/^\\[.*+?()[\]{}|/^$-]$/.test(source) || /^[^\\[\].\p{L}\s]$/u.test(source)) return 3;
  if (/^\[[^\\^\p{L}\s-]+\]$/u.test(source)) return 3;
  return source === ' ' ? 0.2 : 0;
}

function neededBy(node: Node): Needed {
  switch (node.kind) {
    case 'one':
      return { source: node.source, weight: weightOf(node.source) };
    case 'edge':
    case 'look':
      return nothing;
    case 'many':
      return node.min > 0 ? neededBy(node.body) : nothing;
    case 'choice': {
      const ways = node.ways.map(neededBy);
      const weight = Math.min(...ways.map((way) => way.weight));
      return { source: `(?:${ways.map(({ source }) => source).join('|')})`, weight };
    }
    case 'row': {
      let best = nothing;
      let run = nothing;
      for (const part of node.parts) {
        // What stands side by side is looked for together.
        const one = part.kind === 'one' ? neededBy(part) : nothing;
        if (one.weight > 0) run = { source: run.source + one.source, weight: run.weight + one.weight };
        else run = nothing;
        best = better(best, better(run, part.kind === 'one' ? nothing : neededBy(part)));
      }
      return best;
    }
  }
}

/**
 * An expression for texts in small letters that matches wherever the given one can, and is quick; undefined where nothing
 * rare has to be there.
 */
export function prefilterOf(tree: Node): RegExp | undefined {
  const { source, weight } = neededBy(tree);
  return weight >= 2 ? new RegExp(source, 'u') : undefined;
}
