/** One zod issue in words that a contributor can act on. */
import { z } from 'zod';
import { nearest } from '../../../nearest.ts';
import { type Finding, type KeyPath, writePath } from '../../../problem.ts';
import { bare, describe, keysAt, schemaAt } from '../../../schema-shape.ts';
import { references } from '../../../schemas/common.ts';
import type { Locator } from '../../../yaml/locate.ts';
import { example, mayBeAbsent, meantBy, required } from './repair.ts';

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
  if (issue.code === 'invalid_union') {
    // Of the forms a value may have, the one that fits its sort says what is wrong inside it.
    const form = issue.errors.find(
      (errors) => !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0),
    );
    if (form)
      return form.flatMap((error) =>
        sentences(scene, { ...error, path: [...issue.path, ...error.path] } as z.core.$ZodIssue),
      );
  }
  return [{ finding: { file: scene.file, path, ...wrongValue(scene, path, value, issue) } }];
}

function unknownKey(scene: Scene, path: KeyPath, key: string): Sentence {
  const known = keysAt(scene.schema, path);
  const meant = nearest(key, known);
  const where = path.length > 0 ? `\`${writePath(path)}\`` : scene.singular;
  const own =
    path.length === 0 && known.includes('extensions') ? '; fields of your own belong below `extensions`' : '';
  const choice = known.length > 12 ? '' : `, or use one of: ${known.map((name) => `\`${name}\``).join(', ')}`;
  const finding = {
    file: scene.file,
    path: [...path, key],
    onKey: true,
    message: `\`${key}\` is not a key of ${where}.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
    fix: meant ? `Rename \`${key}\` to \`${meant}\`.` : `Remove it${choice}${own}.`,
  };
  return { finding, meant };
}

function invalidKey(scene: Scene, path: KeyPath, issue: z.core.$ZodIssueInvalidKey): Finding {
  const key = String(path.at(-1));
  const reason = issue.issues[0]?.message ?? 'it has the wrong form';
  const record = schemaAt(scene.schema, path.slice(0, -1));
  const meant = meantBy(keyTypeOf(record), key);
  return {
    file: scene.file,
    path,
    onKey: true,
    message: `\`${key}\` cannot be a key of \`${writePath(path.slice(0, -1))}\`: ${lowerFirst(reason)}.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
    fix: meant === undefined ? 'Correct the key.' : `Rename \`${key}\` to \`${meant}\`.`,
  };
}

/** What the keys of a record must be; among several forms, those of the one that is a record. */
function keyTypeOf(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const inner = schema && bare(schema);
  if (inner instanceof z.ZodRecord) return inner.keyType;
  return inner instanceof z.ZodUnion ? inner.options.map(keyTypeOf).find(Boolean) : undefined;
}

function missing(scene: Scene, path: KeyPath): Sentence {
  const key = String(path.at(-1) ?? '');
  const meaning = describe(scene.schema, path);
  const parent = path.slice(0, -1);
  const where = parent.length > 0 ? ` in \`${writePath(parent)}\`` : '';
  const words = optionsAt(scene.schema, path);
  const finding = {
    file: scene.file,
    path: parent,
    onKey: true,
    message: `\`${key}\` is missing${where}.${meaning ? ` ${meaning}` : ''}`,
    fix: `Add \`${key}: ${example(schemaAt(scene.schema, path))}\`${where}${words.length > 1 ? `; possible are ${code(words)}` : ''}.`,
  };
  return { finding, missing: key };
}

function empty(scene: Scene, path: KeyPath): Finding {
  const place = { file: scene.file, path, onKey: true };
  if (path.length === 0)
    return {
      ...place,
      message: 'The file is empty.',
      fix: `Describe ${scene.singular} here, or remove the file.`,
    };
  const key = writePath(path);
  const comment = scene.locator?.commentAfter(path);
  if (comment) {
    const quoted = comment.trimEnd().replaceAll('"', '\\"');
    return {
      ...place,
      message: `\`${key}\` is empty: \`${comment}\` begins with \`#\`, which YAML reads as a comment.`,
      fix: `Quote it: \`${path.at(-1)}: "${quoted}"\``,
    };
  }
  const meaning = describe(scene.schema, path);
  const optional = mayBeAbsent(schemaAt(scene.schema, path));
  return {
    ...place,
    message: `\`${key}\` is empty.${meaning ? ` ${meaning}` : ''}`,
    fix: optional
      ? 'Give it a value, or remove the key.'
      : `Give it a value: \`${path.at(-1)}: ${example(schemaAt(scene.schema, path))}\``,
  };
}

interface Wording {
  readonly message: string;
  readonly fix: string;
}

function wrongValue(scene: Scene, path: KeyPath, value: unknown, issue: z.core.$ZodIssue): Wording {
  const key = path.length > 0 ? `\`${writePath(path)}\`` : 'The file';
  const raw = path.length > 0 ? scene.locator?.source(path) : undefined;
  const shown = show(value, raw);
  const schema = schemaAt(scene.schema, path);
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union')
    return wrongSort(scene, path, value, raw, key, issue);
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const close = nearest(String(value), allowed);
    return {
      message: `${key} is ${shown}.${close ? ` Did you mean \`${close}\`?` : ''}`,
      fix: close
        ? `Write \`${pair(path, close)}\`; possible are ${code(allowed)}.`
        : `Choose one of ${code(allowed)}.`,
    };
  }
  const meaning = describe(scene.schema, path);
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const [bound, word] =
      issue.code === 'too_small'
        ? [issue.minimum, issue.inclusive === false ? 'more than' : 'at least']
        : [issue.maximum, issue.inclusive === false ? 'less than' : 'at most'];
    if (Array.isArray(value))
      return {
        message: `${key} is an empty list.${meaning ? ` ${meaning}` : ''}`,
        fix: `Name ${word} ${bound}: \`${pair(path, '[…]')}\``,
      };
    if (typeof value === 'number')
      return {
        message: `${key} is ${shown}: it must be ${word} ${bound}.`,
        fix: `Write a number of ${word} ${bound}.${meaning ? ` ${meaning}` : ''}`,
      };
  }
  const meant = meantBy(schema, value);
  return {
    message: `${key} is ${shown}: ${expectation(issue)}.${meant === undefined ? '' : ` Did you mean \`${String(meant)}\`?`}`,
    fix:
      meant === undefined
        ? (dayFix(path, value, schema) ?? `Correct the value.${meaning ? ` ${meaning}` : ''}`)
        : `Write \`${pair(path, meant)}\`.`,
  };
}

