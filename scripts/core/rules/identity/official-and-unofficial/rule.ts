import { collisions } from '../../../channels/collisions.ts';
import type { Entry } from '../../../model/registry.ts';
import { defineRule } from '../../define-rule.ts';

const retired = (entry: Entry) =>
  entry.kind === 'channels' && (entry as Entry<'channels'>).data.status === 'retired';

export const officialAndUnofficial = defineRule({
  id: 'official-and-unofficial',
  severity: 'error',
  name: { en: 'Official and unofficial at once', fr: 'À la fois officiel et non officiel' },
  summary: {
    en: 'An account is either official or unofficial, never both.',
    fr: 'Un compte est officiel ou non officiel, jamais les deux.',
  },
  *check(registry) {
    for (const { record, others } of collisions(registry, 'official-and-unofficial')) {
      const { entry, account, official } = record;
      yield {
        file: entry.file,
        path: ['url'],
        message: {
          en: `\`${account.key}\` is registered here as ${official ? 'official' : 'unofficial'} and elsewhere as ${official ? 'unofficial' : 'official'}.`,
          fr: `\`${account.key}\` est enregistré ici comme ${official ? 'officiel' : 'non officiel'}, et ailleurs comme ${official ? 'non officiel' : 'officiel'}.`,
        },
        fix: official
          ? {
              en: `If it is ours, delete the unofficial entry; if it is not, ${retired(entry) ? 'write `handle_kept: false`' : 'correct this `url`'}.`,
              fr: `S’il est à nous, supprimez la fiche non officielle ; sinon, ${retired(entry) ? 'écrivez `handle_kept: false`' : 'corrigez cette `url`'}.`,
            }
          : {
              en: 'If the account is ours, delete this file; if you met another account, correct this `url`.',
              fr: 'Si le compte est à nous, supprimez ce fichier ; si vous avez vu un autre compte, corrigez cette `url`.',
            },
        related: others.map((other) => ({
          file: other.entry.file,
          path: ['url'],
          message: official
            ? { en: 'lists it as unofficial', fr: 'le dit non officiel' }
            : {
                en: `registers it as official${other.entry.kind === 'channels' && other.entry.data.owner ? `, owned by \`${other.entry.data.owner}\`` : ''}`,
                fr: `l’enregistre comme officiel${other.entry.kind === 'channels' && other.entry.data.owner ? `, responsable \`${other.entry.data.owner}\`` : ''}`,
              },
        })),
      };
    }
  },
});
