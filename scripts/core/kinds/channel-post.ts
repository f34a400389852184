/** What a post says on one channel: when, in which words, with which pictures. */
import { z } from 'zod';
import { copy, line, reference, webAddress } from './fields.ts';
import { language } from './languages.ts';
import { localTime, past, zoneName } from './times.ts';

export const onChannel = z.strictObject({
  channel: reference('channels').describe('The channel it appears on.'),
  at: localTime()
    .optional()
    .describe('When, as the clock shows it there, quoted: `"2026-11-25 08:30"`. An idea has none.'),
  zone: zoneName()
    .optional()
    .describe('The IANA time zone of `at`, if it is not that of the entry, the unit or the organisation.'),
  language: language().describe('The language of the text.'),
  text: copy('post.text', line())
    .optional()
    .describe('The words, as they will be published. Nobody can review a post without them.'),
  media: z
    .array(
      z.strictObject({
        asset: reference('assets').describe('What is shown: an entry of policy/assets/.'),
        alt: copy('post.alt', line())
          .optional()
          .describe('Alternative text: what somebody who cannot see it has to know here.'),
      }),
    )
    .optional()
    .describe('Pictures and videos, in order.'),
  link: webAddress().optional().describe('The page it leads to, where the network has a field for it.'),
  published: z
    .strictObject({
      url: webAddress().describe('The address of the post.'),
      on: past().describe('The day it appeared.'),
    })
    .optional()
    .describe('Proof that it appeared.'),
});