/** For a day that is none: the end of its month, or the order in which a date is written. */
function dayFix(path: KeyPath, value: unknown, schema: z.core.$ZodType | undefined): string | undefined {
  const day = example(schema);
  if (!/^\d{4}-/.test(day)) return undefined;
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])-\d\d$/.exec(String(value)) ?? [];
  if (year === undefined) return `Write it as year-month-day: \`${pair(path, day)}\`.`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `Correct the day: that month ends on ${year}-${month}-${last}.`;
}

/** A list where text belongs, a number where text belongs, and so on. */
function wrongSort(
  scene: Scene,
  path: KeyPath,
  value: unknown,
  raw: string | undefined,
  key: string,
  issue: z.core.$ZodIssue,
): Wording {
  const schema = schemaAt(scene.schema, path);
  const inner = schema && bare(schema);
  const text =
    issue.code === 'invalid_union' || (issue.code === 'invalid_type' && issue.expected === 'string');
  const byLanguage = issue.code === 'invalid_union' ? 'text, or one text per language,' : 'text';
  if (text && (typeof value === 'number' || typeof value === 'boolean')) {
    const sort =
      typeof value === 'number'
        ? 'a bare number, which can lose digits and leading zeros'
        : 'a bare true or false';
    return {
      message: `${key} is ${sort}: ${show(value, raw)}; ${byLanguage} is expected.`,
      fix: `Quote it: \`${pair(path, `"${raw ?? String(value)}"`)}\``,
    };
  }
  if (path.length === 0) {
    const keys = inner instanceof z.ZodObject ? required(inner).map((name) => `${name}:`) : [];
    return {
      message: `The file is ${sortOf(value)}; a map of keys is expected.`,
      fix: `Write one key per line: ${code(keys)} …`,
    };
  }
  const expected = issue.code === 'invalid_type' ? named(issue.expected) : 'text, or one text per language,';
  const message = `${key} is ${sortOf(value)}: ${show(value, raw)}; ${expected} is expected.`;
  if (text && Array.isArray(value)) {
    const [first] = value;
    if (schema && isReference(schema)) {
      const team =
        path.length === 1 && path[0] === 'owner' ? ', and name the others in `deputy` or `team`' : '';
      return {
        message: `${key} is a list: ${show(value, raw)}; exactly one is expected.`,
        fix: `Choose one${typeof first === 'string' ? `, such as \`${pair(path, first)}\`` : ''}${team}.`,
      };
    }
    return {
      message,
      fix:
        issue.code === 'invalid_union'
          ? `Write one sentence: \`${pair(path, value.filter((item) => typeof item === 'string').join(', ') || '…')}\``
          : `Write one value: \`${pair(path, typeof first === 'string' ? first : '…')}\``,
    };
  }
  if (inner instanceof z.ZodArray && typeof value !== 'object')
    return { message, fix: `Make it a list: \`${pair(path, `[${raw ?? String(value)}]`)}\`` };
  if (inner instanceof z.ZodObject) {
    const keys = required(inner);
    return {
      message,
      fix: `Write its keys below it: ${code((keys.length > 0 ? keys : Object.keys(inner.shape)).slice(0, 8))}.`,
    };
  }
  const meant = meantBy(schema, value);
  if (meant !== undefined) return { message, fix: `Write it without quotes: \`${pair(path, meant)}\`` };
  const meaning = describe(scene.schema, path);
  return {
    message,
    fix: `Write ${expected.replace(/,$/, '')}: \`${pair(path, example(schema))}\`${meaning ? ` (${lowerFirst(meaning)})` : ''}.`,
  };
}

/** `get` and not `has`: a schema that was described afterwards is a copy, which only `get` traces back. */
const isReference = (schema: z.core.$ZodType) => references.get(bare(schema) as never) !== undefined;

/** The refusal as a clause; zod's own sentences are for programmers. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'email')
    return 'expected an e-mail address such as press@acme.example';
  return lowerFirst(issue.message);
}

/** `key: value` to paste; inside a list only the value. */
function pair(path: KeyPath, value: unknown): string {
  const last = path.at(-1);
  return typeof last === 'string' ? `${last}: ${String(value)}` : String(value);
}

function optionsAt(schema: z.core.$ZodType, path: KeyPath): string[] {
  const node = schemaAt(schema, path);
  const inner = node && bare(node);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');

function show(value: unknown, raw: string | undefined): string {
  const text =
    raw ??
    (typeof value === 'object'
      ? JSON.stringify(value).replaceAll('"', '').replaceAll(',', ', ').replaceAll(':', ': ')
      : String(value));
  const flat = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'");
  return `\`${flat.length > 80 ? `${flat.slice(0, 79)}…` : flat}\``;
}

const sortOf = (value: unknown) =>
  Array.isArray(value)
    ? 'a list'
    : typeof value === 'object'
      ? 'a map'
      : typeof value === 'boolean'
        ? 'a bare true or false'
        : named(typeof value);

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
