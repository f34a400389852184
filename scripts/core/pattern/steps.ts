/**
 * How many steps can an expression that comes from data take? The matcher of the engine tries one way after another: what
 * can match in many ways, inside of what repeats or before it, multiplies. An upper bound is worked out here from the
 * expression alone; where there is none, the answer is no.
 */
import type { InBoth } from '../model/wording.ts';
import { type CharSet, charSet, firstOf, isNullable } from './first.ts';
import { type Node, parsePattern } from './parse.ts';

/** How to write it otherwise, for people. */
export const boundedAdvice = {
  en: 'Repeat nothing that repeats something itself, and let two repetitions in a row have no character in common, as in `^[a-z]+(-[a-z]+)*$`; say how often at most (`{0,40}`), begin with `^`; no `\\1`, no `(?<=`.',
  fr: 'Ne répétez rien de ce qui se répète déjà, et que deux répétitions de suite n’aient aucun caractère en commun, comme dans `^[a-z]+(-[a-z]+)*$` ; dites combien de fois au plus (`{0,40}`), commencez par `^` ; pas de `\\1`, pas de `(?<=`.',
};

/** What a match may cost: some tenths of a second. */
const mostSteps = 50_000_000;
/** Of what is tried in several ways in each round, before it is given up. */
const mostTries = 10_000;

/** A number that may grow with the length n of the text: `a + b × n + c × n²`. */
type Amount = readonly [number, number, number];

/** What a part can cost: in how many ways it can match from one place on, and in how many steps. */
interface Cost {
  readonly ways: Amount;
  readonly steps: Amount;
}

/** Thrown where there is no bound; never leaves this module. */
class Unbounded extends Error {}

const one: Amount = [1, 0, 0];
const nothing: Amount = [0, 0, 0];
const add = (a: Amount, b: Amount): Amount => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const greater = (a: Amount, b: Amount): Amount => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.max(a[2], b[2]),
];
function multiply(a: Amount, b: Amount): Amount {
  if (a[1] * b[2] + a[2] * b[1] + a[2] * b[2] > 0) throw new Unbounded();
  return [a[0] * b[0], a[0] * b[1] + a[1] * b[0], a[0] * b[2] + a[1] * b[1] + a[2] * b[0]];
}
const grows = ([, by, bySquare]: Amount): boolean => by > 0 || bySquare > 0;

