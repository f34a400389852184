import { daysBetween } from '../../../dates/day.ts';
import { counted } from '../../../dates/deadlines.ts';
import { defineDatedRule } from '../../define-rule.ts';

export const expiredWaiver = defineDatedRule({
  id: 'expired-waiver',
  severity: 'error',
  name: { en: 'Expired exception', fr: 'Dérogation échue' },
  summary: {
    en: 'A waiver that has run out is removed or granted again.',
    fr: 'Une dérogation arrivée à son terme est retirée ou renouvelée.',
  },
  *due({ waivers }) {
    for (const { file, data } of waivers.values()) {
      const { rule, expires } = data;
      if (expires === undefined) continue;
      yield {
        file,
        on: expires,
        say: (today) => {
          const days = daysBetween(expires, today);
          return {
            path: ['expires'],
            message: {
              en: `The waiver of ${rule ? `\`${rule}\`` : 'a rule'} ran out on \`${expires}\`, ${counted(days, 'day')} ago: it covers nothing any more.`,
              fr: `La dérogation à ${rule ? `\`${rule}\`` : 'une règle'} a pris fin le \`${expires}\`, il y a ${counted(days, 'jour')} : elle ne couvre plus rien.`,
            },
            fix: {
              en: 'Delete the file when the defect is fixed; otherwise have it granted again, with a new `approved_by`, `approved_on` and `expires`.',
              fr: 'Supprimez le fichier une fois le défaut corrigé ; sinon, faites-la accorder à nouveau, avec de nouveaux `approved_by`, `approved_on` et `expires`.',
            },
          };
        },
      };
    }
  },
});
