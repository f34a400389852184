/** What happens in a change, by name: one event for each thing that a reviewer would tell a colleague. */
import type { KeyPath } from '../model/finding.ts';

/** Every event by its name; the texts say the rest. Names are part of the JSON contract and are never renamed. */
export const eventNames = [
  'channel-proposed',
  'channel-registered',
  'channel-activated',
  'channel-dormant',
  'channel-retired',
  'channel-deleted',
  'proposal-withdrawn',
  'channel-disowned',
  'identity-changed',
  'owner-changed',
  'deputy-changed',
  'team-changed',
  'unit-changed',
  'purpose-changed',
  'audience-changed',
  'overlap-answered',
  'channel-authorized',
  'channel-reviewed',
  'platform-decision',
  'platform-accounts-changed',
  'lead-changed',
  'threshold-changed',
  'guide-version',
  'unit-lead-changed',
  'unit-attested',
  'person-joined',
  'person-left',
  'person-away',
  'person-back',
  'login-changed',
  'receipt-added',
  'waiver-added',
  'waiver-changed',
  'waiver-removed',
  'waiver-expired',
  'case-opened',
  'case-step',
  'case-decided',
  'case-closed',
  'page-changed',
  'entry-added',
  'entry-changed',
  'entry-moved',
  'entry-removed',
] as const;
export type EventName = (typeof eventNames)[number];

export interface Event {
  readonly event: EventName;
  /** A sentence without its full stop; values stand in backticks. */
  readonly text: string;
  /** The keys that it tells of, so that nothing is told twice. */
  readonly keys: readonly string[];
  /** Where it stands in the file of today, if it still has one. */
  readonly path?: KeyPath;
}
