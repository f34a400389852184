import { extensible } from '../../../kinds/kinds.ts';
import type { FileRecord } from '../../../model/file-record.ts';
import { type Finding, writePath } from '../../../model/finding.ts';
import type { Extension, Registry } from '../../../model/registry.ts';
import { eachLanguage, type InBoth } from '../../../model/wording.ts';
import { defineRule } from '../../define-rule.ts';

export const invalidExtension = defineRule({
  id: 'invalid-extension',
  severity: 'error',
  name: { en: 'Invalid field of our own', fr: 'Champ de l’organisation non valide' },
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
  const plain = (text: string) => text.replaceAll('`', "'").replace(/\.?\s*$/, '');
  const { message } = error;
  // The validator speaks English alone: in French, its words are quoted.
  const reason: InBoth =
    typeof message === 'string'
      ? { en: plain(message), fr: `\`${plain(message)}\`` }
      : eachLanguage([message], ([text = '']) => plain(text));
  const position = error.offset ?? /at position (\d+)/.exec(reason.en)?.[1];
  return {
    file,
    ...(position !== undefined && { offset: Number(position) }),
    message: {
      en: `This JSON Schema cannot be used, so no \`extensions\` of its kind are checked: ${reason.en}.`,
      fr: `Ce schéma JSON est inutilisable, et aucun \`extensions\` de son genre n’est donc vérifié : ${reason.fr}.`,
    },
    fix: error.fix ?? {
      en: 'Correct the schema: JSON Schema 2020-12, in valid JSON, with every keyword spelt right.',
      fr: 'Corrigez le schéma : JSON Schema 2020-12, en JSON valide, avec chaque mot-clé bien écrit.',
    },
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
      message: {
        en: `\`extensions\` holds fields of your own, but \`${schemaFile}\` does not exist to say what they may be.`,
        fr: `\`extensions\` contient des champs à vous, mais \`${schemaFile}\` n’existe pas pour dire ce qu’ils peuvent être.`,
      },
      fix: {
        en: `Describe them in \`${schemaFile}\`, or remove \`extensions\`.`,
        fr: `Décrivez-les dans \`${schemaFile}\`, ou supprimez \`extensions\`.`,
      },
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
          ? {
              en: `\`${writePath(place)}\` does not follow your schema: it ${message.replace(/^must be (string|number|integer|boolean|object|array)$/, (_, type: string) => `must be ${types[type]}`)}.`,
              fr: `\`${writePath(place)}\` ne respecte pas votre schéma : \`${message.replaceAll('`', "'")}\`.`,
            }
          : {
              en: `\`${unknown}\` is not a key that your schema knows in \`${writePath(place.slice(0, -1))}\`.`,
              fr: `\`${unknown}\` n’est pas une clé que votre schéma connaît dans \`${writePath(place.slice(0, -1))}\`.`,
            },
      fix:
        unknown === undefined
          ? {
              en: 'Correct the value, or the schema if it is too strict.',
              fr: 'Corrigez la valeur, ou le schéma s’il est trop strict.',
            }
          : {
              en: `Remove it, or add it to \`${schemaFile}\`.`,
              fr: `Supprimez-la, ou ajoutez-la à \`${schemaFile}\`.`,
            },
      related: [{ file: extension.file, message: { en: 'says so', fr: 'le dit' } }],
    };
  }
}
