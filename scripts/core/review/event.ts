/** What happens in a change, by name: one event for each thing that a reviewer would tell a colleague. */
import type { KeyPath } from '../model/finding.ts';
import { count } from '../text/lists.ts';
import type { WordChange } from '../text/word-diff.ts';

const channels = (number: number) => count(number, 'channel');
const people = (number: number) => count(number, 'person', 'people');

/**
 * Every event by its name, the most serious first, with the words in which a headline counts the entries that it happens
 * to; entries whose events have none are counted as changed. The names are part of the JSON contract and are never renamed.
 */
export const events = {
  'channel-deleted': (n) => `deletes ${channels(n)}`,
  'lead-changed': (n) => `changes ${count(n, 'lead over all channels', 'leads over all channels')}`,
  'identity-changed': (n) => `changes the account of ${channels(n)}`,
  'owner-changed': (n) => `changes the owner of ${channels(n)}`,
  'unit-changed': (n) => `moves ${channels(n)} to another unit`,
  'deputy-changed': (n) => `changes the deputy of ${channels(n)}`,
  'channel-disowned': (n) => `disowns ${channels(n)}`,
  'channel-retired': (n) => `retires ${channels(n)}`,
  'channel-proposed': (n) => `proposes ${channels(n)}`,
  'channel-registered': (n) => `registers ${channels(n)}`,
  'channel-activated': (n) => `activates ${channels(n)}`,
  'channel-dormant': (n) => `pauses ${channels(n)}`,
  'proposal-withdrawn': (n) => `withdraws ${count(n, 'proposal')}`,
  'unit-lead-changed': (n) => `changes who leads ${count(n, 'unit')}`,
  'login-changed': (n) => `changes the login of ${people(n)}`,
  'person-left': (n) => `${people(n)} ${n === 1 ? 'leaves' : 'leave'}`,
  'person-joined': (n) => `adds ${people(n)}`,
  'platform-decision': (n) => `decides about ${count(n, 'platform')}`,
  'approval-voided': (n) => `voids approvals of ${count(n, 'post')}`,
  'post-cancelled': (n) => `cancels ${count(n, 'post')}`,
  'post-planned': (n) => `adds ${count(n, 'post')}`,
  'post-moved': (n) => `moves ${count(n, 'post')}`,
  'post-approved': (n) => `approves ${count(n, 'post')}`,
  'text-changed': (n) => `changes the text of ${count(n, 'post')}`,
  'post-published': (n) => `notes that ${count(n, 'post')} ${n === 1 ? 'has' : 'have'} appeared`,
  'guide-published': (n) => `publishes ${count(n, 'version', 'versions')} of the style guide`,
  'rule-retired': (n) => `retires ${count(n, 'style rule')}`,
  'rule-tightened': (n) => `tightens ${count(n, 'style rule')}`,
  'rule-added': (n) => `adds ${count(n, 'style rule')}`,
  'rule-altered': (n) => `alters ${count(n, 'style rule')}`,
  'rule-loosened': (n) => `loosens ${count(n, 'style rule')}`,
  'guide-version': (n) => `puts ${count(n, 'new version')} into force`,
  'waiver-added': (n) => `adds ${count(n, 'exception')}`,
  'waiver-expired': (n) => `removes ${count(n, 'expired exception')}`,
  'case-opened': (n) => `reports ${count(n, 'account')}`,
  'case-closed': (n) => `closes ${count(n, 'case')}`,
  'team-changed': null,
  'purpose-changed': null,
  'audience-changed': null,
  'overlap-answered': null,
  'channel-authorized': null,
  'channel-reviewed': null,
  'platform-accounts-changed': null,
  'threshold-changed': null,
  'unit-attested': null,
  'person-away': null,
  'person-back': null,
  'receipt-added': null,
  'waiver-changed': null,
  'waiver-removed': null,
  'case-step': null,
  'case-decided': null,
  'page-changed': null,
  'rule-proposed': null,
  'question-asked': null,
  'question-decided': null,
  'entry-added': null,
  'entry-changed': null,
  'entry-moved': null,
  'entry-removed': null,
} as const satisfies Record<string, ((entries: number) => string) | null>;
export type EventName = keyof typeof events;

export interface Event {
  readonly event: EventName;
  /** A sentence without its full stop; values stand in backticks. */
  readonly text: string;
  /** The top-level keys that it tells of, so that nothing is told twice; empty where it tells of the whole entry. */
  readonly keys: readonly string[];
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
    | 'clears';
  readonly text: string;
}
