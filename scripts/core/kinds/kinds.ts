/** Which file is what: the path alone decides the kind of an entry and its id. */
import type { z } from 'zod';
import { audienceSchema } from './audience.ts';
import { channelSchema } from './channel.ts';
import { contactSchema } from './contact.ts';
import { organizationSchema } from './organization.ts';
import { pageSchema } from './page.ts';
import { personSchema } from './person.ts';
import { platformSchema } from './platform.ts';
import { unitSchema } from './unit.ts';
import { unofficialSchema } from './unofficial.ts';
import { waiverSchema } from './waiver.ts';

/** The one table of kinds: where they live, their schema, and what one of them is called in a sentence. */
export const kinds = {
  organization: { schema: organizationSchema, singular: 'the organisation', at: 'policy/organization.yaml' },
  people: { schema: personSchema, singular: 'a person', at: 'policy/people/<id>.yaml' },
  units: { schema: unitSchema, singular: 'a unit', at: 'policy/units/<id>.yaml' },
  audiences: { schema: audienceSchema, singular: 'an audience', at: 'policy/audiences/<id>.yaml' },
  platforms: { schema: platformSchema, singular: 'a platform', at: 'policy/platforms/<id>.yaml' },
  contacts: { schema: contactSchema, singular: 'a contact', at: 'policy/contacts/<id>.yaml' },
  waivers: { schema: waiverSchema, singular: 'a waiver', at: 'policy/waivers/<id>.yaml' },
  pages: { schema: pageSchema, singular: 'a handbook page', at: 'policy/handbook/<page>.mdx' },
  channels: { schema: channelSchema, singular: 'a channel', at: 'channels/<platform>/<account>.yaml' },
  unofficial: {
    schema: unofficialSchema,
    singular: 'an unofficial account',
    at: 'channels/unofficial/<platform>/<account>.yaml',
  },
} as const satisfies Record<string, { schema: z.ZodObject; singular: string; at: string }>;

export type Kind = keyof typeof kinds;
export type EntryData = { [K in Kind]: z.output<(typeof kinds)[K]['schema']> };

/** What a person would call the schema of one entry; the modelines in the data name these files. */
export const schemaNames: Record<Kind, string> = {
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

/** The folders that belong to the repository's data; nothing outside them is read. */
export const dataFolders = ['policy', 'channels', 'calendar'] as const;

const flat = new Set<string>(['people', 'units', 'audiences', 'platforms', 'contacts', 'waivers']);

/** What a path is: an entry (kind and id), a known extra, or nothing that belongs here. */
export type FileRole =
  | { readonly role: 'entry'; readonly kind: Kind; readonly id: string }
  | { readonly role: 'extension'; readonly kind: string }
  | { readonly role: 'extra' }
  | { readonly role: 'unexpected' };

/** Reads a path (from the root, forward slashes) and tells its role. */
export function roleOf(path: string): FileRole {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const top = parts[0];
  const second = parts[1];
  if (name === 'README.md' || name === '.gitkeep') return { role: 'extra' };
  if (path === 'policy/organization.yaml') return { role: 'entry', kind: 'organization', id: 'organization' };
  if (top === 'policy' && second === 'extensions' && parts.length === 3 && name.endsWith('.schema.json')) {
    return { role: 'extension', kind: name.slice(0, -'.schema.json'.length) };
  }
  if (top === 'policy' && second === 'handbook' && parts.length > 2 && name.endsWith('.mdx')) {
    return { role: 'entry', kind: 'pages', id: parts.slice(2).join('/').slice(0, -'.mdx'.length) };
  }
  if (!name.endsWith('.yaml')) return { role: 'unexpected' };
  const id = name.slice(0, -'.yaml'.length);
  if (top === 'policy' && second && flat.has(second) && parts.length === 3) {
    return { role: 'entry', kind: second as Kind, id };
  }
  if (top === 'channels' && second === 'unofficial') {
    return parts.length === 4
      ? { role: 'entry', kind: 'unofficial', id: path.slice('channels/unofficial/'.length, -'.yaml'.length) }
      : { role: 'unexpected' };
  }
  if (top === 'channels' && parts.length === 3)
    return { role: 'entry', kind: 'channels', id: path.slice('channels/'.length, -'.yaml'.length) };
  return { role: 'unexpected' };
}

/** The file in which an entry of a kind lives. */
export function fileOf(kind: Exclude<Kind, 'organization'>, id: string): string {
  if (kind === 'channels') return `channels/${id}.yaml`;
  if (kind === 'unofficial') return `channels/unofficial/${id}.yaml`;
  if (kind === 'pages') return `policy/handbook/${id}.mdx`;
  return `policy/${kind}/${id}.yaml`;
}
