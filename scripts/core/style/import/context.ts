/** What an expression wants to see beside its match without taking it: we take it, and flag only the match. */
import type { AST } from '@eslint-community/regexpp';
import { sampleOf, textsOf, written } from './expression.ts';

export interface Rewritten {
  /** With brackets around what is flagged, where that is not all of it. */
  readonly find: string;
  /** A text in which it is found. */
  readonly sample: string;
  /** What must not be flagged although it begins or ends like a match: expressions, each with a text. */
  readonly spared: readonly { readonly pattern: string; readonly sample: string }[];
  /** The texts that the match itself can be; undefined where they cannot be listed. */
  readonly texts: readonly string[] | undefined;
}

/** What lies at one side: as an expression, and in a text. */
interface Side {
  readonly find: string;
  readonly sample: string;
}

const wordSigns = '\\p{L}\\p{M}\\p{N}_';

/**
 * Rewrites one alternative; `words`: matches begin and end where words do; `trims`: the sign behind a match is no part of it, for
 * something is written in its place. Throws NotCarried for what cannot be said.
 */
export function rewritten(row: AST.Alternative, words: boolean, trims = false): Rewritten {
  const elements = [...row.elements];
  const before = take(elements, 0, words);
  const after = withTrimmed(elements, take(elements, -1, words), trims);
  const core: AST.Alternative = { ...row, elements };
  const [match, sample] = [written(core), sampleOf(core)];
  const spared = [
    ...before.spared.map((one) => ({ pattern: one.find + match, sample: one.sample + sample })),
    ...after.spared.map((one) => ({ pattern: match + one.find, sample: sample + one.sample })),
  ];
  const isPlain = before.find === '' && after.find === '';
  return {
    find: isPlain ? match : `${before.find}(${match})${after.find}`,
    sample: before.sample + sample + after.sample,
    spared,
    texts: isPlain ? textsOf(core) : undefined,
  };
}

/** Takes what an expression only looks at from one of its ends. */
function take(
  elements: AST.Element[],
  end: 0 | -1,
  words: boolean,
): Side & { readonly spared: readonly Side[] } {
  let [find, sample] = ['', ''];
  const spared: Side[] = [];
  for (let side = elements.at(end); side !== undefined; side = elements.at(end)) {
    const seen = sideOf(side, end, words);
    if (!seen) break;
    elements.splice(end === 0 ? 0 : elements.length - 1, 1);
    if ('spared' in seen) spared.push(...seen.spared);
    else
      [find, sample] =
        end === 0 ? [find + seen.find, sample + seen.sample] : [seen.find + find, seen.sample + sample];
  }
  return { find, sample, spared };
}

type Taken = ReturnType<typeof take>;

/** Takes one sign that ends a word, such as `[\s,]`, as well. */
function withTrimmed(elements: AST.Element[], after: Taken, trims: boolean): Taken {
  const last = elements.at(-1);
  const isSign =
    last?.type === 'CharacterClass' && !last.negate && !/[\p{L}\p{N}]/u.test(last.raw.replaceAll('\\s', ''));
  if (!trims || !isSign || elements.length === 1) return after;
  elements.pop();
  return { ...after, find: `(?:${written(last)})${after.find}`, sample: sampleOf(last) + after.sample };
}

function sideOf(
  node: AST.Element,
  end: 0 | -1,
  words: boolean,
): Side | { readonly spared: readonly Side[] } | undefined {
  if (node.type === 'Group' && node.alternatives.every(isBorder))
    return { find: written(node), sample: node.alternatives.some(isEdge) ? '' : ' ' };
  if (node.type !== 'Assertion') return undefined;
  if (node.kind === 'start' && end === 0) return { find: '(?:^|\\n)', sample: '' };
  if (node.kind === 'end' && end === -1) return { find: '(?:\\n|$)', sample: '' };
  if (node.kind !== (end === 0 ? 'lookbehind' : 'lookahead')) return undefined;
  const { alternatives, negate } = node;
  const group = alternatives.map(written).join('|');
  if (!negate) return { find: `(?:${group})`, sample: alternatives[0] ? sampleOf(alternatives[0]) : '' };
  const singles = alternatives.map(singleOf);
  if (singles.every((one) => one !== undefined)) {
    // Where the match is a word, a letter beside it makes it another one.
    const others = `[^${singles.join('')}${words ? wordSigns : ''}]`;
    return { find: end === 0 ? `(?:^|${others})` : `(?:${others}|$)`, sample: '' };
  }
  return { spared: alternatives.map((one) => ({ find: written(one), sample: sampleOf(one) })) };
}

/** The beginning or end of a text, or a space. */
const isBorder = ({ elements }: AST.Alternative): boolean => {
  const [only] = elements;
  return (
    elements.length === 1 && only !== undefined && (isEdgeNode(only) || /^(?:\\s| )[+*]?$/.test(only.raw))
  );
};
const isEdgeNode = (node: AST.Element): boolean =>
  node.type === 'Assertion' && (node.kind === 'start' || node.kind === 'end');
const isEdge = ({ elements }: AST.Alternative): boolean => elements.some(isEdgeNode);

/** One character as it stands within a class; undefined for anything longer. */
function singleOf({ elements }: AST.Alternative): string | undefined {
  const [only] = elements;
  if (elements.length !== 1 || only === undefined) return undefined;
  if (only.type === 'Character')
    return written(only)
      .replace(/^[-\]^]$/, '\\$&')
      .replace(/^\\([.$()*+?{}|/])$/, '$1');
  if (only.type === 'CharacterSet' && only.kind !== 'any') return only.raw;
  if (only.type === 'CharacterClass' && !only.negate) return written(only).slice(1, -1);
  return undefined;
}
