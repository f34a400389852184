import { collisions } from '../../../channels/collisions.ts';
import { defineRule } from '../../define-rule.ts';

export const duplicateAccount = defineRule({
  id: 'duplicate-account',
  severity: 'error',
  name: { en: 'Duplicate account', fr: 'Compte en double' },
  summary: { en: 'Every account is registered once.', fr: 'Chaque compte n’est enregistré qu’une fois.' },
  *check(registry) {
    for (const { record, others } of collisions(registry, 'duplicate-account')) {
      const { entry, account } = record;
      yield {
        file: entry.file,
        path: ['url'],
        message: {
          en: `\`${entry.data.url}\` is the account \`${account.key}\`, which ${others.length + 1} files register.`,
          fr: `\`${entry.data.url}\` est le compte \`${account.key}\`, que ${others.length + 1} fichiers enregistrent.`,
        },
        fix: {
          en: 'Keep the entry that has the history and delete the other; one account is one file.',
          fr: 'Gardez la fiche qui a l’historique et supprimez l’autre : un compte, un fichier.',
        },
        related: others.map((other) => ({
          file: other.entry.file,
          path: ['url'],
          message:
            other.account.key === account.key
              ? {
                  en: `registers it as \`${other.entry.data.url}\``,
                  fr: `l’enregistre comme \`${other.entry.data.url}\``,
                }
              : {
                  en: `registers the same id as \`${other.entry.data.url}\``,
                  fr: `enregistre le même identifiant, comme \`${other.entry.data.url}\``,
                },
        })),
      };
    }
  },
});
