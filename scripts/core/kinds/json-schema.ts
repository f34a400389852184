/** The published contract of our data: JSON Schema 2020-12, generated from zod. */
import { z } from 'zod';
import { type Kind, kinds, schemaNames } from './kinds.ts';

/** From file name to schema, for every kind of entry. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    (Object.keys(kinds) as Kind[]).map((kind) => [`${schemaNames[kind]}.schema.json`, jsonSchema(kind)]),
  );
}

/** The schema of one kind as people write it (`io: input`: defaults may be left out). */
export function jsonSchema(kind: Kind): object {
  const { schema, singular, at } = kinds[kind];
  return { ...z.toJSONSchema(schema, { io: 'input' }), title: singular, description: `${at}: ${singular}.` };
}
