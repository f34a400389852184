/** Why a reference names no account, in French: by the kind of refusal, as a clause for the messages of rules. */
import type { Refusal } from './account.ts';
import type { RefusalCode } from './reasons.ts';

const clauses: Readonly<Record<RefusalCode, string>> = {
  empty: 'aucune adresse n’est donnée',
  'too-long': 'ce texte est plus long qu’aucune adresse de compte',
  malformed: 'ce n’est pas une adresse web bien formée',
  deceptive: 'cette adresse peut tromper sur l’endroit où elle mène',
  'not-web': 'ce n’est pas l’adresse d’une page web',
  'needs-platform': 'un nom ou un numéro seul ne désigne aucun compte',
  'unknown-platform': 'ce dépôt ne connaît pas cette plateforme',
  'short-link': 'ce lien court ne désigne aucun compte',
  'not-an-account': 'cette adresse n’est pas celle d’un compte',
  'invalid-handle': 'aucun compte ne peut porter ce nom ou cet identifiant',
};

/** The French clause of a refusal. */
export const inFrench = ({ code }: Refusal): string => clauses[code];
