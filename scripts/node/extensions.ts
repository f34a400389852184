/** The organisation's own fields: policy/extensions/<kind>.schema.json, plain JSON Schema, checked by ajv. */
import { createRequire } from 'node:module';
import { serialize } from 'node:v8';
import { roleOf } from '../core/kinds/paths.ts';
import type { Extension } from '../core/model/registry.ts';
import type { SourceFile } from '../core/model/source.ts';
import { answersOf } from './answers.ts';

type Validate = NonNullable<Extension['validate']>;
type Compiled = Omit<Extension, 'file'>;

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
const defects = answersOf<string | null>('extension-schemas', packages, [new URL(import.meta.url)]);

function whenAsked(file: string, text: string): Extension {
  let compiled: Compiled | undefined;
  const compile = () => {
    compiled ??= compileSchema(text);
    return compiled;
  };
  let error: string | null | undefined;
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
    const validate = ajv.compile(JSON.parse(text));
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
    return { error: error instanceof Error ? error.message : String(error) };
  }
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
