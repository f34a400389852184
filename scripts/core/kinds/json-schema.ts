/** The published contract of our data: JSON Schema 2020-12, generated from zod. */
import { z } from 'zod';
import { idsFile } from './editor-ids.ts';
import { references } from './fields.ts';
import { type Kind, kindNames, kinds } from './kinds.ts';

/** From file name to schema, for every kind of entry. */
export const jsonSchemas = (): Record<string, object> =>
  Object.fromEntries(kindNames.map((kind) => [`${kinds[kind].schemaName}.schema.json`, jsonSchema(kind)]));

/** The schema of one kind as people write it (`io: input`: defaults may be left out). */
export const jsonSchema = (kind: Kind): object => schemaOf(kind, () => {});

type Node = z.core.JSONSchema.BaseSchema;

function schemaOf(kind: Kind, alter: (node: Node, zod: z.core.$ZodTypes) => void): object {
  const { schema, words, at } = kinds[kind];
  const { a } = words.en;
  const override = (one: { zodSchema: z.core.$ZodTypes; jsonSchema: Node }) =>
    alter(one.jsonSchema, one.zodSchema);
  return { ...z.toJSONSchema(schema, { io: 'input', override }), title: a, description: `${at}: ${a}.` };
}

/**
 * The same for an editor, from file name to schema: references are held against the ids of the entries, and of a text in the
 * wrong form the editor says what is expected, in place of a pattern. They change with the code alone.
 */
export const editorSchemas = (): Record<string, object> =>
  Object.fromEntries(
    kindNames.map((kind) => [`${kinds[kind].schemaName}.schema.json`, schemaOf(kind, forEditor)]),
  );

/** `patternErrorMessage` is a word of the YAML language server’s own, beside JSON Schema. */
function forEditor(node: Node, zod: z.core.$ZodTypes): void {
  const reference = references.get(zod);
  if (reference) {
    delete node.type;
    delete node.pattern;
    node.$ref = `${idsFile}#/$defs/${reference.to}`;
    return;
  }
  const form = node.pattern === undefined ? undefined : formOf(zod);
  if (form !== undefined) node['patternErrorMessage'] = form;
}

/** The sentence of the check that refuses what does not match. */
function formOf({ _zod: { def } }: z.core.$ZodTypes): string | undefined {
  for (const { error } of [def, ...(def.checks ?? []).map(({ _zod: check }) => check.def)]) {
    const said = error?.({} as never);
    if (said !== undefined && said !== null) return typeof said === 'string' ? said : said.message;
  }
  return undefined;
}

/** Which files an editor holds against which schema, as globs: `yaml.schemas` of .vscode/settings.json. */
export function editorMapping(folder: string): Record<string, string | string[]> {
  const yaml = kindNames.map((kind) => kinds[kind]).filter(({ at }) => at.endsWith('.yaml'));
  const prefixOf = ({ at }: { at: string }) => at.split('<', 1)[0] ?? '';
  return Object.fromEntries(
    yaml.map((kind) => {
      const glob = kind.at.replaceAll(/<[^>]*>/g, '*');
      // What lies too high in the folder of another kind is not one of these.
      const others = yaml
        .map(prefixOf)
        .filter((one) => one !== prefixOf(kind) && one.startsWith(prefixOf(kind)));
      return [
        `./${folder}/${kind.schemaName}.schema.json`,
        others.length > 0 ? [glob, ...others.map((one) => `!${one}*`)] : glob,
      ];
    }),
  );
}
