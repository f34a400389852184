import { collisions } from '../../../channels/collisions.ts';
import { defineRule } from '../../define-rule.ts';

export const duplicateAccount = defineRule({
  id: 'duplicate-account',
  severity: 'error',
  summary: { en: 'Every account is registered once.', fr: 'Chaque compte n’est enregistré qu’une fois.' },
  *check(registry) {
    for (const { record, others } of collisions(registry, 'duplicate-account')) {
      const { entry, account } = record;
      yield {
        file: entry.file,
        path: ['url'],
        message: `\`${entry.data.url}\` is the account \`${account.key}\`, which ${others.length + 1} files register.`,
        fix: 'Keep the entry that has the history and delete the other; one account is one file.',
        related: others.map((other) => ({
          file: other.entry.file,
          path: ['url'],
          message:
            other.account.key === account.key
              ? `registers it as \`${other.entry.data.url}\``
              : `registers the same id as \`${other.entry.data.url}\``,
        })),
      };
    }
  },
});
