import { daysBetween } from '../../../dates/day.ts';
import { counted } from '../../../dates/deadlines.ts';
import { defineRule } from '../../define-rule.ts';

export const expiredWaiver = defineRule({
  id: 'expired-waiver',
  severity: 'error',
  summary: 'A waiver that has run out is removed or granted again.',
  *check({ waivers }, { today }) {
    for (const { file, data } of waivers.values()) {
      if (data.expires === undefined || data.expires >= today) continue;
      yield {
        file,
        path: ['expires'],
        message: `The waiver of ${data.rule ? `\`${data.rule}\`` : 'a rule'} ran out on \`${data.expires}\`, ${counted(daysBetween(data.expires, today), 'day')} ago: it covers nothing any more.`,
        fix: 'Delete the file when the defect is mended; otherwise have it granted again, with a new `approved_by`, `approved_on` and `expires`.',
      };
    }
  },
});
