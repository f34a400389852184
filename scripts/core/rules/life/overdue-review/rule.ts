import { counted, monthlyTerm } from '../../../deadlines.ts';
import { defineRule } from '../../../rule.ts';
import { isUnsound } from '../../../soundness.ts';

export const overdueReview = defineRule({
  id: 'overdue-review',
  severity: 'warning',
  summary: 'Every active channel is reviewed in time.',
  *check(registry, { today }) {
    const months = registry.thresholds.review_every_months;
    const term = monthlyTerm(today, months);
    for (const entry of registry.channels.values()) {
      const { status, reviewed, opened_on: opened, authorized } = entry.data;
      if (status !== 'active') continue;
      const since = reviewed?.on ?? opened ?? authorized?.on;
      const due = since === undefined ? undefined : term.lapsedOn(since);
      if ((since !== undefined && due === undefined) || (!reviewed && isUnsound(registry, entry, 'reviewed')))
        continue;
      if (since === undefined && isUnsound(registry, entry, 'opened_on')) continue;
      const every = counted(months, 'month');
      yield {
        file: entry.file,
        path: reviewed ? ['reviewed', 'on'] : [opened ? 'opened_on' : 'status'],
        message: reviewed
          ? `The last review was on \`${reviewed.on}\`; one was due by \`${due}\` (every ${every}).`
          : due
            ? `The channel has never been reviewed since \`${since}\`; a review was due by \`${due}\` (every ${every}).`
            : 'The channel is active, but has never been reviewed, and nothing says when it was opened.',
        fix: `Hold what it does against its purpose and goals, then write \`reviewed: { on: ${today}, by: …, decision: keep }\` (or change, merge, close).`,
      };
    }
  },
});
