/** What is known of one file: its YAML as data, and what the schema of its kind says of it. */
import type { z } from 'zod';
import { type Kind, kinds } from '../kinds/kinds.ts';
import { type FileRole, roleOf } from '../kinds/paths.ts';
import { type ParseError, readYaml } from '../yaml/read.ts';
import { type CompileSchema, compiledSchemas } from './compiled-schemas.ts';
import type { LookUp } from './look-up.ts';
import type { ReadError, SourceFile } from './source.ts';
import { type Places, validParts } from './valid-parts.ts';

/** What went wrong with a file: where it was read, or in its YAML. */
export type FileError = ReadError | { readonly kind: 'syntax'; readonly yaml: ParseError };

/** A file with everything that is known about it. */
export interface FileRecord extends Omit<SourceFile, 'readErrors'> {
  readonly role: FileRole;
  readonly readErrors: readonly FileError[];
  /** What the file says: as written where the schema objects, with defaults where it does not; absent when unparsable. */
  readonly value?: unknown;
  /** What the schema says against it. */
  readonly issues: readonly z.core.$ZodIssue[];
  /** Where items of lists stand in the file, of which others are no part of the entry's data. */
  readonly places?: Places;
}

/** A record with the sound parts of its entry; undefined where the file holds none. */
type Read = FileRecord & { data: unknown };

/** What so many files hold is not asked for again one by one: reading all of them anew is as fast. */
const many = 1000;

const none: readonly never[] = [];

/**
 * What was read of a file, for as long as somebody keeps the file: two registries that share most of their files (a
 * change and its base, a draft and what it joins) parse each of them once.
 */
const records = new WeakMap<SourceFile, Read>();

/**
 * A reader of the files of a repository that has `count` of them. It never throws on what a file holds. Without `compile` each
 * schema is asked itself.
 */
export function fileReader(
  count: number,
  lookUp: LookUp,
  compile?: CompileSchema,
): (source: SourceFile) => Read {
  const schemaOf = compile && count >= many ? compiledSchemas(compile) : undefined;
  // What is compiled answers as fast as a look into a memory.
  const judge = (kind: Kind, text: string) =>
    schemaOf ? judgedText(kind, text, schemaOf(kind)) : stored(kind, text, lookUp);
  return (source) => {
    const known = records.get(source);
    if (known) return known;
    const record = read(source, judge);
    records.set(source, record);
    return record;
  };
}

function read(source: SourceFile, judge: (kind: Kind, text: string) => Judged): Read {
  const role = roleOf(source.path);
  const readErrors: readonly FileError[] = source.readErrors ?? none;
  const file = { ...source, role, readErrors, issues: none, data: undefined };
  if (role.role !== 'entry') return file;
  if (source.value !== undefined) {
    const { value } = source;
    return { ...file, ...(source.published ? { value, data: value } : judgedValue(role.kind, value)) };
  }
  if (source.text === undefined) return file;
  const { text, frontMatter } = source;
  const judged = judge(role.kind, frontMatter ? text.slice(frontMatter.start, frontMatter.end) : text);
  return 'yaml' in judged
    ? { ...file, readErrors: [...readErrors, { kind: 'syntax', yaml: judged.yaml }] }
    : { ...file, ...judged };
}

/** What a text holds, or why it is no YAML. */
type Judged = Pick<Read, 'value' | 'issues' | 'data' | 'places'> | { readonly yaml: ParseError };

/** Only what is sound is stored: its value says everything. */
function stored(kind: Kind, text: string, lookUp: LookUp): Judged {
  let judged: Judged | undefined;
  const value = lookUp('entries', `${kind}\n${text}`, () => {
    judged = judgedText(kind, text);
    return 'yaml' in judged || judged.issues.length > 0 || !isJson(judged.value) ? null : judged.value;
  });
  if (judged) return judged;
  return value === null ? judgedText(kind, text) : { value, issues: none, data: value };
}

/** YAML has numbers that JSON has not: they are allowed where an organisation has keys of its own. */
const isJson = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).every(isJson)
    : value !== undefined && (typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0)));

function judgedText(kind: Kind, text: string, schema?: z.ZodType): Judged {
  const { value, error } = readYaml(text);
  return error ? { yaml: error } : judgedValue(kind, value, schema);
}

function judgedValue(kind: Kind, value: unknown, schema?: z.ZodType): Judged {
  const own = kinds[kind].schema;
  // For a few files, a program of zod's own would take longer to make than it spares.
  const parsed = (schema ?? own).safeParse(value, { jitless: schema === undefined });
  if (parsed.success) return { issues: none, value: parsed.data, data: parsed.data };
  const { issues } = parsed.error;
  return { issues, value, ...validParts(own, value, issues) };
}
