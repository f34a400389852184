/** What somebody is asked about, in a word or two: for the list of those who must agree. */
import type { Wording } from '../model/wording.ts';
import type { EventName } from './event.ts';

/** Events without a line are told by their keys. */
export const topics: Readonly<Partial<Record<EventName, Wording>>> = {
  'channel-deleted': { en: 'deletion', fr: 'suppression' },
  'lead-changed': { en: 'new lead over all channels', fr: 'nouvelle direction de tous les comptes' },
  'identity-changed': { en: 'another account', fr: 'un autre compte' },
  'owner-changed': { en: 'new owner', fr: 'nouveau responsable' },
  'unit-changed': { en: 'another unit', fr: 'une autre unité' },
  'deputy-changed': { en: 'new deputy', fr: 'nouvelle suppléance' },
  'channel-disowned': { en: 'no longer ours', fr: 'n’est plus le nôtre' },
  'channel-retired': { en: 'closing', fr: 'fermeture' },
  'channel-proposed': { en: 'proposal', fr: 'proposition' },
  'channel-registered': { en: 'new channel', fr: 'nouveau compte' },
  'channel-activated': { en: 'opening', fr: 'mise en service' },
  'channel-dormant': { en: 'pause', fr: 'mise en pause' },
  'proposal-withdrawn': { en: 'withdrawal', fr: 'retrait' },
  'unit-lead-changed': { en: 'new leadership', fr: 'nouvelle direction' },
  'login-changed': { en: 'new login', fr: 'nouvel identifiant de connexion' },
  'person-left': { en: 'departure', fr: 'départ' },
  'person-joined': { en: 'new person', fr: 'nouvelle personne' },
  'person-away': { en: 'leave', fr: 'congé' },
  'person-back': { en: 'return', fr: 'retour' },
  'platform-decision': { en: 'decision', fr: 'décision' },
  'platform-accounts-changed': { en: 'how accounts are recognised', fr: 'façon de reconnaître les comptes' },
  'post-cancelled': { en: 'cancellation', fr: 'annulation' },
  'post-planned': { en: 'new post', fr: 'nouvelle publication' },
  'post-moved': { en: 'another time', fr: 'une autre heure' },
  'post-approved': { en: 'approval', fr: 'approbation' },
  'text-changed': { en: 'text', fr: 'texte' },
  'guide-published': { en: 'new version', fr: 'nouvelle version' },
  'rule-retired': { en: 'end of the rule', fr: 'fin de la règle' },
  'rule-added': { en: 'new rule', fr: 'nouvelle règle' },
  'rule-proposed': { en: 'proposed rule', fr: 'règle proposée' },
  'guide-version': { en: 'new version to read', fr: 'nouvelle version à lire' },
  'waiver-added': { en: 'new exception', fr: 'nouvelle dérogation' },
  'waiver-changed': { en: 'exception', fr: 'dérogation' },
  'waiver-removed': { en: 'end of the exception', fr: 'fin de la dérogation' },
  'waiver-expired': { en: 'end of the exception', fr: 'fin de la dérogation' },
  'case-opened': { en: 'report', fr: 'signalement' },
  'case-closed': { en: 'end of the case', fr: 'fin du dossier' },
  'case-step': { en: 'steps of the case', fr: 'étapes du dossier' },
  'case-decided': { en: 'decision', fr: 'décision' },
  'team-changed': { en: 'team', fr: 'équipe' },
  'purpose-changed': { en: 'purpose', fr: 'raison d’être' },
  'audience-changed': { en: 'audiences and languages', fr: 'publics et langues' },
  'overlap-answered': { en: 'overlap', fr: 'chevauchement' },
  'channel-authorized': { en: 'official approval', fr: 'reconnaissance officielle' },
  'channel-reviewed': { en: 'review', fr: 'revue' },
  'threshold-changed': { en: 'threshold', fr: 'seuil' },
  'unit-attested': { en: 'confirmed list of channels', fr: 'liste de comptes confirmée' },
  'receipt-added': { en: 'what the person has read or learnt', fr: 'ce que la personne a lu ou appris' },
  'page-changed': { en: 'text', fr: 'texte' },
  'question-asked': { en: 'question', fr: 'question' },
  'question-decided': { en: 'answer', fr: 'réponse' },
  'entry-added': { en: 'new entry', fr: 'nouvelle fiche' },
  'entry-removed': { en: 'removal', fr: 'suppression' },
};

/** What somebody is, as those who are asked are listed; what has no line here is its own wording. */
export function partWords(part: string): Wording {
  const [, rank, unit] = /^(lead|deputy lead) of (`[^`]+`)$/.exec(part) ?? [];
  if (unit !== undefined)
    return { en: part, fr: `${rank === 'lead' ? 'responsable' : 'suppléance'} de l’unité ${unit}` };
  return { en: part, fr: parts[part] ?? part };
}

const parts: Readonly<Record<string, string>> = {
  'the owner': 'responsable',
  'the deputy': 'suppléance',
  'the author': 'auteur',
  'the chair': 'présidence',
  'the person': 'la personne elle-même',
  'lead over all channels': 'responsable de tous les comptes',
  'deputy lead over all channels': 'suppléance pour tous les comptes',
  'who answers for the page': 'responsable de la page',
  'who answers for the chapter': 'responsable du chapitre',
  'who answers for the guide': 'responsable du guide',
  'whose decision it is': 'qui a pris cette décision',
  'whose decision it was': 'qui avait pris cette décision',
  'whose post it is said to be': 'dont ce serait la publication',
  'a second person': 'une seconde personne',
};
