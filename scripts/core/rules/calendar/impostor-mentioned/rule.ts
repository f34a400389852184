import { placeOf, pointersOf } from '../../../calendar/named-accounts.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const impostorMentioned = defineRule({
  id: 'impostor-mentioned',
  severity: 'error',
  name: { en: 'Impostor mentioned', fr: 'Imposteur mentionné' },
  summary: {
    en: 'No post names or links an account that passes itself off as ours.',
    fr: 'Aucune publication ne nomme ni ne relie un compte qui se fait passer pour nous.',
  },
  *check(registry) {
    for (const pointer of pointersOf(registry)) {
      const impostor = pointer.known.find(
        ({ entry }) => entry.kind === 'unofficial' && entry.data.kind === 'impostor',
      );
      if (!impostor) continue;
      const { channel } = pointer.planned.post;
      yield {
        ...placeOf(pointer),
        message: {
          en: `The post on \`${channel}\` points at an impostor: \`${pointer.written}\` is \`${impostor.account.key}\`.`,
          fr: `La publication sur \`${channel}\` renvoie à un compte usurpateur : \`${pointer.written}\` est \`${impostor.account.key}\`.`,
        },
        fix: {
          en: 'Name the official account instead; `npm run verify` finds it.',
          fr: 'Nommez plutôt le compte officiel ; `npm run verify` le trouve.',
        },
        related: [
          relatedAt(impostor.entry.file, ['kind'], {
            en: 'the case of the impostor',
            fr: 'le dossier du compte usurpateur',
          }),
        ],
      };
    }
  },
});
