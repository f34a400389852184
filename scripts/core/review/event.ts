/** What happens in a change, by name: one event for each thing that a reviewer would tell a colleague. */
import type { KeyPath } from '../model/finding.ts';
import type { Wording } from '../model/wording.ts';
import { count } from '../text/lists.ts';
import type { WordChange } from '../text/word-diff.ts';

type Counting = (entries: number) => string;

/**
 * Every event by its name, the most serious first, with the words in which a headline counts the entries that it happens
 * to; entries whose events have none are counted as changed. The names are part of the JSON contract and are never renamed.
 */
export const events = {
  'channel-deleted': {
    en: (n) => `deletes ${count(n, 'channel')}`,
    fr: (n) => `supprime ${count(n, 'compte')}`,
  },
  'lead-changed': {
    en: (n) => `changes ${count(n, 'lead over all channels', 'leads over all channels')}`,
    fr: (n) => `change ${count(n, 'responsable de tous les comptes', 'responsables de tous les comptes')}`,
  },
  'identity-changed': {
    en: (n) => `changes the account of ${count(n, 'channel')}`,
    fr: (n) => `change l’identité de ${count(n, 'compte')}`,
  },
  'owner-changed': {
    en: (n) => `changes the owner of ${count(n, 'channel')}`,
    fr: (n) => `change le responsable de ${count(n, 'compte')}`,
  },
  'unit-changed': {
    en: (n) => `moves ${count(n, 'channel')} to another unit`,
    fr: (n) => `déplace ${count(n, 'compte')} vers un autre service`,
  },
  'deputy-changed': {
    en: (n) => `changes the deputy of ${count(n, 'channel')}`,
    fr: (n) => `change la suppléance de ${count(n, 'compte')}`,
  },
  'channel-disowned': {
    en: (n) => `disowns ${count(n, 'channel')}`,
    fr: (n) => `désavoue ${count(n, 'compte')}`,
  },
  'channel-retired': {
    en: (n) => `retires ${count(n, 'channel')}`,
    fr: (n) => `ferme ${count(n, 'compte')}`,
  },
  'threshold-changed': { en: () => 'changes thresholds', fr: () => 'change des seuils' },
  'page-changed': {
    en: (n) => `changes the text of ${count(n, 'page')}`,
    fr: (n) => `change le texte de ${count(n, 'page')}`,
  },
  'channel-proposed': {
    en: (n) => `proposes ${count(n, 'channel')}`,
    fr: (n) => `propose ${count(n, 'compte')}`,
  },
  'channel-registered': {
    en: (n) => `registers ${count(n, 'channel')}`,
    fr: (n) => `enregistre ${count(n, 'compte')}`,
  },
  'channel-activated': {
    en: (n) => `activates ${count(n, 'channel')}`,
    fr: (n) => `met ${count(n, 'compte')} en service`,
  },
  'channel-dormant': {
    en: (n) => `pauses ${count(n, 'channel')}`,
    fr: (n) => `met ${count(n, 'compte')} en pause`,
  },
  'proposal-withdrawn': {
    en: (n) => `withdraws ${count(n, 'proposal')}`,
    fr: (n) => `retire ${count(n, 'proposition')}`,
  },
  'unit-lead-changed': {
    en: (n) => `changes who leads ${count(n, 'unit')}`,
    fr: (n) => `change la direction de ${count(n, 'service')}`,
  },
  'mailbox-shown': {
    en: (n) => `shows the mailbox of ${count(n, 'person', 'people')}`,
    fr: (n) => `affiche l’adresse de ${count(n, 'personne')}`,
  },
  'login-changed': {
    en: (n) => `changes the login of ${count(n, 'person', 'people')}`,
    fr: (n) => `change l’identifiant de connexion de ${count(n, 'personne')}`,
  },
  'person-left': {
    en: (n) => `${count(n, 'person', 'people')} ${n === 1 ? 'leaves' : 'leave'}`,
    fr: (n) => `acte ${count(n, 'départ')}`,
  },
  'person-joined': {
    en: (n) => `adds ${count(n, 'person', 'people')}`,
    fr: (n) => `ajoute ${count(n, 'personne')}`,
  },
  'platform-decision': {
    en: (n) => `decides about ${count(n, 'platform')}`,
    fr: (n) => `prend une décision sur ${count(n, 'plateforme')}`,
  },
  'approval-voided': {
    en: (n) => `voids approvals of ${count(n, 'post')}`,
    fr: (n) => `annule des approbations de ${count(n, 'publication')}`,
  },
  'post-cancelled': {
    en: (n) => `cancels ${count(n, 'post')}`,
    fr: (n) => `annule ${count(n, 'publication')}`,
  },
  'post-planned': {
    en: (n) => `adds ${count(n, 'post')}`,
    fr: (n) => `ajoute ${count(n, 'publication')}`,
  },
  'post-moved': {
    en: (n) => `moves ${count(n, 'post')}`,
    fr: (n) => `déplace ${count(n, 'publication')}`,
  },
  'post-approved': {
    en: (n) => `approves ${count(n, 'post')}`,
    fr: (n) => `approuve ${count(n, 'publication')}`,
  },
  'text-changed': {
    en: (n) => `changes the text of ${count(n, 'post')}`,
    fr: (n) => `change le texte de ${count(n, 'publication')}`,
  },
  'post-published': {
    en: (n) => `notes that ${count(n, 'post')} ${n === 1 ? 'has' : 'have'} appeared`,
    fr: (n) => `note la parution de ${count(n, 'publication')}`,
  },
  'guide-published': {
    en: (n) => `publishes ${count(n, 'version')} of the style guide`,
    fr: (n) => `publie ${count(n, 'version')} du guide de style`,
  },
  'rule-retired': {
    en: (n) => `retires ${count(n, 'style rule')}`,
    fr: (n) => `retire ${count(n, 'règle de style', 'règles de style')}`,
  },
  'rule-tightened': {
    en: (n) => `tightens ${count(n, 'style rule')}`,
    fr: (n) => `durcit ${count(n, 'règle de style', 'règles de style')}`,
  },
  'rule-added': {
    en: (n) => `adds ${count(n, 'style rule')}`,
    fr: (n) => `ajoute ${count(n, 'règle de style', 'règles de style')}`,
  },
  'rule-altered': {
    en: (n) => `alters ${count(n, 'style rule')}`,
    fr: (n) => `modifie ${count(n, 'règle de style', 'règles de style')}`,
  },
  'rule-loosened': {
    en: (n) => `loosens ${count(n, 'style rule')}`,
    fr: (n) => `assouplit ${count(n, 'règle de style', 'règles de style')}`,
  },
  'guide-version': {
    en: (n) => `puts ${count(n, 'new version')} into force`,
    fr: (n) => `met en vigueur ${count(n, 'nouvelle version', 'nouvelles versions')}`,
  },
  'waiver-added': {
    en: (n) => `adds ${count(n, 'exception')}`,
    fr: (n) => `ajoute ${count(n, 'dérogation')}`,
  },
  'waiver-expired': {
    en: (n) => `removes ${count(n, 'expired exception')}`,
    fr: (n) => `retire ${count(n, 'dérogation échue', 'dérogations échues')}`,
  },
  'case-opened': {
    en: (n) => `reports ${count(n, 'account')}`,
    fr: (n) => `signale ${count(n, 'compte')}`,
  },
  'case-closed': {
    en: (n) => `closes ${count(n, 'case')}`,
    fr: (n) => `clôt ${count(n, 'dossier')}`,
  },
  'team-changed': null,
  'purpose-changed': null,
  'audience-changed': null,
  'overlap-answered': null,
  'channel-authorized': null,
  'channel-reviewed': null,
  'platform-accounts-changed': null,
  'unit-attested': null,
  'person-away': null,
  'person-back': null,
  'receipt-added': null,
  'waiver-changed': null,
  'waiver-removed': null,
  'case-step': null,
  'case-decided': null,
  'rule-proposed': null,
  'question-asked': null,
  'question-decided': null,
  'entry-added': null,
  'entry-changed': null,
  'entry-moved': null,
  'entry-removed': null,
} as const satisfies Record<string, { en: Counting; fr: Counting } | null>;
export type EventName = keyof typeof events;

export interface Event {
  readonly event: EventName;
  /** A sentence without its full stop; values stand in backticks. */
  readonly text: Wording;
  /** The top-level keys that it tells of, so that nothing is told twice; empty where it tells of the whole entry. */
  readonly keys: readonly string[];
  /** A single value that changes: the words of its key, what it was and what it is. */
  readonly values?: { readonly name: Wording; readonly from: Wording; readonly to: Wording };
  /** A text that changes, place by place, word by word. */
  readonly places?: readonly (readonly WordChange[])[];
  /** Where it stands in the file of today, if it still has one. */
  readonly path?: KeyPath;
}

/** What a reviewer has to know beside what happens. */
export interface Fact {
  readonly about:
    | 'account'
    | 'purpose'
    | 'nearest'
    | 'same-audience'
    | 'load'
    | 'audience'
    | 'platform'
    | 'depends'
    | 'holds'
    | 'flags'
    | 'clears'
    | 'affects';
  readonly text: Wording;
}
