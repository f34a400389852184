/** Changes single values of a YAML text that somebody has written: comments, order and spelling of all else stay. */
import type { KeyPath } from '../model/finding.ts';
import { YamlNode } from './nodes.ts';
import { readYaml } from './read.ts';
import { visitsOf } from './visits.ts';
import { writeYaml } from './write.ts';

type Data = { readonly [key: string]: unknown };

/** One change; `at` names the value by its keys and indexes. */
export type Edit =
  /** Gives it another value, or adds the key: before the first of `before` that is there, else at the end of its map. */
  | { readonly at: KeyPath; readonly set: unknown; readonly before?: readonly string[] }
  /** Adds an item at the end of a list; one that is not there is made, where `set` would add it. */
  | { readonly at: KeyPath; readonly append: unknown; readonly before?: readonly string[] }
  /** Takes a key away with its value, or an item of a list. */
  | { readonly at: KeyPath; readonly remove: true };

/**
 * The text with the changes, one after the other. What is written new is on one line each. Undefined where the text cannot be read,
 * or is written in a way in which the place cannot be told: somebody has to write it by hand. The result is read again, and
 * holds what was asked for and nothing else.
 */
export function editYaml(text: string, edits: readonly Edit[]): string | undefined {
  let now = text;
  for (const edit of edits) {
    const before = readYaml(now).value;
    const visit = visitsOf(now);
    const next = visit && edited(now, new YamlNode(now, visit), edit);
    if (next === undefined) return undefined;
    const after = readYaml(next);
    if (after.error || JSON.stringify(sorted(after.value)) !== JSON.stringify(sorted(applied(before, edit))))
      return undefined;
    now = next;
  }
  return now;
}

/** The data after a change. */
function applied(value: unknown, edit: Edit): unknown {
  const [key, ...rest] = edit.at;
  if (key === undefined) return value;
  const within = (value ?? {}) as Data;
  const inner =
    rest.length > 0 || !('remove' in edit)
      ? rest.length > 0
        ? applied(within[key], { ...edit, at: rest })
        : 'set' in edit
          ? edit.set
          : [...((within[key] as readonly unknown[] | undefined) ?? []), 'append' in edit && edit.append]
      : undefined;
  if (Array.isArray(value))
    return inner === undefined ? value.toSpliced(Number(key), 1) : value.with(Number(key), inner);
  const { [key]: _, ...others } = within;
  return inner === undefined ? others : { ...others, [key]: inner };
}

/** Without regard to the order of keys. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
};

function edited(text: string, root: YamlNode, edit: Edit): string | undefined {
  let parent: YamlNode = root;
  for (const key of edit.at.slice(0, -1)) {
    const node: YamlNode | undefined = parent.child(key)?.node;
    if (!node) return undefined;
    parent = node;
  }
  const key = edit.at.at(-1) ?? '';
  const found = parent.child(key);
  if ('remove' in edit) return found && removed(text, parent, key);
  const { node } = found ?? {};
  if ('append' in edit && node) return appended(text, node, edit.append);
  const value = 'append' in edit ? [edit.append] : edit.set;
  if (!found) return added(text, parent, String(key), { value, before: edit.before ?? [] });
  if (node?.start === undefined) return undefined;
  const end = endOf(text, node);
  // A block of text ends with its line.
  return text.slice(0, node.start) + inLine(value) + (text[end - 1] === '\n' ? '\n' : '') + text.slice(end);
}

/** A value as it stands on one line. */
export const inLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${inLine(one)}`)
      .join(', ')} }`;
  if (typeof value !== 'string') return String(value);
  if (value.includes('\n')) return JSON.stringify(value);
  const written = writeYaml({ value }).slice('value: '.length).trimEnd();
  // Within braces these end a plain text.
  return /^["']/.test(written) || !/[,[\]{}]/.test(written) ? written : JSON.stringify(value);
};

