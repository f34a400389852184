import { collisions } from '../../../channels/collisions.ts';
import type { Entry } from '../../../model/registry.ts';
import { defineRule } from '../../define-rule.ts';

const retired = (entry: Entry) =>
  entry.kind === 'channels' && (entry as Entry<'channels'>).data.status === 'retired';

export const officialAndUnofficial = defineRule({
  id: 'official-and-unofficial',
  severity: 'error',
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
        message: `\`${account.key}\` is registered here as ${official ? 'official' : 'unofficial'} and elsewhere as ${official ? 'unofficial' : 'official'}.`,
        fix: official
          ? `If it is ours, delete the unofficial entry; if it is not, ${retired(entry) ? 'write `handle_kept: false`' : 'correct this `url`'}.`
          : 'If the account is ours, delete this file; if you met another account, correct this `url`.',
        related: others.map((other) => ({
          file: other.entry.file,
          path: ['url'],
          message: official
            ? 'lists it as unofficial'
            : `registers it as official${other.entry.kind === 'channels' && other.entry.data.owner ? `, owned by \`${other.entry.data.owner}\`` : ''}`,
        })),
      };
    }
  },
});
