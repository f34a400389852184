import { leadOf } from '../../../change/rights/say.ts';
import { identityChangeIn } from '../../../channels/identity-change.ts';
import { en, fr } from '../../../model/wording.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const changedIdentity = defineChangeRule({
  id: 'changed-identity',
  severity: 'error',
  name: { en: 'Changed identity of an account', fr: 'Identité de compte modifiée' },
  summary: {
    en: 'The handle or the id of a channel that exists changes only when the lead agrees.',
    fr: 'Le nom ou l’identifiant d’un compte existant ne change qu’avec l’accord du responsable.',
  },
  *requests(change) {
    for (const one of change.entries) {
      const difference = identityChangeIn(change, one);
      if (!difference) continue;
      const { what, key, from, to, why } = difference;
      yield {
        file: one.file,
        path: [key],
        what:
          what === 'account'
            ? {
                en: en`The account was ${from} and becomes ${to} (${why})`,
                fr: fr`Le compte était ${from} et devient ${to} (${why})`,
              }
            : {
                en: en`The id of \`${one.after?.id}\` was ${from} and ${typeof to === 'string' ? `becomes ${to}` : 'is taken away'} (${why})`,
                fr: fr`L’identifiant de \`${one.after?.id}\` était ${from} et ${typeof to === 'string' ? `devient ${to}` : 'disparaît'} (${why})`,
              },
        requirement: { anyOf: leadOf(change.rights) },
      };
    }
  },
});
