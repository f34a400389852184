/** The parts of a channel that have keys of their own: its team and duties, rhythm, profile, links, moderation, end. */
import { z } from 'zod';
import { copy, id, line, range, reference, text, webAddress } from './fields.ts';
import { duration, past } from './times.ts';

/** Who else works on it. */
export const teamMember = z.strictObject({
  person: reference('people').describe('Who.'),
  role: z
    .enum(['editor', 'contributor', 'moderator', 'analyst', 'technician'])
    .describe('What they do; one editor at most.'),
  tool_role: line().optional().describe('Their role in the publishing tool; not published.'),
});

/** Dated evidence of life. */
export const lastPost = z.strictObject({
  on: past().describe('Date of the last post.'),
  seen_on: past().describe('When somebody or something looked.'),
  source: line().optional().describe('What looked; not published.'),
});

/** A measure of its success. */
export const kpi = z.strictObject({
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

/** Who does what the owner does not do in person. */
export const duties = z.strictObject({
  consistency: duty().describe('Keeps it consistent with the brand.'),
  quality: duty().describe('Checks the quality of posts.'),
  administration: duty().describe('Holds the access and the settings.'),
  reports: duty().describe('Reports the figures.'),
  planning: duty().describe('Keeps the calendar.'),
  strategy: duty().describe('Decides where it goes.'),
});

/** How often it posts. */
export const cadence = z.strictObject({
  per_week: range(
    z.strictObject({
      min: z.number().min(0).describe('Fewest posts a week.'),
      max: z.number().min(0).describe('Most posts a week.'),
    }),
  ).describe('Posts a week.'),
});

/** What its profile shows. */
export const brand = z.strictObject({
  avatar: id().optional().describe('Picture id of the avatar.'),
  cover: id().optional().describe('Picture id of the cover.'),
  bio: copy('channel.bio', text()).optional().describe('The text of the profile.'),
  website: webAddress().optional().describe('The web page the profile links to.'),
});

/** Proof that it is ours. */
export const links = z.strictObject({
  from: z
    .array(
      z.strictObject({
        url: webAddress().describe('The page of ours that links the channel.'),
        verified_on: past().describe('When somebody last saw the link.'),
      }),
    )
    .describe('Pages of ours that link the channel.'),
});

/** How its comments are looked after. */
export const moderation = z.strictObject({
  hours: line().optional().describe('When comments are watched.'),
  respond_within: duration(/^P(?=\d|T\d)(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?)?$/, {
    en: 'expected a duration such as PT2H, PT30M or P1D',
    fr: 'il faut une durée, comme PT2H, PT30M ou P1D',
  })
    .meta({ examples: ['PT30M', 'PT2H', 'P1D'] })
    .optional()
    .describe('Time to the first answer: PT30M is half an hour, PT2H two hours, P1D a day (ISO 8601).'),
  escalate_to: reference('people')
    .optional()
    .describe('The escalation contact: who is called in an emergency.'),
});

/** How it ended. */
export const retirement = z.strictObject({
  on: past().describe('When it was closed.'),
  reason: text().describe('Why.'),
  handle_kept: z.boolean().describe('Do we still hold the handle, so that nobody else takes it?'),
  no_successor: text()
    .optional()
    .describe('Why no channel takes over, and what its audience is told; in place of superseded_by.'),
});
