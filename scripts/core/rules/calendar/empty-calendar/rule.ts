import { isWhole, postsByChannel } from '../../../calendar/planned-posts.ts';
import { planningOf } from '../../../calendar/planning.ts';
import { statuses } from '../../../calendar/status.ts';
import { addDays } from '../../../dates/day.ts';
import { defineRule } from '../../define-rule.ts';

export const emptyCalendar = defineRule({
  id: 'empty-calendar',
  severity: 'warning',
  name: { en: 'Nothing planned', fr: 'Rien de prévu' },
  summary: {
    en: 'Something is planned on every active channel.',
    fr: 'Quelque chose est prévu sur chaque compte actif.',
  },
  *check(registry, { today, now }) {
    const { empty_after_days: days } = planningOf(registry);
    if (days === undefined || !isWhole(registry)) return;
    const until = addDays(today, days);
    for (const { id, file, data } of registry.channels.values()) {
      if (data.status !== 'active') continue;
      const posts = postsByChannel(registry).get(id) ?? [];
      const isPlanned = posts.some(
        ({ status, time }) =>
          status !== undefined && statuses[status].isComing && time.instant > now && time.day <= until,
      );
      if (isPlanned) continue;
      yield {
        file,
        path: ['status'],
        message: {
          en: `Nothing is planned on \`${id}\` until ${until}, and the channel is active.`,
          fr: `Rien n’est prévu sur \`${id}\` jusqu’au ${until}, et le compte est actif.`,
        },
        fix: {
          en: 'Plan a post, or write `status: dormant` where nothing is to come (`empty_after_days` in `policy/planning.yaml`).',
          fr: 'Prévoyez une publication, ou écrivez `status: dormant` si rien ne doit venir (`empty_after_days` dans `policy/planning.yaml`).',
        },
      };
    }
  },
});
