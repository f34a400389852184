/** Turns a parser's complaint into the sentence a contributor needs. */

import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { mergeAdvice, mergeLeftover } from '../text/merge-leftover.ts';
import { pairsBelow, visitsOf } from './nodes.ts';
import { shown } from './quote.ts';
import type { Explained, ParseError } from './read.ts';
import { findSlip } from './slips.ts';
import { brokenStatement } from './statement.ts';

/** Says what is wrong with a text in which `readYaml` found an error. */
export function explain(text: string, parseError: ParseError): Explained {
  if (!('cause' in parseError)) return parseError;
  const { cause: error } = parseError;
  const reason = error instanceof YAMLException ? error.reason : '';
  const position = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
  if (error instanceof RangeError || /maxDepth/.test(reason))
    return {
      offset: position,
      message: 'The file is nested too deeply to be read.',
      fix: 'Keep entries flat.',
    };
  const whole = mergeConflict(text) ?? secondDocument(text, reason) ?? warned(text, reason, position);
  if (whole) return whole;
  if (/duplicated/.test(reason)) {
    // What follows the key may be broken as well.
    const lineEnd = text.indexOf('\n', position);
    const repeated = repeatedKeys(text) ?? repeatedKeys(lineEnd < 0 ? text : text.slice(0, lineEnd));
    if (repeated) return repeated;
  }
  const line = text.slice(0, position).split('\n').length - 1;
  const statement = brokenStatement(text, line, reads);
  const slip = findSlip(statement, reason);
  if (slip) return { offset: statement.offset + slip.at, message: slip.message, fix: slip.fix };
  return {
    offset: Math.min(position, text.length),
    message: `The YAML cannot be read here: ${reason || 'it cannot be parsed'}.`,
    fix: 'Look at the indentation, quotes and brackets on this line and the one above.',
  };
}

function reads(text: string): boolean {
  try {
    load(text, { schema: CORE_SCHEMA });
    return true;
  } catch {
    return false;
  }
}

function mergeConflict(text: string): Explained | undefined {
  const left = mergeLeftover(text);
  return (
    left && {
      offset: left.offset,
      message: `\`${shown(left.found)}\` was left by a merge: the file holds two versions of what follows.`,
      fix: mergeAdvice,
    }
  );
}

function secondDocument(text: string, reason: string): Explained | undefined {
  if (!/single document/.test(reason)) return undefined;
  const offset = [...text.matchAll(/^---(?=\s|$)/gm)].find(
    // Above the first document there is nothing but comments.
    ({ index }) => !/^(?:\s*(?:#.*|%.*)?(?:\n|$))*$/.test(text.slice(0, index)),
  )?.index;
  return {
    offset: offset ?? 0,
    message: 'A second document begins here, and a file holds one entry.',
    fix: 'Delete the line `---`, or put what follows into a file of its own.',
  };
}

/** What the parser only warns of: it reads on, and another one would read something else. */
function warned(text: string, reason: string, position: number): Explained | undefined {
  if (/unknown document directive|YAML version/.test(reason)) {
    const line = text.slice(text.lastIndexOf('\n%', position) + 1).split('\n', 1)[0] ?? '';
    return {
      offset: text.indexOf(line),
      message: `\`${shown(line)}\` is no directive of YAML 1.2.`,
      fix: 'Delete the line, and the line `---` below it.',
    };
  }
  return /deficient indentation/.test(reason)
    ? {
        offset: position,
        message: 'The line is indented less than the value it continues.',
        fix: 'Indent it deeper than the key that it belongs to.',
      }
    : undefined;
}

/** All keys that stand twice are told at once; the first gives the place. */
function repeatedKeys(text: string): Explained | undefined {
  const repeated: { key: string; offset: number; values: string[] }[] = [];
  const root = visitsOf(text, { twice: true });
  for (const pairs of root ? pairsBelow(text, root) : []) {
    const seen = new Map<string, string | undefined>();
    for (const { key: { value: name } = {}, value: node, at: offset } of pairs) {
      const key = String(name);
      const isScalar = typeof node?.value !== 'object' || node.value === null;
      const value = isScalar ? shown(String(node?.value ?? null), 40) : undefined;
      if (seen.has(key))
        repeated.push({ key, offset, values: [seen.get(key), value].filter((one) => one !== undefined) });
      else seen.set(key, value);
    }
  }
  const [first, ...others] = repeated.toSorted((a, b) => a.offset - b.offset);
  if (!first) return undefined;
  const [one, two] = first.values;
  const values = two === undefined ? '' : one === two ? ` (\`${one}\`)` : ` (\`${one}\` and \`${two}\`)`;
  const too =
    others.length > 0 ? ` The same is true of ${others.map(({ key }) => `\`${key}\``).join(', ')}.` : '';
  return {
    offset: first.offset,
    message: `The key \`${first.key}\` stands twice in the same map${values}; one of the two would be lost.${too}`,
    fix: 'Keep one of them.',
  };
}
