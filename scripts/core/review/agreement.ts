/** Who is asked for a part of a change. */
import type { Approver } from '../change/required-approvals.ts';
import type { KeyPath } from '../model/finding.ts';
import type { EventName } from './event.ts';

/** A part of the change for which one of several people is asked. */
export interface Agreement {
  readonly rule: string;
  readonly file: string;
  readonly path: KeyPath;
  /** Keys beside it that are asked about together. */
  readonly also: readonly KeyPath[];
  /** What they are asked to agree to. */
  readonly to: string;
  /** The event of the entry that tells the same of the first key; null where events do not tell of all of them. */
  readonly event: EventName | null;
  readonly anyOf: readonly Approver[];
  /** Must it be somebody else than the author? */
  readonly second: boolean;
  /** Who has agreed; null while nobody has. */
  readonly given: Approver | null;
  /** What there is to do beside asking them; null where somebody has agreed, or asking is all. */
  readonly advice: string | null;
}
