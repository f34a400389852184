import { addTo } from '../../../model/lists.ts';
import type { Entry } from '../../../model/registry.ts';
import { inBoth } from '../../../model/wording.ts';
import { defineRule } from '../../define-rule.ts';

export const sharedLogin = defineRule({
  id: 'shared-login',
  severity: 'error',
  name: { en: 'Shared login', fr: 'Identifiant partagé' },
  waivable: false,
  summary: {
    en: 'A login on the code host belongs to one person.',
    fr: 'Un identifiant chez l’hébergeur du code appartient à une seule personne.',
  },
  *check({ people }) {
    const byLogin = new Map<string, Entry<'people'>[]>();
    for (const person of people.values()) {
      const login = person.data.github?.toLowerCase();
      if (login === undefined) continue;
      addTo(byLogin, login, person);
    }
    for (const group of byLogin.values()) {
      if (group.length < 2) continue;
      for (const person of group) {
        const others = group.filter((other) => other !== person).slice(0, most);
        yield {
          file: person.file,
          path: ['github'],
          message: {
            en: `\`${person.data.github}\` is the login of ${group.length} people: nobody can tell whose approval it gives.`,
            fr: `\`${person.data.github}\` est l’identifiant de ${group.length} personnes : impossible de savoir de qui vient une approbation.`,
          },
          fix: {
            en: 'Leave it with the one whose login it is.',
            fr: 'Laissez-le à la personne à qui il appartient.',
          },
          related: others.map(({ file, data }) => ({
            file,
            path: ['github'],
            message: inBoth(data.name ?? file),
          })),
        };
      }
    }
  },
});

/** Nobody reads more culprits than this. */
const most = 5;
