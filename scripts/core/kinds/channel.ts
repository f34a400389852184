/** channels/<platform>/<account>.yaml: one official account. */
import { z } from 'zod';
import { allows } from './allows.ts';
import {
  brand,
  cadence,
  duties,
  kpi,
  lastPost,
  links,
  moderation,
  retirement,
  teamMember,
} from './channel-parts.ts';
import { defineKind } from './define-kind.ts';
import { copy, decision, extensions, id, line, reference, text } from './fields.ts';
import { language } from './languages.ts';
import { form, mailbox, withheldMailbox } from './reach.ts';
import type { Life } from './rights.ts';
import { past } from './times.ts';

export const channelStatuses = ['proposed', 'active', 'dormant', 'retired'] as const;

export const channelSchema = z.strictObject({
  name: copy('channel.name', line()).describe('The display name of the account.'),
  url: line().describe('Address of the account; any spelling that names it.'),
  platform_id: z
    .string()
    .min(1)
    .optional()
    .describe('Stable id on the platform, quoted: it survives a change of handle.'),
  former_handles: z
    .array(line())
    .optional()
    .describe(
      'Names or addresses that the account had before: a person who asks about one learns the new one.',
    ),
  status: z
    .enum(channelStatuses)
    .describe('proposed, active, dormant or retired. A channel is never deleted: it is retired.'),
  unit: reference('units').describe('The unit it belongs to.'),
  owner: reference('people').describe('The one accountable person.'),
  deputy: reference('people').optional().describe('Who stands in for the owner.'),
  team: z.array(teamMember).optional().describe('Who else works on it.'),
  duties: duties.optional().describe('Duties of the owner that somebody else fulfils.'),
  mailbox: mailbox(),
  form: form(),
  authorized: decision(
    { en: 'agreed that the channel is official', fr: 'confirmé que le compte est officiel' },
    z.strictObject({
      by: reference('people').describe('Who agreed that it is official.'),
      on: past().describe('When.'),
    }),
  )
    .optional()
    .describe('Why it counts as official.'),
  audiences: z.array(reference('audiences')).min(1).describe('Whom it is for.'),
  languages: z.array(language()).min(1).describe('Languages it is written in; one is best.'),
  variants: z
    .array(language())
    .min(1)
    .optional()
    .describe(
      'How its languages are written, where that matters: `fr-CA` for French as in Québec. Rules of the style guide for a variant hold only where it is named.',
    ),
  region: line().optional().describe('The area it covers, if it is limited to one.'),
  topics: z.array(id()).optional().describe('What it talks about.'),
  purpose: copy('channel.purpose', text()).describe('What it is for, in one sentence.'),
  why_this_platform: text()
    .optional()
    .describe('Why here, and not on a channel that exists; required while proposed.'),
  overlaps: z
    .array(
      z.strictObject({
        with: reference('channels').describe('The channel it overlaps with.'),
        because: text().describe('Why both are needed.'),
      }),
    )
    .optional()
    .describe('Answers to overlaps a reviewer has accepted.'),
  tone: text().optional().describe('How it speaks.'),
  cadence: cadence.optional().describe('How often it posts.'),
  goals: z.array(id()).optional().describe('Goals of the unit, or of a unit above it, that it serves.'),
  kpis: z.array(kpi).optional().describe('How its success is measured.'),
  brand: brand.optional().describe('What the profile shows.'),
  links: links.optional().describe('Proof that it is ours: our site links it, it links our site.'),
  moderation: moderation.optional().describe('How comments are looked after.'),
  opened_on: past().optional().describe('When the account was opened.'),
  reviewed: decision(
    { en: 'reviewed the channel', fr: 'revu le compte' },
    z.strictObject({
      on: past().describe('When.'),
      by: reference('people').describe('By whom.'),
      decision: z.enum(['keep', 'change', 'merge', 'close']).describe('What was decided.'),
    }),
  )
    .optional()
    .describe('The last review.'),
  last_post: lastPost.optional().describe('Dated evidence of life.'),
  supersedes: z.array(reference('channels')).optional().describe('Channels that it replaces.'),
  superseded_by: reference('channels').optional().describe('The channel that replaces it.'),
  retired: retirement.optional().describe('Only when the status is retired.'),
  allows: allows(),
  extensions: extensions(),
});
export type Channel = z.output<typeof channelSchema>;

/** The steps of a channel's life, and whose agreement each needs. */
export const channelLife = {
  key: 'status',
  steps: {
    new: { proposed: 'free', active: 'second', dormant: 'second', retired: 'second' },
    proposed: { active: 'second' },
    active: { dormant: 'owner', retired: 'owner' },
    dormant: { active: 'owner', retired: 'owner' },
    retired: { active: 'second' },
  },
} as const satisfies Life;

export const channels = defineKind({
  at: 'channels/<platform>/<account>.yaml',
  schema: channelSchema,
  schemaName: 'channel',
  public: channelSchema.omit({ extensions: true }).extend({
    team: z
      .array(teamMember.omit({ tool_role: true }))
      .optional()
      .describe('Who else works on it.'),
    last_post: lastPost.omit({ source: true }).optional().describe('Dated evidence of life.'),
  }),
  private: ['extensions', 'team.tool_role', 'last_post.source'],
  contract: 'Every official account, the retired ones too.',
  withhold: withheldMailbox,
  words: {
    en: { a: 'a channel', one: 'channel', many: 'channels' },
    fr: { a: 'un compte', the: 'le compte', one: 'compte', many: 'comptes' },
  },
  title: 'name',
  unit: 'unit',
  answersFor: {
    people: { owner: { en: 'the owner', fr: 'responsable' }, deputy: { en: 'the deputy', fr: 'suppléance' } },
    unit: true,
  },
  rights: {
    add: 'second',
    remove: 'never',
    life: channelLife,
    fromTheStart: ['allows'],
    free: ['last_post'],
    owner: [
      'name',
      'url',
      'platform_id',
      'former_handles',
      'status',
      'unit',
      'owner',
      'deputy',
      'team',
      'duties',
      'mailbox',
      'form',
      'authorized',
      'audiences',
      'languages',
      'variants',
      'region',
      'topics',
      'purpose',
      'why_this_platform',
      'overlaps',
      'tone',
      'cadence',
      'goals',
      'kpis',
      'brand',
      'links',
      'moderation',
      'opened_on',
      'reviewed',
      'supersedes',
      'superseded_by',
      'retired',
      'extensions',
    ],
    unit: ['allows'],
    instead: {
      add: {
        en: 'Or propose it first: `status: proposed`.',
        fr: 'Ou proposez-le d’abord\u00A0: `status: proposed`.',
      },
    },
  },
});
