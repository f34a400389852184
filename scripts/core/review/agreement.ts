/** Who is asked for a part of a change. */
import type { Approver } from '../change/approvers.ts';
import type { KeyPath } from '../model/finding.ts';
import type { Wording } from '../model/wording.ts';
import type { EventName } from './event.ts';

/** A part of the change for which one of several people is asked. */
export interface Agreement {
  readonly rule: string;
  readonly file: string;
  readonly path: KeyPath;
  /** Keys beside it that are asked about together. */
  readonly also: readonly KeyPath[];
  /** What they are asked to agree to. */
  readonly to: Wording;
  /** The same in a word or two for each part; the whole sentence where it is about no single entry. */
  readonly about: readonly Wording[];
  /** Is it about the change as a whole? */
  readonly whole: boolean;
  /** The event of the entry that tells the same of the first key; null where events do not tell of all of them. */
  readonly event: EventName | null;
  readonly anyOf: readonly Approver[];
  /** Must it be somebody else than the author? */
  readonly second: boolean;
  /** Who has agreed; null while nobody has. */
  readonly given: Approver | null;
  /** What there is to do beside asking them; null where somebody has agreed, or asking is all. */
  readonly advice: Wording | null;
}
