/** calendar/posts/<year>/<id>.yaml: something that is to be said, with the post that says it on each channel. */

import { z } from 'zod';
import { hasPassed } from '../calendar/time/embargo.ts';
import { allows } from './allows.ts';
import { asks } from './asked.ts';
import { onChannel } from './channel-post.ts';
import { defineKind } from './define-kind.ts';
import { embargo } from './embargo.ts';
import { decision, extensions, id, line, log, reference, sealPattern, text, webAddress } from './fields.ts';
import { postLife, postStatuses } from './post-life.ts';
import { past, zoneName } from './times.ts';

const seal = {
  en: 'expected the seal that `npm run approve` writes: sha256: and 64 digits',
  fr: 'il faut l’empreinte qu’écrit `npm run approve` : sha256: et 64 chiffres',
};

/** How much harm a mistake in it could do: each has its flow of approvals in policy/planning.yaml. */
export const risks = ['low', 'normal', 'high', 'crisis'] as const;
export type Risk = (typeof risks)[number];

/** As what somebody approves: read by a colleague, for a channel, for the unit, for the whole organisation. */
export const approvalParts = ['proofreader', 'owner', 'unit-lead', 'lead'] as const;
export type ApprovalPart = (typeof approvalParts)[number];

const approval = z.strictObject({
  by: reference('people').describe('Who approved; never the author.'),
  as: z.enum(approvalParts).describe('As what: proofreader, owner (of the channel), unit-lead or lead.'),
  hash: asks(
    z.string().regex(sealPattern, seal.en),
    {
      en: 'Let `npm run approve` write the approval.',
      fr: 'Laissez `npm run approve` écrire l’approbation.',
    },
    seal,
  ).describe('The seal of what was approved: when a character changes, the approval is void.'),
  on: past().describe('When.'),
  note: text().optional().describe('For colleagues; not published.'),
});

export const postSchema = z.strictObject({
  title: line().describe('What colleagues call it.'),
  unit: reference('units').optional().describe('Whose post it is; absent: the whole organisation’s.'),
  status: z
    .enum(postStatuses)
    .describe('idea, planned, changes-requested, in-review, approved, published or cancelled.'),
  author: reference('people').describe('Who writes it, and answers for it.'),
  campaign: reference('campaigns').optional().describe('The campaign it belongs to.'),
  pillar: id().optional().describe('Its content pillar, one of those in policy/planning.yaml.'),
  audiences: z.array(reference('audiences')).optional().describe('Whom it is for.'),
  topics: z.array(id()).optional().describe('What it is about.'),
  risk: z
    .enum(risks)
    .default('normal')
    .describe('How much harm a mistake could do: low, normal, high or crisis. It decides who approves.'),
  zone: zoneName()
    .optional()
    .describe('The IANA time zone of its times, if it is not that of the unit or the organisation.'),
  embargo: embargo().optional().describe('Nothing of it is told before.'),
  paid_by: line()
    .optional()
    .describe('Who pays for it, or gives something in return: the text has to say that it is advertising.'),
  sources: z
    .array(
      z.strictObject({
        claim: line().describe('What the post claims.'),
        url: webAddress().optional().describe('Where it can be read.'),
        verified: decision(
          { en: 'verified the claim', fr: 'vérifié l’affirmation' },
          z.strictObject({
            by: reference('people').describe('Who made sure of it; never the author.'),
            on: past().describe('When.'),
          }),
        )
          .optional()
          .describe('Somebody has made sure of it.'),
      }),
    )
    .optional()
    .describe('What it claims and how we know; not published.'),
  posts: log(onChannel, ({ published }) => published !== undefined)
    .optional()
    .describe('One per channel: what suits one network suits no other.'),
  changes_requested: decision(
    { en: 'asked for changes', fr: 'demandé des modifications' },
    z.strictObject({
      by: reference('people').describe('Who asked.'),
      on: past().describe('When.'),
      what: text().describe('What has to change.'),
    }),
  )
    .optional()
    .describe('Why it has the status changes-requested; not published.'),
  cancelled: z
    .strictObject({ on: past().describe('When.'), reason: text().describe('Why.') })
    .optional()
    .describe('Why it will not appear; not published.'),
  approvals: z
    .array(decision({ en: 'approved the post', fr: 'approuvé la publication' }, approval))
    .optional()
    .describe('Who approved exactly this content; `npm run approve` writes them.'),
  note: text().optional().describe('For colleagues; not published.'),
  allows: allows(),
  extensions: extensions(),
});
export type Post = z.output<typeof postSchema>;
export type ChannelPost = NonNullable<Post['posts']>[number];

/** The words and pictures of a post, and what else would give an announcement away. */
const content = ['posts.text', 'posts.media', 'posts.link'] as const;
const telling = [
  'title',
  'campaign',
  'pillar',
  'audiences',
  'topics',
  'paid_by',
  'posts.published',
  ...content,
] as const;

export const posts = defineKind({
  at: 'calendar/posts/<year>/<id>.yaml',
  schema: postSchema,
  schemaName: 'post',
  public: postSchema
    .pick({
      title: true,
      unit: true,
      status: true,
      author: true,
      campaign: true,
      pillar: true,
      audiences: true,
      topics: true,
      risk: true,
      zone: true,
      embargo: true,
      paid_by: true,
      posts: true,
    })
    .extend({
      approvals: z
        .array(approval.omit({ note: true }))
        .optional()
        .describe('Who approved exactly this content.'),
    }),
  private: ['sources', 'changes_requested', 'cancelled', 'approvals.note', 'note', 'allows', 'extensions'],
  heldBack: {
    ever: telling,
    of({ status = 'idea', embargo: until }, { now, copyFrom = 'approved' }) {
      if (until && !hasPassed(until, now)) return telling;
      const isReady = postStatuses.indexOf(status) >= postStatuses.indexOf(copyFrom);
      return isReady && status !== 'cancelled' ? [] : content;
    },
  },
  words: {
    en: { a: 'a post', one: 'post', many: 'posts' },
    fr: { a: 'une publication', the: 'la publication', one: 'publication', many: 'publications' },
  },
  title: 'title',
  unit: 'unit',
  answersFor: { people: { author: { en: 'the author', fr: 'auteur' } }, unit: true },
  isListedInCodeowners: false,
  rights: {
    add: 'free',
    remove: 'owner',
    life: postLife,
    fromTheStart: ['allows'],
    // Each approval stands in the name of somebody, who confirms it: `unconfirmed-decision`.
    free: ['approvals', 'note'],
    owner: [
      'title',
      'unit',
      'status',
      'author',
      'campaign',
      'pillar',
      'audiences',
      'topics',
      'zone',
      'sources',
      'posts',
      'changes_requested',
      'cancelled',
      'extensions',
    ],
    // A lower risk asks for fewer approvals, and what is not paid for says nothing of it. An approval speaks of none of these.
    unit: ['risk', 'embargo', 'paid_by', 'allows'],
  },
});
