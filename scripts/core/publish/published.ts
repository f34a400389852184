/**
 * registry.json, version 1: the public contract, made of the public schema of each kind. Objects are closed, so that a key
 * which nobody put into a public schema cannot leave.
 */
import { z } from 'zod';
import { id, line } from '../kinds/fields.ts';
import {
  type AccountKind,
  isAccountKind,
  type Kinds,
  kinds,
  type ListedKind,
  listedKinds,
} from '../kinds/kinds.ts';

export const accountSchema = z
  .strictObject({
    platform: id().describe('Id of the platform.'),
    kind: id().describe('What sort of account: page, channel, group …'),
    handle: line().optional().describe('The handle as it is written, without decoration.'),
    id: line().optional().describe('The stable id, when the address holds it.'),
    key: line().describe('What two references have in common when they name this account.'),
    profile: line().describe('Canonical address; the key where accounts have no address.'),
  })
  .describe('What the address resolves to.');

/** Kinds that have a list in registry.json. */
export type ContractKind = {
  [K in ListedKind]: string extends NonNullable<Kinds[K]['contract']> ? never : K;
}[ListedKind];
export const contractKinds = listedKinds.filter(
  (kind): kind is ContractKind => kinds[kind].contract !== undefined,
);

/** An entry as it is published. */
export type PublishedEntry<K extends ContractKind> = { id: string } & (K extends AccountKind
  ? { account: z.output<typeof accountSchema> }
  : unknown) &
  z.output<Kinds[K]['public']>;

/** What is published has its defaults written out: a key that has one is there. */
const writtenOut = (schema: z.ZodObject): z.ZodRawShape =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([key, value]) => [
      key,
      value instanceof z.ZodDefault ? value.unwrap() : value,
    ]),
  );

const path = () => z.string().regex(/^[a-z0-9-]+\/\S+$/);

/** The closed shape of one kind's entries: id, account, public keys. */
function entrySchema(kind: ContractKind): z.ZodObject {
  const { public: open, words, at } = kinds[kind];
  const own = isAccountKind(kind)
    ? {
        id: path().describe(`\`platform/account\`: the path of its file below ${at.split('<', 1)[0]}.`),
        account: accountSchema,
      }
    : { id: id().describe(`Id of ${words.en.a}.`) };
  return z.strictObject({ ...own, ...writtenOut(open) });
}

const lists = Object.fromEntries(
  contractKinds.map((kind) => [kind, z.array(entrySchema(kind)).describe(kinds[kind].contract ?? '')]),
);

export const publishedSchema = z
  .strictObject({
    $schema: line().optional().describe('Address of the JSON Schema of this file.'),
    version: z
      .literal(1)
      .describe('Version of this contract; it rises when a key changes its meaning or goes.'),
    organization: kinds.organization.public.describe(kinds.organization.contract ?? ''),
    ...lists,
  })
  // The lists come from the table of kinds; their types do, too.
  .describe(
    'The public registry of social-media channels. Every list is sorted by id.',
  ) as unknown as z.ZodType<Published>;

export type Published = {
  $schema?: string;
  version: 1;
  organization: PublishedOrganization;
} & { [K in ContractKind]: PublishedEntry<K>[] };
export type PublishedOrganization = z.output<Kinds['organization']['public']>;
export type PublishedChannel = PublishedEntry<'channels'>;
export type PublishedPerson = PublishedEntry<'people'>;
export type PublishedUnit = PublishedEntry<'units'>;
export type PublishedAudience = PublishedEntry<'audiences'>;
export type PublishedPlatform = PublishedEntry<'platforms'>;
export type PublishedContact = PublishedEntry<'contacts'>;
export type PublishedUnofficial = PublishedEntry<'unofficial'>;
