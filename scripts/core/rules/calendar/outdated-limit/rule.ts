import { planningOf } from '../../../calendar/planning.ts';
import { liveChannels, platformOf } from '../../../channels/live.ts';
import { addDays } from '../../../dates/day.ts';
import { defineDatedRule } from '../../define-rule.ts';

export const outdatedLimit = defineDatedRule({
  id: 'outdated-limit',
  severity: 'warning',
  name: { en: 'Outdated limit of a network', fr: 'Limite d’un réseau à revérifier' },
  summary: {
    en: 'What we know of the limits of a network is looked up again from time to time.',
    fr: 'Ce que nous savons des limites d’un réseau est revérifié de temps en temps.',
  },
  *due(registry) {
    const { limit_check_days: days } = planningOf(registry);
    for (const id of new Set(liveChannels(registry).map(platformOf))) {
      const { file, data } = registry.platforms.get(id) ?? {};
      if (file === undefined) continue;
      // Those that were looked up together are told together.
      const byDay = Map.groupBy((data?.limits ?? []).entries(), ([, limit]) => limit.verified_on);
      for (const [on, limits] of byDay) {
        const names = [...new Set(limits.map(([, { what }]) => `\`${what}\``))].join(', ');
        yield {
          file,
          on: addDays(on, days),
          say: () => ({
            path: ['limits', limits[0]?.[0] ?? 0, 'verified_on'],
            message: {
              en: `The limits of ${names} on ${data?.name ?? id} were last looked up on ${on}, more than ${days} days ago.`,
              fr: `Les limites de ${names} sur ${data?.name ?? id} ont été vérifiées pour la dernière fois le ${on}, il y a plus de ${days} jours.`,
            },
            fix: {
              en: 'Look them up at their `source`, correct them and write the day (`limit_check_days` in `policy/planning.yaml`).',
              fr: 'Vérifiez-les à leur `source`, corrigez-les et notez le jour (`limit_check_days` dans `policy/planning.yaml`).',
            },
          }),
        };
      }
    }
  },
});
