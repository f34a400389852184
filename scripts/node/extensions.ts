/** The organisation's own fields: policy/extensions/<kind>.schema.json, plain JSON Schema, checked by ajv. */
import { createRequire } from 'node:module';
import { serialize } from 'node:v8';
import { roleOf } from '../core/kinds/paths.ts';
import type { Extension } from '../core/model/registry.ts';
import type { SourceFile } from '../core/model/source.ts';
import { boundedAdvice, boundedClause, isBounded } from '../core/pattern/steps.ts';
import { answersOf } from './answers.ts';
import { largestFile } from './files.ts';

type Validate = NonNullable<Extension['validate']>;
type Compiled = Omit<Extension, 'file'>;
type Defect = NonNullable<Extension['error']>;

/** Every extension schema among the files, by kind; each is compiled when somebody asks for it. A schema that cannot be used carries its fault. */
export function compileExtensions(sources: readonly SourceFile[]): Map<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const { path, text } of sources) {
    const role = roleOf(path);
    if (role.role === 'extension' && text !== undefined) extensions.set(role.kind, whenAsked(path, text));
  }
  return extensions;
}

/** What ajv answers, by schema and value: loading it and compiling a schema takes a short run longer than all its rules. */
const packages = ['ajv', 'ajv-formats'];
const verdicts = answersOf<ReturnType<Validate>>('extensions', packages, [new URL(import.meta.url)]);
const defects = answersOf<Defect | null>('extension-schemas', packages, [
  new URL(import.meta.url),
  new URL('../core/pattern/', import.meta.url),
]);

function whenAsked(file: string, text: string): Extension {
  let compiled: Compiled | undefined;
  const compile = () => {
    compiled ??= compileSchema(text);
    return compiled;
  };
  let error: Defect | null | undefined;
  // The question is not JSON, which has neither NaN nor Infinity.
  const validate: Validate = (value) =>
    verdicts(serialize([text, value]).toString('latin1'), () => compile().validate?.(value) ?? []);
  return {
    file,
    get error() {
      if (error === undefined) error = defects(text, () => compile().error ?? null);
      return error ?? undefined;
    },
    get validate() {
      return this.error === undefined ? validate : undefined;
    },
  };
}

/** A compiler that writes programs: most commands need none of it. */
const required = createRequire(import.meta.url);

function compileSchema(text: string): Compiled {
  const { Ajv2020 } = required('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const addFormats = required('ajv-formats') as typeof import('ajv-formats');
  // A fresh ajv each: two schemas may carry the same $id.
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, validateFormats: true });
  addFormats.default(ajv);
  try {
    const schema: unknown = JSON.parse(text);
    const slow = patternsIn(schema).find((pattern) => !isShort(pattern));
    if (slow !== undefined) return { error: slowPattern(slow, text) };
    const validate = ajv.compile(schema as object);
    return {
      validate: (value) => {
        if (validate(value)) return [];
        return (validate.errors ?? []).map((error) => ({
          path: pointerPath(error.instancePath),
          message: sentence(error),
        }));
      },
    };
  } catch (error) {
    return { error: { message: error instanceof Error ? error.message : String(error) } };
  }
}

/** Every text that a validator takes for a pattern, wherever it stands: too many are looked at rather than too few. */
function patternsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'pattern' && typeof value === 'string' ? [value] : []),
    ...(key === 'patternProperties' && typeof value === 'object' ? Object.keys(value ?? {}) : []),
    ...patternsIn(value),
  ]);
}

/** What is no expression at all is told by the compiler. */
function isShort(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
  } catch {
    return true;
  }
  return isBounded(pattern, 'u', largestFile, { anywhere: true });
}

function slowPattern(pattern: string, text: string): Defect {
  const at = text.indexOf(JSON.stringify(pattern));
  return {
    message: {
      en: `the pattern ${JSON.stringify(pattern)} can take so many steps that no text can be held against it; ${boundedClause.en}`,
      fr: `le motif ${JSON.stringify(pattern)} peut demander tant de pas qu’aucun texte ne peut lui être comparé ; ${boundedClause.fr}`,
    },
    fix: boundedAdvice,
    ...(at !== -1 && { offset: at }),
  };
}

function sentence(error: { message?: string; params: Record<string, unknown> }): string {
  const { additionalProperty, allowedValues } = error.params;
  if (typeof additionalProperty === 'string') return `unknown key \`${additionalProperty}\``;
  if (Array.isArray(allowedValues))
    return `must be one of ${allowedValues.map((value) => `\`${value}\``).join(', ')}`;
  return error.message ?? 'is not valid';
}

/** RFC 6901 pointer to a key path; digits become indexes. */
function pointerPath(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
