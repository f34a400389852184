import { failingExamples } from '../../../identity/index.ts';
import { defineRule } from '../../define-rule.ts';

export const failingExample = defineRule({
  id: 'failing-example',
  severity: 'error',
  name: { en: 'Failing example of a platform', fr: 'Exemple de plateforme inexact' },
  summary: {
    en: 'Every example in a platform file holds.',
    fr: 'Tous les exemples de la description d’une plateforme sont exacts.',
  },
  *check({ platforms, identity, lookUp }) {
    const data = JSON.stringify([...identity.byId.values()].map((platform) => [platform.id, platform.data]));
    const failing = lookUp('platform-examples', data, () =>
      [...identity.byId.keys()].map((id) => [id, failingExamples(id, identity)] as const),
    );
    for (const [id, failures] of failing) {
      for (const { path, message } of failures) {
        yield {
          file: platforms.get(id)?.file ?? '',
          path,
          message,
          fix: {
            en: 'If the example is right, correct `account` in this file (`forms`, `handle`, `not_accounts`); otherwise correct the example.',
            fr: 'Si l’exemple est juste, corrigez `account` dans ce fichier (`forms`, `handle`, `not_accounts`) ; sinon, corrigez l’exemple.',
          },
        };
      }
    }
  },
});
