/** policy/organization.yaml: who we are, who leads, and every threshold of the checks. */

import { z } from 'zod';
import { asks, correctIt } from './asked.ts';
import { defineKind } from './define-kind.ts';
import { id, line, reference, text, webAddress } from './fields.ts';
import { language } from './languages.ts';
import { publicMailbox } from './reach.ts';
import { date, past, timeZone } from './times.ts';

const picture = {
  en: 'expected the name of a picture in site/public, such as logo.svg',
  fr: 'il faut le nom d’une image de site/public, comme logo.svg',
};

const days = (fallback: number) => z.int().min(1).max(3650).default(fallback);
const months = (fallback: number) => z.int().min(1).max(120).default(fallback);
const share = (fallback: number) => z.number().gt(0).max(1).default(fallback);

export const thresholdsSchema = z.strictObject({
  dormant_after_days: days(90).describe('An active channel without a post for this many days is dormant.'),
  review_every_months: months(12).describe('Every channel is reviewed at least this often.'),
  channels_per_owner: z
    .int()
    .min(1)
    .default(4)
    .describe('More live channels than this are too many for one owner.'),
  posts_per_owner_per_week: z
    .int()
    .min(1)
    .default(25)
    .describe(
      'The most posts a week one owner can promise over all their channels (the sum of cadence minimums).',
    ),
  case_idle_days: days(14).describe('An open case about an unofficial account may rest this many days.'),
  attestation_every_months: months(12).describe(
    'Each unit lead confirms the list of channels at least this often.',
  ),
  link_check_every_months: months(12).describe(
    'A proof that our website links a channel counts for this long.',
  ),
  audience_evidence_months: months(24).describe(
    'What we know of an audience on a platform counts for this long.',
  ),
  style_question_days: days(30).describe('A question about the style guide may be open this long.'),
  reading_days: days(14).describe(
    'So many days after a version is in force, approvers must have read it: from then on their agreement counts only with its receipt.',
  ),
  bulk_change: z
    .int()
    .min(1)
    .default(20)
    .describe('More deletions or status changes than this in one change need the lead.'),
  near_duplicate: share(0.8).describe(
    'From this similarity on, two posts count as near-duplicates (0 to 1).',
  ),
  overlap: share(0.5).describe('From this similarity on, two purposes count as the same (0 to 1).'),
});

export const organizationSchema = z.strictObject({
  name: line().describe('The name of the organisation, as staff say it.'),
  languages: z.array(language()).min(1).describe('Languages of the handbook; the first is the default.'),
  time_zone: timeZone().describe('IANA time zone in which local times are meant.'),
  today: date()
    .optional()
    .describe(
      'The day that counts as today, for an example that shall not grow old; without it, it is the day of the calendar.',
    ),
  websites: z
    .array(webAddress())
    .min(1)
    .describe('Our own websites: what a channel may link to, and what links our channels.'),
  repository: webAddress()
    .optional()
    .describe('Where this repository is hosted: edit and history links begin here.'),
  handbook: webAddress()
    .optional()
    .describe('Where the handbook is published: reports link each rule there.'),
  logo: asks(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.(?:svg|png)$/, picture.en), correctIt, picture)
    .optional()
    .describe('File name of our logo in site/public, SVG or PNG: the handbook shows it beside our name.'),
  lead: z
    .strictObject({
      person: reference('people').describe('The one person who leads over all channels.'),
      deputy: reference('people').describe('Who decides when the lead is away.'),
      since: past().optional().describe('Since when this person leads.'),
    })
    .describe('Who leads social media over all channels.'),
  profile: z
    .enum(['large', 'small'])
    .default('large')
    .describe('small: one person may own everything and any second person gives the second look.'),
  levels: z
    .strictObject({
      unit: text().optional().describe('What a unit is called here: district, department, region, brand.'),
      lead: text().optional().describe('What the lead of a unit is called here.'),
    })
    .optional()
    .describe("The organisation's own words for its levels."),
  values: z
    .array(
      z.strictObject({
        id: id().describe('Short name of the clause, cited by decisions.'),
        text: text().describe('The clause.'),
      }),
    )
    .optional()
    .describe('Clauses a channel must respect; a refusal can cite one.'),
  brand: z
    .strictObject({
      avatars: z.array(id()).optional().describe('Picture ids that a channel may use as its avatar.'),
      names: z
        .array(line())
        .optional()
        .describe('Spellings of our name; a channel name contains one of them.'),
    })
    .optional()
    .describe('What every channel shows alike.'),
  must_read: z
    .record(
      id(),
      z.union([
        z.literal('guide').describe('The style guide of this repository, which says its versions itself.'),
        z
          .strictObject({
            version: line().describe('The version in force, quoted.'),
            on: date().describe('Since when it is in force.'),
          })
          .describe('A document that lies elsewhere, in the version in force.'),
      ]),
    )
    .optional()
    .describe(
      'What everybody who posts or approves must have read: `style-guide: guide` for the guide of this repository, other documents with their version.',
    ),
  reader_names: z
    .boolean()
    .default(false)
    .describe(
      'May the handbook name who has read the required documents and who has not? If not, it shows how many have, by unit.',
    ),
  search_engines: z
    .boolean()
    .default(true)
    .describe(
      'May search engines list the handbook? If not, each page asks them not to (`noindex`): for a handbook that is meant for staff. It hides nothing from people.',
    ),
  public_mailboxes: z
    .array(publicMailbox())
    .optional()
    .describe(
      'Mailboxes that the handbook and registry.json show where a person, unit, channel or question has one: a whole address, or `@` and a domain for every address of it. Without it, only those of people with `public: true`.',
    ),
  thresholds: thresholdsSchema.default(thresholdsSchema.parse({})).describe('The numbers behind the checks.'),
});
export type Organization = z.output<typeof organizationSchema>;

export const organization = defineKind({
  at: 'policy/organization.yaml',
  schema: organizationSchema,
  schemaName: 'organization',
  public: organizationSchema.pick({
    name: true,
    languages: true,
    time_zone: true,
    websites: true,
    repository: true,
    handbook: true,
    lead: true,
    levels: true,
  }),
  private: [
    'today',
    'logo',
    'profile',
    'values',
    'brand',
    'must_read',
    'reader_names',
    'search_engines',
    'public_mailboxes',
    'thresholds',
  ],
  contract: 'Whose channels these are.',
  words: {
    en: { a: 'the organisation', one: 'organisation', many: 'organisations' },
    fr: { a: 'l’organisation', the: 'l’organisation', one: 'organisation', many: 'organisations' },
  },
  title: 'name',
  rights: {
    add: 'lead',
    remove: 'second',
    lead: [
      'name',
      'languages',
      'time_zone',
      'today',
      'websites',
      'repository',
      'handbook',
      'logo',
      'levels',
      'values',
      'brand',
      'must_read',
      'reader_names',
      'search_engines',
      'public_mailboxes',
      'thresholds',
    ],
    // Who leads is not for one of the two alone; and where any second person is enough, everybody has a say.
    second: ['lead', 'profile'],
  },
});
