/**
 * registry.json, version 1: the public contract. Objects are closed, so that a key which nobody put here cannot leave;
 * which keys of the smaller maps are written is decided in publish.ts, key by key.
 */
import { z } from 'zod';
import { audienceSchema } from '../kinds/audience.ts';
import { channelSchema } from '../kinds/channel.ts';
import { contactSchema } from '../kinds/contact.ts';
import { date, id, line, reference } from '../kinds/fields.ts';
import { organizationSchema } from '../kinds/organization.ts';
import { personSchema } from '../kinds/person.ts';
import { platformSchema } from '../kinds/platform.ts';
import { unitSchema } from '../kinds/unit.ts';
import { unofficialSchema } from '../kinds/unofficial.ts';

const path = () => z.string().regex(/^[a-z0-9-]+\/\S+$/);

const account = z
  .strictObject({
    platform: id().describe('Id of the platform.'),
    kind: id().describe('What sort of account: page, channel, group …'),
    handle: line().optional().describe('The handle as it is written, without decoration.'),
    id: line().optional().describe('The stable id, when the address holds it.'),
    key: line().describe('What two references have in common when they name this account.'),
    profile: line().describe('Canonical address; the key where accounts have no address.'),
  })
  .describe('What the address resolves to.');

const { extensions: _ownFields, team: _team, last_post: _lastPost, ...channel } = channelSchema.shape;

export const publishedChannelSchema = z.strictObject({
  id: path().describe('`platform/account`: the path of its file below channels/.'),
  account,
  ...channel,
  team: z
    .array(
      z.strictObject({
        person: reference('people').describe('Who.'),
        role: line().describe('What they do.'),
      }),
    )
    .optional()
    .describe('Who else works on it.'),
  last_post: z
    .strictObject({
      on: date().describe('Date of the post.'),
      seen_on: date().describe('When somebody looked.'),
    })
    .optional()
    .describe('Dated evidence of life.'),
});
export type PublishedChannel = z.output<typeof publishedChannelSchema>;

const { name, unit, role, email, status, languages } = personSchema.shape;

export const publishedPersonSchema = z.strictObject({
  id: id().describe('Id of the person.'),
  name,
  unit,
  role,
  email: email.describe('Only of people who agreed to it.'),
  status: status.unwrap().describe('Only an active person can hold a duty.'),
  languages,
});
export type PublishedPerson = z.output<typeof publishedPersonSchema>;

export const publishedUnitSchema = unitSchema
  .omit({ extensions: true })
  .extend({ id: id().describe('Id of the unit.') });
export type PublishedUnit = z.output<typeof publishedUnitSchema>;

export const publishedAudienceSchema = audienceSchema
  .omit({ extensions: true })
  .extend({ id: id().describe('Id of the audience.') });
export type PublishedAudience = z.output<typeof publishedAudienceSchema>;

// `account` goes out whole: how a network names accounts is nobody's secret, and readers need it to resolve addresses.
export const publishedPlatformSchema = platformSchema
  .omit({ extensions: true, examples: true })
  .extend({ id: id().describe('Id of the platform.') });
export type PublishedPlatform = z.output<typeof publishedPlatformSchema>;

export const publishedUnofficialSchema = z.strictObject({
  id: path().describe('`platform/account`: the path of its file below channels/unofficial/.'),
  account,
  name: unofficialSchema.shape.name,
  platform_id: unofficialSchema.shape.platform_id,
  kind: unofficialSchema.shape.kind,
  risk: unofficialSchema.shape.risk,
  decision: z
    .strictObject({
      what: z.enum(['adopt', 'tolerate', 'merge', 'remove']).describe('What we decided.'),
      on: date().describe('When.'),
    })
    .optional()
    .describe('What is to become of it; the reasons and the steps of the case stay inside.'),
});
export type PublishedUnofficial = z.output<typeof publishedUnofficialSchema>;

export const publishedContactSchema = contactSchema.extend({
  id: id().describe('Id of the contact: the anchor of its question.'),
  topic: contactSchema.shape.topic.unwrap().describe('What it is about.'),
  urgent: contactSchema.shape.urgent.unwrap().describe('Can it not wait until tomorrow?'),
});
export type PublishedContact = z.output<typeof publishedContactSchema>;

export const publishedOrganizationSchema = organizationSchema.pick({
  name: true,
  languages: true,
  time_zone: true,
  websites: true,
  repository: true,
  handbook: true,
  lead: true,
  levels: true,
});
export type PublishedOrganization = z.output<typeof publishedOrganizationSchema>;

export const publishedSchema = z
  .strictObject({
    $schema: line().optional().describe('Address of the JSON Schema of this file.'),
    version: z
      .literal(1)
      .describe('Version of this contract; it rises when a key changes its meaning or goes.'),
    organization: publishedOrganizationSchema.describe('Whose channels these are.'),
    units: z.array(publishedUnitSchema).describe('Districts, departments, brands.'),
    people: z.array(publishedPersonSchema).describe('Who answers for what.'),
    audiences: z.array(publishedAudienceSchema).describe('Whom the channels are for.'),
    platforms: z.array(publishedPlatformSchema).describe('The networks, and what was decided about them.'),
    channels: z.array(publishedChannelSchema).describe('Every official account, the retired ones too.'),
    contacts: z.array(publishedContactSchema).describe('Which question goes to whom.'),
    unofficial: z.array(publishedUnofficialSchema).describe('Accounts that are not ours to run.'),
  })
  .describe('The public registry of social-media channels. Every list is sorted by id.');
export type Published = z.output<typeof publishedSchema>;
