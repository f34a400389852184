/** The organisation's own fields: policy/extensions/<kind>.schema.json, plain JSON Schema, checked by ajv. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { roleOf } from '../core/kinds/paths.ts';
import type { Extension } from '../core/model/registry.ts';
import type { SourceFile } from '../core/model/source.ts';

/** Compiles every extension schema among the files, by kind. A schema that cannot be used carries its fault. */
export function compileExtensions(sources: readonly SourceFile[]): Map<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const source of sources) {
    const role = roleOf(source.path);
    if (role.role !== 'extension' || source.text === undefined) continue;
    extensions.set(role.kind, compileExtension(source.path, source.text));
  }
  return extensions;
}

function compileExtension(file: string, text: string): Extension {
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
    return { file, fault: error instanceof Error ? error.message : String(error) };
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
