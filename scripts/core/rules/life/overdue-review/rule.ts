import { counted, termOf } from '../../../dates/deadlines.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { en, fr } from '../../../model/wording.ts';
import { defineDatedRule } from '../../define-rule.ts';

export const overdueReview = defineDatedRule({
  id: 'overdue-review',
  severity: 'warning',
  name: { en: 'Overdue review', fr: 'Revue en retard' },
  summary: { en: 'Every active channel is reviewed in time.', fr: 'Tout compte actif est revu à temps.' },
  *due(registry) {
    const months = registry.thresholds.review_every_months;
    const every = { en: counted(months, 'month'), fr: `${months} mois` };
    const term = termOf(months);
    for (const entry of registry.channels.values()) {
      const { status, reviewed, opened_on: opened, authorized } = entry.data;
      // Without any of these dates it is missing-authorization that speaks first.
      const since = reviewed?.on ?? opened ?? authorized?.on;
      if (status !== 'active' || since === undefined) continue;
      if (!reviewed && isBroken(registry, entry, 'reviewed')) continue;
      const on = term(since);
      yield {
        file: entry.file,
        on,
        say: (today) => ({
          path: reviewed ? ['reviewed', 'on'] : [opened ? 'opened_on' : 'authorized'],
          message: reviewed
            ? {
                en: en`The last review was on \`${since}\`; the next one was due by \`${on}\` (every ${every}).`,
                fr: fr`La dernière revue date du \`${since}\` ; la suivante était à faire avant le \`${on}\` (tous les ${every}).`,
              }
            : {
                en: en`The channel has not been reviewed since it began on \`${since}\`; that was due by \`${on}\` (every ${every}).`,
                fr: fr`Le compte n’a pas été revu depuis ses débuts, le \`${since}\` ; c’était à faire avant le \`${on}\` (tous les ${every}).`,
              },
          fix: {
            en: `Compare what it does with its purpose and goals, then write \`reviewed: { on: ${today}, by: …, decision: keep }\` (or change, merge, close).`,
            fr: `Comparez ce qu’il fait à sa raison d’être et à ses objectifs, puis écrivez \`reviewed: { on: ${today}, by: …, decision: keep }\` (ou change, merge, close).`,
          },
        }),
      };
    }
  },
});
