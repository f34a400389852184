import { daysBetween } from '../../../dates/day.ts';
import { counted } from '../../../dates/deadlines.ts';
import { defineDatedRule } from '../../define-rule.ts';

export const expiredWaiver = defineDatedRule({
  id: 'expired-waiver',
  severity: 'error',
  summary: 'A waiver that has run out is removed or granted again.',
  *due({ waivers }) {
    for (const { file, data } of waivers.values()) {
      const { rule, expires } = data;
      if (expires === undefined) continue;
      yield {
        file,
        on: expires,
        say: (today) => ({
          path: ['expires'],
          message: `The waiver of ${rule ? `\`${rule}\`` : 'a rule'} ran out on \`${expires}\`, ${counted(daysBetween(expires, today), 'day')} ago: it covers nothing any more.`,
          fix: 'Delete the file when the defect is mended; otherwise have it granted again, with a new `approved_by`, `approved_on` and `expires`.',
        }),
      };
    }
  },
});
