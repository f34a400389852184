/** The published contract of our data: JSON Schema 2020-12, generated from zod. */
import { z } from 'zod';
import { type Kind, kinds } from './kinds.ts';

/** From file name to schema, for every kind of entry. */
export function jsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    (Object.keys(kinds) as Kind[]).map((kind) => [`${fileNames[kind]}.schema.json`, jsonSchema(kind)]),
  );
}

/** What a person would call the schema of one entry; the modelines in the data name these files. */
export const fileNames: Record<Kind, string> = {
  organization: 'organization',
  people: 'person',
  units: 'unit',
  audiences: 'audience',
  platforms: 'platform',
  contacts: 'contact',
  waivers: 'waiver',
  pages: 'page',
  channels: 'channel',
  unofficial: 'unofficial',
};

/** The schema of one kind as people write it (`io: input`: defaults may be left out). */
export function jsonSchema(kind: Kind): object {
  const { schema, singular, at } = kinds[kind];
  return { ...z.toJSONSchema(schema, { io: 'input' }), title: singular, description: `${at}: ${singular}.` };
}
