/** One zod issue in words that a contributor can act on. */
import type { z } from 'zod';
import { nearest } from '../../../nearest.ts';
import { type Finding, type KeyPath, writePath } from '../../../problem.ts';
import { describe, keysAt } from '../../../schema-shape.ts';
import type { Locator } from '../../../yaml/locate.ts';

/** What the sentences need to know of the file. */
export interface Scene {
  readonly file: string;
  readonly singular: string;
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  /** Positions and raw scalars of the file; absent for data without a text. */
  readonly locator: Locator | undefined;
}

/** A finding, and the key whose absence or misspelling it is about: one mistake can show as both. */
export interface Sentence {
  readonly finding: Finding;
  readonly missing?: string;
  readonly meant?: string | undefined;
}

/** What to say about one issue; several sentences for several unknown keys. */
export function sentences(scene: Scene, issue: z.core.$ZodIssue): Sentence[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(scene, path, key));
  if (issue.code === 'invalid_key') return [{ finding: invalidKey(scene, path, issue) }];
  const value = valueAt(scene.value, path);
  if (value === undefined) return [missing(scene, path)];
  if (value === null) return [{ finding: empty(scene, path) }];
  return [{ finding: { file: scene.file, path, ...wrongValue(scene, path, value, issue) } }];
}

function unknownKey(scene: Scene, path: KeyPath, key: string): Sentence {
  const known = keysAt(scene.schema, path);
  const meant = nearest(key, known);
  const where = path.length > 0 ? `\`${writePath(path)}\`` : scene.singular;
  const finding = {
    file: scene.file,
    path: [...path, key],
    onKey: true,
    message: `\`${key}\` is not a key of ${where}.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
    fix: meant ? `Rename \`${key}\` to \`${meant}\`.` : `Remove it, or use one of: ${known.map((name) => `\`${name}\``).join(', ')}.`,
  };
  return { finding, meant };
}

function invalidKey(scene: Scene, path: KeyPath, issue: z.core.$ZodIssueInvalidKey): Finding {
  const reason = issue.issues[0]?.message ?? 'it has the wrong form';
  return {
    file: scene.file,
    path,
    onKey: true,
    message: `\`${String(path.at(-1))}\` cannot be a key here: ${reason}.`,
    fix: 'Correct the key.',
  };
}

function missing(scene: Scene, path: KeyPath): Sentence {
  const key = String(path.at(-1) ?? '');
  const meaning = describe(scene.schema, path);
  const parent = path.slice(0, -1);
  const where = parent.length > 0 ? ` in \`${writePath(parent)}\`` : '';
  const finding = {
    file: scene.file,
    path: parent,
    onKey: true,
    message: `\`${key}\` is missing${where}.${meaning ? ` ${meaning}` : ''}`,
    fix: `Add \`${key}: …\`${where}.`,
  };
  return { finding, missing: key };
}

function empty(scene: Scene, path: KeyPath): Finding {
  const key = path.length > 0 ? `\`${writePath(path)}\`` : 'The file';
  const comment = path.length > 0 ? scene.locator?.commentAfter(path) : undefined;
  if (comment) {
    return {
      file: scene.file,
      path,
      onKey: true,
      message: `${key} is empty: \`${comment}\` begins with \`#\`, which YAML reads as a comment.`,
      fix: `Quote it: \`${path.at(-1)}: "${comment}"\``,
    };
  }
  const meaning = path.length > 0 ? describe(scene.schema, path) : undefined;
  return {
    file: scene.file,
    path,
    onKey: true,
    message: `${key} is empty.${meaning ? ` ${meaning}` : ''}`,
    fix: path.length > 0 ? 'Give it a value, or remove the key if it may be left out.' : `Describe ${scene.singular} here, or remove the file.`,
  };
}

function wrongValue(scene: Scene, path: KeyPath, value: unknown, issue: z.core.$ZodIssue): { message: string; fix: string } {
  const key = path.length > 0 ? `\`${writePath(path)}\`` : 'The file';
  const raw = path.length > 0 ? scene.locator?.source(path) : undefined;
  const shown = show(value, raw);
  const meaning = describe(scene.schema, path);
  const meant = meaning ? `It says: ${meaning}` : 'Correct the value.';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const loss = typeof value === 'number' ? 'a bare number, which can lose digits and leading zeros' : 'a bare true or false';
    return { message: `${key} is ${loss}: ${shown}; text is expected.`, fix: `Quote it: \`${path.at(-1)}: "${raw ?? String(value)}"\`` };
  }
  if (issue.code === 'invalid_type') {
    return { message: `${key} is ${article(value)}; ${named(issue.expected)} is expected.`, fix: meant };
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const close = nearest(String(value), allowed);
    const list = allowed.map((one) => `\`${one}\``).join(', ');
    return {
      message: `${key} is ${shown}.${close ? ` Did you mean \`${close}\`?` : ''}`,
      fix: close ? `Write \`${path.at(-1)}: ${close}\`; possible are ${list}.` : `Choose one of ${list}.`,
    };
  }
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().find((error) => error.code !== 'invalid_type') ?? issue.errors.flat()[0];
    if (inner && inner.path.length === 0 && typeof value === 'number') {
      return { message: `${key} is a bare number: ${shown}; text is expected.`, fix: `Quote it: \`${path.at(-1)}: "${raw ?? value}"\`` };
    }
    return {
      message: `${key} is ${article(value)} of the wrong form: ${inner ? inner.message : 'it fits no allowed form'}.`,
      fix: meant,
    };
  }
  if (issue.code === 'too_small' && Array.isArray(value)) return { message: `${key} is an empty list.`, fix: `Add at least ${issue.minimum}. ${meaning ?? ''}`.trim() };
  return { message: `${key} is ${shown}: ${lowerFirst(issue.message)}.`, fix: meant };
}

function show(value: unknown, raw: string | undefined): string {
  const text = raw ?? (typeof value === 'object' ? JSON.stringify(value) : String(value));
  const flat = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'");
  return `\`${flat.length > 80 ? `${flat.slice(0, 79)}…` : flat}\``;
}

const article = (value: unknown) =>
  Array.isArray(value) ? 'a list' : value === null ? 'empty' : typeof value === 'object' ? 'a map' : named(typeof value);

const names: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};
const named = (type: string) => names[type] ?? type;

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');

function valueAt(root: unknown, path: KeyPath): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
