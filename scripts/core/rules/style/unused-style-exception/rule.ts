import { kindNames } from '../../../kinds/kinds.ts';
import type { Finding } from '../../../model/finding.ts';
import { entriesOf, type Registry } from '../../../model/registry.ts';
import { allowanceKey, styleFindings } from '../../../style/findings.ts';
import { guideOf } from '../../../style/guide.ts';
import { type Due, defineDatedRule } from '../../define-rule.ts';

export const unusedStyleException = defineDatedRule({
  id: 'unused-style-exception',
  severity: 'warning',
  name: { en: 'Unused exception of the style guide', fr: 'Exception de style inutilisée' },
  summary: {
    en: 'What is let through the style guide is still there, and its time is not over.',
    fr: 'Ce que le guide de style laisse passer par exception existe encore, et l’exception n’est pas échue.',
  },
  due: ended,
  *check(registry, { today }) {
    yield* unneeded(registry, today);
  },
});

/** Exceptions of rules whose last day is over. */
function* ended(registry: Registry): Iterable<Due> {
  for (const { id, data } of guideOf(registry).rules.values()) {
    const file = registry.styleRules.get(id)?.file ?? '';
    for (const [index, { text, until }] of data.exceptions.entries())
      yield {
        file,
        on: until,
        say: () => ({
          path: ['exceptions', index, 'until'],
          message: {
            en: `The exception for \`${text}\` has ended: the rule holds again.`,
            fr: `L’exception pour \`${text}\` est terminée : la règle s’applique de nouveau.`,
          },
          fix: {
            en: 'Take it out; or say a later day, and why.',
            fr: 'Retirez-la, ou donnez une date plus lointaine et une raison.',
          },
        }),
      };
  }
}

/** Permissions of entries that nothing in their texts needs. */
function* unneeded(registry: Registry, today: string): Iterable<Finding> {
  const { used } = styleFindings(registry, today);
  const running = new Set(guideOf(registry).set.rules.map(({ id }) => id));
  for (const kind of kindNames)
    for (const { data, file } of entriesOf(registry, kind)) {
      const allows = 'allows' in data ? (data.allows ?? []) : [];
      for (const [index, { rule, text }] of allows.entries()) {
        // A rule that does not run at the moment says nothing about who needs leave from it.
        if (used.has(allowanceKey(file, index)) || !running.has(rule)) continue;
        yield {
          file,
          path: ['allows', index, 'text'],
          message: {
            en: `\`${text}\` is let through the rule \`${rule}\`, and nothing here needs it.`,
            fr: `\`${text}\` échappe à la règle \`${rule}\`, et rien ici n’en a besoin.`,
          },
          fix: { en: 'Take the permission out.', fr: 'Retirez l’autorisation.' },
        };
      }
    }
}
