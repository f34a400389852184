/** calendar/meetings/<id>.yaml: a meeting of those who run channels: who was asked, who came, what was said. */
import { z } from 'zod';
import { defineKind } from './define-kind.ts';
import { decision, extensions, line, reference, text, webAddress } from './fields.ts';
import type { Life } from './rights.ts';
import { duration, localTime, past, zoneName } from './times.ts';

/** What a planning session goes through, every time. */
export const sessionTopics = ['calendar', 'tone', 'results', 'relations'] as const;

export const meetingSchema = z.strictObject({
  title: text().describe('What it is called.'),
  kind: z
    .enum(['planning-session', 'launch', 'training', 'other'])
    .describe('planning-session (with all owners, again and again), launch, training or other.'),
  status: z.enum(['planned', 'held', 'cancelled']).describe('planned, held or cancelled.'),
  unit: reference('units').optional().describe('Whose meeting it is; absent: the whole organisation’s.'),
  at: localTime().describe('When it begins, as the clock shows it there, quoted: `"2026-12-03 10:00"`.'),
  zone: zoneName()
    .optional()
    .describe('The IANA time zone of `at`, if it is not that of the unit or the organisation.'),
  lasts: duration(/^PT(?=\d)(?:\d+H)?(?:\d+M)?$/, {
    en: 'expected a duration such as PT1H or PT1H30M',
    fr: 'il faut une durée, comme PT1H ou PT1H30M',
  })
    .meta({ examples: ['PT1H', 'PT1H30M'] })
    .describe('How long: PT1H is an hour, PT1H30M an hour and a half (ISO 8601).'),
  mode: z.enum(['in-person', 'virtual', 'both']).describe('in-person, virtual or both.'),
  place: line().optional().describe('The room.'),
  link: webAddress().optional().describe('Where to join; not published.'),
  chair: reference('people').describe('Who calls it and leads it.'),
  invited: z.array(reference('people')).min(1).describe('Who is asked to come.'),
  attended: z.array(reference('people')).optional().describe('Who came; not published.'),
  briefed: z
    .array(
      decision(
        { en: 'briefed a colleague', fr: 'mis un collègue au courant' },
        z.strictObject({
          person: reference('people').describe('Who could not come.'),
          by: reference('people').describe('Who told them what was said.'),
          on: past().describe('When.'),
        }),
      ),
    )
    .optional()
    .describe('Who was told afterwards; not published.'),
  minutes: z
    .strictObject({
      calendar: text().optional().describe('What is planned, and what is missing.'),
      tone: text().optional().describe('How we sound.'),
      results: text().optional().describe('What the figures say.'),
      relations: text().optional().describe('Whom we work with, and who needs an answer.'),
      other: text().optional().describe('What else was said.'),
    })
    .optional()
    .describe('What was said, by topic; a planning session goes through the first four. Not published.'),
  extensions: extensions(),
});
export type Meeting = z.output<typeof meetingSchema>;

/** The steps of a meeting, and whose agreement each needs. */
export const meetingLife = {
  key: 'status',
  steps: {
    new: { planned: 'free', held: 'unit', cancelled: 'free' },
    planned: { held: 'owner', cancelled: 'owner' },
    held: { planned: 'owner' },
    cancelled: { planned: 'owner' },
  },
} as const satisfies Life;

export const meetings = defineKind({
  at: 'calendar/meetings/<id>.yaml',
  schema: meetingSchema,
  schemaName: 'meeting',
  public: meetingSchema.omit({ link: true, attended: true, briefed: true, minutes: true, extensions: true }),
  private: ['link', 'attended', 'briefed', 'minutes', 'extensions'],
  words: {
    en: { a: 'a meeting', one: 'meeting', many: 'meetings' },
    fr: { a: 'une réunion', the: 'la réunion', one: 'réunion', many: 'réunions' },
  },
  title: 'title',
  unit: 'unit',
  answersFor: { people: { chair: { en: 'the chair', fr: 'présidence' } }, unit: true },
  rights: {
    add: 'free',
    remove: 'owner',
    life: meetingLife,
    free: ['briefed'],
    owner: [
      'title',
      'kind',
      'status',
      'unit',
      'at',
      'zone',
      'lasts',
      'mode',
      'place',
      'link',
      'chair',
      'invited',
      'attended',
      'minutes',
      'extensions',
    ],
  },
});