/** The most steps for a text of so many characters; infinite where no bound is found. With `anywhere` it is looked for at every place. */
export function stepsOf(source: string, flags: string, length: number, { anywhere = false } = {}): number {
  const tree = parsePattern(source, flags);
  if (!tree) return Number.POSITIVE_INFINITY;
  try {
    const { steps } = costOf(tree, 0n, true, (one) => charSet(one, flags));
    const [fixed, by, bySquare] = anywhere && !isAnchored(tree) ? multiply(steps, [1, 1, 0]) : steps;
    return fixed + by * length + bySquare * length ** 2;
  } catch (error) {
    // A spelling of a character that the engine takes in its place only.
    if (error instanceof Unbounded || error instanceof SyntaxError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

/** What is asked of a text that is to be a pattern at all. */
export const expressionClause: InBoth = {
  en: 'expected a regular expression',
  fr: 'il faut une expression régulière',
};

/** What `isBounded` asks for, as a clause of a message. */
export const boundedClause: InBoth = {
  en: 'expected a pattern that takes few steps, whatever the text',
  fr: 'il faut un motif qui demande peu de pas, quel que soit le texte',
};

/** Is a match sure to end soon, whatever the text of at most so many characters? */
export const isBounded = (...question: Parameters<typeof stepsOf>): boolean =>
  stepsOf(...question) <= mostSteps;

function isAnchored(node: Node): boolean {
  if (node.kind === 'choice') return node.ways.every(isAnchored);
  const first = node.kind === 'row' ? node.parts[0] : undefined;
  return first !== undefined && (first.kind === 'edge' ? first.source === '^' : isAnchored(first));
}

type SetOf = (source: string) => CharSet;

/** `follow`: what can come behind the part. `once`: it is tried once in a match, from one place. */
function costOf(node: Node, follow: CharSet, once: boolean, setOf: SetOf): Cost {
  switch (node.kind) {
    case 'one':
    case 'edge':
      return { ways: one, steps: one };
    case 'look': {
      const { steps } = costOf(node.body, 0n, once, setOf);
      // It reads on from where it stands, and what it has read is read again behind it.
      if (grows(steps) && !once) throw new Unbounded();
      return { ways: one, steps };
    }
    case 'row':
      return rowCost(node.parts, follow, once, setOf);
    case 'choice':
      return choiceCost(node.ways, follow, once, setOf);
    case 'many':
      return manyCost(node, follow, once, setOf);
  }
}

function rowCost(parts: readonly Node[], follow: CharSet, once: boolean, setOf: SetOf): Cost {
  const behind: CharSet[] = [];
  let set = follow;
  for (const part of parts.toReversed()) {
    behind.unshift(set);
    set = firstOf(part, setOf) | (isNullable(part) ? set : 0n);
  }
  let ways = one;
  let steps = nothing;
  let isFirst = once;
  for (const [index, part] of parts.entries()) {
    const cost = costOf(part, behind[index] ?? 0n, isFirst, setOf);
    steps = add(steps, multiply(ways, cost.steps));
    ways = multiply(ways, cost.ways);
    isFirst &&= part.kind === 'one' || part.kind === 'edge' || part.kind === 'look';
  }
  return { ways, steps };
}

function choiceCost(options: readonly Node[], follow: CharSet, once: boolean, setOf: SetOf): Cost {
  const costs = options.map((option) => costOf(option, follow, once, setOf));
  const steps = costs.map((cost) => cost.steps).reduce(add);
  let seen = 0n;
  let isDecided = options.filter(isNullable).length < 2;
  for (const option of options) {
    const first = firstOf(option, setOf) | (isNullable(option) ? follow : 0n);
    isDecided &&= (first & seen) === 0n;
    seen |= first;
  }
  const ways = costs.map((cost) => cost.ways);
  // The next character says which of them it can be.
  if (isDecided)
    return {
      ways: ways.reduce(greater),
      steps,
    };
  return { ways: ways.reduce(add), steps };
}

function manyCost(
  { body, min, max }: Extract<Node, { kind: 'many' }>,
  follow: CharSet,
  once: boolean,
  setOf: SetOf,
): Cost {
  const first = firstOf(body, setOf);
  // The next character says whether it goes on.
  const isDecided = (first & follow) === 0n;
  if (max <= 1) {
    const { ways, steps } = costOf(body, follow, once, setOf);
    const isSure = min === max || (isDecided && !isNullable(body));
    return { ways: isSure ? ways : add(ways, one), steps: add(steps, one) };
  }
  if (isNullable(body)) throw new Unbounded();
  const { ways, steps } = costOf(body, first | follow, false, setOf);
  if (grows(ways)) throw new Unbounded();
  if (ways[0] > 1) return treeCost(ways[0], steps, min, max);
  const isShort = !grows(steps) && max * steps[0] <= mostTries;
  const lengths: Amount = Number.isFinite(max) ? [max - min + 1, 0, 0] : [1, 1, 0];
  return {
    ways: isDecided || min === max ? one : lengths,
    // Each round takes characters of its own.
    steps: isShort ? [max * steps[0], 0, 0] : [steps[0], steps[0] + steps[1], steps[2]],
  };
}

/** Each round can go several ways, and each of these goes on. */
function treeCost(ways: number, steps: Amount, min: number, max: number): Cost {
  let sum = 0;
  for (let rounds = 1; rounds <= max; rounds++) {
    sum += ways ** rounds;
    if (sum > mostTries) throw new Unbounded();
  }
  return { ways: [sum + (min === 0 ? 1 : 0), 0, 0], steps: multiply([sum, 0, 0], steps) };
}
