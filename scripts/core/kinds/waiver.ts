/** policy/waivers/<id>.yaml: an exception with a reason and an end. */
import { z } from 'zod';
import { date, id, reference, text } from './fields.ts';

export const waiverSchema = z.strictObject({
  rule: id().describe('The rule that is waived.'),
  on: z.array(z.string().min(1)).min(1).describe('The files in which it is waived, as paths from the root.'),
  reason: text().describe('Why the exception is right.'),
  requested_by: reference('people').optional().describe('Who asked for it.'),
  approved_by: reference('people').describe('Who granted it; never the one who asked or profits.'),
  approved_on: date().optional().describe('When it was granted.'),
  expires: date().describe('The last day on which it counts.'),
});
export type Waiver = z.output<typeof waiverSchema>;
