/** channels/<platform>/<account>.yaml: one official account. */
import { z } from 'zod';
import { allows } from './allows.ts';
import { defineKind } from './define-kind.ts';
import {
  copy,
  decision,
  extensions,
  id,
  language,
  line,
  past,
  reference,
  text,
  webAddress,
} from './fields.ts';
import type { Life } from './rights.ts';

export const channelStatuses = ['proposed', 'active', 'dormant', 'retired'] as const;

const teamMember = z.strictObject({
  person: reference('people').describe('Who.'),
  role: z
    .enum(['editor', 'contributor', 'moderator', 'analyst', 'technician'])
    .describe('What they do; one editor at most.'),
  tool_role: line().optional().describe('Their role in the publishing tool; not published.'),
});

const lastPost = z.strictObject({
  on: past().describe('Date of the last post.'),
  seen_on: past().describe('When somebody or something looked.'),
  source: line().optional().describe('What looked; not published.'),
});

const kpi = z.strictObject({
  id: id().describe('Short name of the measure.'),
  goal: id().optional().describe('The goal it measures.'),
  target: line().describe('The figure to reach, with its comparison and unit.'),
  source: line().optional().describe('Where the figure comes from.'),
  reported: z
    .enum(['weekly', 'monthly', 'quarterly', 'yearly'])
    .optional()
    .describe('How often it is reported.'),
  by: reference('people').optional().describe('Who reports it.'),
});

/** The six duties of an owner; each is the owner's own unless it is handed to somebody by name. */
export const dutyNames = [
  'consistency',
  'quality',
  'administration',
  'reports',
  'planning',
  'strategy',
] as const;
const duty = () => reference('people').optional();

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
  duties: z
    .strictObject({
      consistency: duty().describe('Keeps it consistent with the brand.'),
      quality: duty().describe('Checks the quality of posts.'),
      administration: duty().describe('Holds the access and the settings.'),
      reports: duty().describe('Reports the figures.'),
      planning: duty().describe('Keeps the calendar.'),
      strategy: duty().describe('Decides where it goes.'),
    })
    .optional()
    .describe('Duties of the owner that somebody else fulfils.'),
  authorized: decision(
    'agreed that the channel is official',
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
  cadence: z
    .strictObject({
      per_week: z
        .strictObject({
          min: z.number().min(0).describe('Fewest posts a week.'),
          max: z.number().min(0).describe('Most posts a week.'),
        })
        .refine((range) => range.min <= range.max, 'expected min to be no more than max')
        .describe('Posts a week.'),
    })
    .optional()
    .describe('How often it posts.'),
  goals: z.array(id()).optional().describe('Goals of the unit, or of a unit above it, that it serves.'),
  kpis: z.array(kpi).optional().describe('How its success is measured.'),
  brand: z
    .strictObject({
      avatar: id().optional().describe('Picture id of the avatar.'),
      cover: id().optional().describe('Picture id of the cover.'),
      bio: copy('channel.bio', text()).optional().describe('The text of the profile.'),
      website: webAddress().optional().describe('The web page the profile links to.'),
    })
    .optional()
    .describe('What the profile shows.'),
  links: z
    .strictObject({
      from: z
        .array(
          z.strictObject({
            url: webAddress().describe('The page of ours that links the channel.'),
            verified_on: past().describe('When somebody last saw the link.'),
          }),
        )
        .describe('Pages of ours that link the channel.'),
    })
    .optional()
    .describe('Proof that it is ours: our site links it, it links our site.'),
  moderation: z
    .strictObject({
      hours: line().optional().describe('When comments are watched.'),
      respond_within: z
        .string()
        .regex(
          /^P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?)?$/,
          'expected a duration such as PT2H, PT30M or P1D',
        )
        .optional()
        .describe('Time to the first answer, as an ISO 8601 duration.'),
      escalate_to: reference('people')
        .optional()
        .describe('The escalation contact: who is called in an emergency.'),
    })
    .optional()
    .describe('How comments are looked after.'),
  opened_on: past().optional().describe('When the account was opened.'),
  reviewed: decision(
    'reviewed the channel',
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
  retired: z
    .strictObject({
      on: past().describe('When it was closed.'),
      reason: text().describe('Why.'),
      handle_kept: z.boolean().describe('Do we still hold the handle, so that nobody else takes it?'),
      no_successor: text()
        .optional()
        .describe('Why no channel takes over, and what its audience is told; in place of superseded_by.'),
    })
    .optional()
    .describe('Only when the status is retired.'),
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
  words: {
    en: { a: 'a channel', one: 'channel', many: 'channels' },
    fr: { a: 'un compte', one: 'compte', many: 'comptes' },
  },
  title: 'name',
  unit: 'unit',
  answersFor: { people: { owner: 'the owner', deputy: 'the deputy' }, unit: true },
  rights: {
    add: 'second',
    remove: 'never',
    life: channelLife,
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
    instead: { add: 'Or propose it first: `status: proposed`.' },
  },
});
