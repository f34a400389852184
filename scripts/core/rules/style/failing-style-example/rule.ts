import { guideOf } from '../../../style/guide.ts';
import { styleFamily } from '../../catalogue.ts';
import { defineRule } from '../../define-rule.ts';

export const failingStyleExample = defineRule({
  id: 'failing-style-example',
  severity: 'error',
  name: { en: 'Failing example of a style rule', fr: 'Exemple de règle de style inexact' },
  summary: {
    en: 'The examples of a style rule show what it does, and no rule contradicts another one.',
    fr: 'Les exemples d’une règle de style montrent ce qu’elle fait, et aucune règle n’en contredit une autre.',
  },
  // A rule that does not do what it says would judge everybody’s texts.
  waivable: false,
  *check(registry, { catalogue }) {
    for (const { id, file } of registry.styleRules.values()) {
      const known = catalogue.get(id);
      if (known && known.family !== styleFamily)
        yield {
          file,
          message: {
            en: `\`${id}\` is the name of another rule, and reports would not tell the two apart.`,
            fr: `\`${id}\` est le nom d’une autre règle, et les rapports ne distingueraient pas les deux.`,
          },
          fix: { en: 'Rename the file.', fr: 'Renommez le fichier.' },
          related: [
            { file: known.readme, message: { en: 'the rule of that name', fr: 'la règle de ce nom' } },
          ],
        };
    }
    for (const { rule, path, message, fix, other } of guideOf(registry).problems) {
      const file = registry.styleRules.get(rule)?.file;
      const second = other === undefined ? undefined : registry.styleRules.get(other)?.file;
      if (file === undefined) continue;
      yield {
        file,
        path,
        message,
        fix,
        related:
          second === undefined
            ? []
            : [{ file: second, message: { en: 'the other rule', fr: 'l’autre règle' } }],
      };
    }
  },
});
