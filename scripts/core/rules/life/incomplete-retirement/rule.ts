import { isBroken } from '../../../model/is-broken.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const incompleteRetirement = defineRule({
  id: 'incomplete-retirement',
  severity: 'error',
  name: { en: 'Incomplete retirement', fr: 'Fermeture incomplète' },
  summary: {
    en: 'A retired channel says when, why, and whether we keep the handle; no other channel does.',
    fr: 'Un compte fermé dit quand, pourquoi, et si nous gardons son nom ; aucun autre ne le dit.',
  },
  *check(registry, { today }) {
    for (const entry of registry.channels.values()) {
      const { status, retired } = entry.data;
      if (status === undefined || (status === 'retired') === (retired !== undefined)) continue;
      if (retired) {
        yield {
          file: entry.file,
          path: ['retired'],
          onKey: true,
          message: {
            en: `The channel is \`${status}\`, but says that it was retired on \`${retired.on}\`.`,
            fr: `Le compte est \`${status}\`, mais il est dit fermé le \`${retired.on}\`.`,
          },
          fix: {
            en: 'Write `status: retired` if it is closed; otherwise remove `retired`.',
            fr: 'Écrivez `status: retired` s’il est fermé ; sinon, retirez `retired`.',
          },
          related: [
            relatedAt(entry.file, ['status'], {
              en: `the status is \`${status}\``,
              fr: `l’état est \`${status}\``,
            }),
          ],
        };
      } else if (!isBroken(registry, entry, 'retired')) {
        yield {
          file: entry.file,
          path: ['status'],
          message: {
            en: 'The channel is retired, but nothing says when, why, and whether we keep the handle.',
            fr: 'Le compte est fermé, mais rien ne dit quand, pourquoi, ni si nous gardons son nom.',
          },
          fix: {
            en: `Add \`retired: { on: ${today}, reason: …, handle_kept: true }\`, with the day on which it closed; keep the handle, so that nobody else takes it.`,
            fr: `Ajoutez \`retired: { on: ${today}, reason: …, handle_kept: true }\`, avec le jour de la fermeture ; gardez le nom, pour que personne d’autre ne le prenne.`,
          },
        };
      }
    }
  },
});