/** An item of a list in lines: on one line, unless it holds more than scalars of one line. */
function itemText(item: unknown, indent: string): string {
  const isShort =
    typeof item !== 'object' ||
    item === null ||
    Object.values(item).every((one) => typeof one !== 'object' && !String(one).includes('\n'));
  if (isShort) return `${indent}- ${inLine(item)}\n`;
  const lines = writeYaml({ list: [item] })
    .split('\n')
    .slice(1, -1);
  return lines.map((line) => (line === '' ? '\n' : `${indent}${line.slice(2)}\n`)).join('');
}

const isFlow = (node: YamlNode): boolean => /^[[{]/.test(node.source);

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Where the line ends in which something ends, behind its comment and its line feed. */
function lineEnd(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}

/** Where a node ends; of lists and maps in lines the parser has read the comments that follow as well. */
function endOf(text: string, node: YamlNode): number {
  const last =
    node.kind === 'scalar' || isFlow(node)
      ? undefined
      : Array.isArray(node.value)
        ? node.child(node.value.length - 1)
        : node.child(Object.keys(node.value as Data).at(-1) ?? '');
  if (!last) return (node.start ?? 0) + node.source.length;
  return last.node?.start === undefined ? last.at : endOf(text, last.node);
}

const columnOf = (text: string, at: number): string =>
  text.slice(lineStart(text, at), at).replace(/[^ ]/g, ' ');

function added(
  text: string,
  map: YamlNode,
  key: string,
  { value, before }: { value: unknown; before: readonly string[] },
): string | undefined {
  if (map.kind !== 'mapping' || map.start === undefined) return undefined;
  if (isFlow(map)) {
    const close = map.start + map.source.length - 1;
    const inner = text.slice(map.start + 1, close).trimEnd();
    return `${text.slice(0, map.start + 1)}${inner}${inner.trim() === '' ? '' : ','} ${key}: ${inLine(value)} ${text.slice(close)}`;
  }
  const indent = columnOf(text, map.start);
  const isList = Array.isArray(value);
  const line = isList
    ? `${key}:\n${value.map((one) => itemText(one, `${indent}  `)).join('')}`
    : `${key}: ${inLine(value)}\n`;
  const keys = Object.keys(map.value as Data);
  const next = keys.findIndex((one) => before.includes(one));
  // Behind the key above it: the comments over a key belong to that key.
  const above = next === 0 ? undefined : map.child(keys.at(next === -1 ? -1 : next - 1) ?? '');
  if (!above) return `${text.slice(0, map.start)}${line}${indent}${text.slice(map.start)}`;
  const end = lineEnd(text, above.node?.start === undefined ? above.at : endOf(text, above.node));
  const isOpen = text[end - 1] !== '\n';
  return `${text.slice(0, end)}${isOpen ? '\n' : ''}${indent}${line}${text.slice(end)}`;
}

function appended(text: string, list: YamlNode, item: unknown): string | undefined {
  if (list.kind !== 'sequence' || list.start === undefined) return undefined;
  if (isFlow(list)) {
    const close = list.start + list.source.length - 1;
    const inner = text.slice(list.start + 1, close).trimEnd();
    return `${text.slice(0, list.start + 1)}${inner}${inner.trim() === '' ? '' : ', '}${inLine(item)}${text.slice(close)}`;
  }
  const end = lineEnd(text, endOf(text, list));
  const isOpen = text[end - 1] !== '\n';
  return `${text.slice(0, end)}${isOpen ? '\n' : ''}${itemText(item, columnOf(text, list.start))}${text.slice(end)}`;
}

function removed(text: string, parent: YamlNode, key: string | number): string | undefined {
  const found = parent.child(key);
  if (!found || isFlow(parent)) return undefined;
  const end = lineEnd(text, found.node?.start === undefined ? found.at : endOf(text, found.node));
  const start = lineStart(text, found.at);
  // The first key of an item stands behind its hyphen.
  if (typeof key === 'string' && text.slice(start, found.at).trim() !== '') return undefined;
  return text.slice(0, start) + text.slice(end);
}
