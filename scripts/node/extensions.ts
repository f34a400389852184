/** The organisation's own fields: policy/extensions/<kind>.schema.json, plain JSON Schema, checked by ajv. */
import { createRequire } from 'node:module';
import { roleOf } from '../core/kinds/paths.ts';
import type { Extension } from '../core/model/registry.ts';
import type { SourceFile } from '../core/model/source.ts';

/** Every extension schema among the files, by kind; each is compiled when somebody asks for it. A schema that cannot be used carries its fault. */
export function compileExtensions(sources: readonly SourceFile[]): Map<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const { path, text } of sources) {
    const role = roleOf(path);
    if (role.role === 'extension' && text !== undefined) extensions.set(role.kind, whenAsked(path, text));
  }
  return extensions;
}

function whenAsked(file: string, text: string): Extension {
  let compiled: Extension | undefined;
  const extension = () => {
    compiled ??= compileExtension(file, text);
    return compiled;
  };
  return {
    file,
    get error() {
      return extension().error;
    },
    get validate() {
      return extension().validate;
    },
  };
}

/** A compiler that writes programs: most commands need none of it. */
const required = createRequire(import.meta.url);

function compileExtension(file: string, text: string): Extension {
  const { Ajv2020 } = required('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
  const addFormats = required('ajv-formats') as typeof import('ajv-formats');
  // A fresh ajv each: two schemas may carry the same $id.
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, validateFormats: true });
  addFormats.default(ajv);
  try {
    const validate = ajv.compile(JSON.parse(text));
    return {
      file,
      validate: (value) => {
        if (validate(value)) return [];
        return (validate.errors ?? []).map((error) => ({
          path: pointerPath(error.instancePath),
          message: sentence(error),
        }));
      },
    };
  } catch (error) {
    return { file, error: error instanceof Error ? error.message : String(error) };
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
