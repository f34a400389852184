/** The published contract of our data: JSON Schema 2020-12, generated from zod. */
import { z } from 'zod';
import { type Kind, kindNames, kinds } from './kinds.ts';

/** From file name to schema, for every kind of entry. */
export const jsonSchemas = (): Record<string, object> =>
  Object.fromEntries(kindNames.map((kind) => [`${kinds[kind].schemaName}.schema.json`, jsonSchema(kind)]));

/** The schema of one kind as people write it (`io: input`: defaults may be left out). */
export function jsonSchema(kind: Kind): object {
  const { schema, words, at } = kinds[kind];
  const { a } = words.en;
  return { ...z.toJSONSchema(schema, { io: 'input' }), title: a, description: `${at}: ${a}.` };
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
