import { channelsByOwner } from '../../../channels/live.ts';
import type { Related } from '../../../model/finding.ts';
import { absentees, personWords } from '../../../organization/availability.ts';
import { defineRule } from '../../define-rule.ts';

export const cadenceBeyondCapacity = defineRule({
  id: 'cadence-beyond-capacity',
  severity: 'warning',
  name: { en: 'Cadence beyond capacity', fr: 'Rythme au-delà des capacités' },
  summary: {
    en: 'Nobody promises more posts a week over all their channels than one person can keep up.',
    fr: 'Personne ne promet, tous comptes confondus, plus de publications par semaine qu’une personne ne peut en tenir.',
  },
  *check(registry, { today }) {
    for (const [owner, channels] of channelsByOwner(registry)) {
      let promised = 0;
      for (const { data } of channels) promised += data.cadence?.per_week.min ?? 0;
      const person = registry.people.get(owner);
      const own = person?.data.capacity?.posts_per_week;
      const limit = own ?? registry.thresholds.posts_per_owner_per_week;
      promised = Math.round(promised * 100) / 100; // 0.1 + 0.2 is not more than 0.3.
      if (!person || promised <= limit || absentees(registry, today).get(owner)?.kind === 'left') continue;
      const related: Related[] = channels.flatMap(({ file, data }) => {
        const least = data.cadence?.per_week.min ?? 0;
        const path = ['cadence', 'per_week', 'min'];
        return least > 0
          ? [
              {
                file,
                path,
                message: {
                  en: `at least ${least} a week on ${data.name ?? file}`,
                  fr: `au moins ${least} par semaine sur ${data.name ?? file}`,
                },
              },
            ]
          : [];
      });
      const limitKey =
        own === undefined ? '`thresholds.posts_per_owner_per_week`' : '`capacity.posts_per_week`';
      yield {
        file: person.file,
        path: own === undefined ? ['name'] : ['capacity', 'posts_per_week'],
        message: {
          en: `${personWords(registry, owner)} promises at least ${promised} posts a week over ${related.length === 1 ? '1 channel' : `${related.length} channels`}; ${limitKey} is ${limit}.`,
          fr: `${personWords(registry, owner)} promet au moins ${promised} publications par semaine sur ${related.length === 1 ? '1 compte' : `${related.length} comptes`} ; ${limitKey} est de ${limit}.`,
        },
        fix: {
          en: `Promise ${Math.round((promised - limit) * 100) / 100} fewer (\`cadence.per_week.min\`), hand a channel to another owner, or ${person.data.capacity ? `write \`posts_per_week: ${Math.ceil(promised)}\` in \`capacity\`` : `add \`capacity: { posts_per_week: ${Math.ceil(promised)} }\``} here if this person really has the time.`,
          fr: `Promettez-en ${Math.round((promised - limit) * 100) / 100} de moins (\`cadence.per_week.min\`), confiez un compte à un autre responsable, ou ${person.data.capacity ? `écrivez \`posts_per_week: ${Math.ceil(promised)}\` dans \`capacity\`` : `ajoutez \`capacity: { posts_per_week: ${Math.ceil(promised)} }\``} ici si cette personne en a vraiment le temps.`,
        },
        related,
      };
    }
  },
});
