import type { Change } from '../../../change/diff.ts';
import { isFirstLogin } from '../../../change/rights/first-login.ts';
import { rightsRequests } from '../../../change/rights/requests.ts';
import { leadOf } from '../../../change/rights/say.ts';
import type { Finding } from '../../../model/finding.ts';
import { en, fr } from '../../../model/wording.ts';
import { personWords } from '../../../organization/availability.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const missingApproval = defineChangeRule({
  id: 'missing-approval',
  severity: 'error',
  name: { en: 'Missing approval', fr: 'Accord manquant' },
  summary: {
    en: 'What belongs to others changes only when somebody with a say over it agrees.',
    fr: 'Ce qui appartient à d’autres ne change qu’avec l’accord d’une personne qui a son mot à dire.',
  },
  requests: rightsRequests,
  check: firstLogins,
});

function* firstLogins(change: Change): Iterable<Finding> {
  for (const { file, after } of change.entries) {
    if (!after || !isFirstLogin(change, after)) continue;
    yield {
      file,
      path: ['github'],
      severity: 'warning',
      message: {
        en: en`${personWords(change.after, after.id)}, ${leadOf(change.rights).get(after.id)}, gets a first login. Nobody who leads has one yet, so nobody could agree to it.`,
        fr: fr`${personWords(change.after, after.id)}, ${leadOf(change.rights).get(after.id)}, reçoit un premier identifiant. Personne de la direction n’en a encore, et personne n’a donc pu donner son accord.`,
      },
      fix: {
        en: 'Make sure, outside this change, that the account is theirs: from now on its word counts for everything.',
        fr: 'Assurez-vous, hors de ce changement, que ce compte est bien le sien : dès maintenant, sa parole compte pour tout.',
      },
    };
  }
}
