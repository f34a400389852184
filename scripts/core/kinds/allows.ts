/** The key by which an entry lets a rule of the style guide pass in its own texts. */
import { z } from 'zod';
import { line, reference } from './fields.ts';

/** Permissions to break a rule; one that nothing needs is a finding. */
export const allows = () =>
  z
    .array(
      z.strictObject({
        rule: reference('styleRules').describe('The rule of the style guide.'),
        text: line().describe('The words in which it does not hold, as they stand in the text.'),
        reason: line().describe('Why.'),
      }),
    )
    .optional()
    .describe('Where the texts of this file may break a rule of the style guide, and why.');
