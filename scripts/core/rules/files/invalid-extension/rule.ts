import { extensible } from '../../../kinds/kinds.ts';
import type { FileRecord } from '../../../model/file-record.ts';
import { type Finding, writePath } from '../../../model/finding.ts';
import type { Extension, Registry } from '../../../model/registry.ts';
import { defineRule } from '../../define-rule.ts';

export const invalidExtension = defineRule({
  id: 'invalid-extension',
  severity: 'error',
  summary: {
    en: "The organisation's own fields follow the organisation's own JSON Schema.",
    fr: 'Les champs propres à l’organisation respectent le schéma JSON de l’organisation.',
  },
  *check(registry) {
    for (const [kind, { file, error }] of registry.extensions) {
      if (error !== undefined && extensible.includes(kind)) yield unusableSchema(file, error);
    }
    for (const file of registry.files) {
      // The rule `schema` speaks of what is no map, and of kinds that have no extensions.
      if (file.role.role !== 'entry' || !extensible.includes(file.role.kind)) continue;
      const own = isMap(file.value) ? file.value['extensions'] : undefined;
      if (isMap(own)) yield* judge(registry, file, file.role.kind, own);
    }
  },
});

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON Schema's types in words. */
const types: Readonly<Record<string, string>> = {
  string: 'text (in quotes, if it looks like a number)',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a map of keys',
  array: 'a list',
};

function unusableSchema(file: string, error: NonNullable<Extension['error']>): Finding {
  const position = error.offset ?? /at position (\d+)/.exec(error.message)?.[1];
  const reason = error.message.replaceAll('`', "'").replace(/\.?\s*$/, '');
  return {
    file,
    ...(position !== undefined && { offset: Number(position) }),
    message: `This JSON Schema cannot be used, so no \`extensions\` of its kind are checked: ${reason}.`,
    fix:
      error.fix ?? 'Correct the schema: JSON Schema 2020-12, in valid JSON, with every keyword spelt right.',
  };
}

function* judge(registry: Registry, file: FileRecord, kind: string, own: object): Iterable<Finding> {
  const schemaFile = `policy/extensions/${kind}.schema.json`;
  const extension = registry.extensions.get(kind);
  if (!extension) {
    if (registry.byPath.has(schemaFile)) return;
    yield {
      file: file.path,
      path: ['extensions'],
      onKey: true,
      message: `\`extensions\` holds fields of your own, but \`${schemaFile}\` does not exist to say what they may be.`,
      fix: `Describe them in \`${schemaFile}\`, or remove \`extensions\`.`,
    };
    return;
  }
  for (const { path, message } of extension.validate?.(own) ?? []) {
    const unknown = /^unknown key `(.*)`$/s.exec(message)?.[1];
    const place = ['extensions', ...path, ...(unknown === undefined ? [] : [unknown])];
    yield {
      file: file.path,
      path: place,
      ...(unknown !== undefined && { onKey: true }),
      message:
        unknown === undefined
          ? `\`${writePath(place)}\` does not follow your schema: it ${message.replace(/^must be (string|number|integer|boolean|object|array)$/, (_, type: string) => `must be ${types[type]}`)}.`
          : `\`${unknown}\` is not a key that your schema knows in \`${writePath(place.slice(0, -1))}\`.`,
      fix:
        unknown === undefined
          ? 'Correct the value, or the schema if it is too strict.'
          : `Remove it, or add it to \`${schemaFile}\`.`,
      related: [{ file: extension.file, message: 'says so' }],
    };
  }
}
