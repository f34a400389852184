/**
 * Deadlines: on which day a finding begins that time alone brings about. A report can then be read later than it was
 * written, and still be right: the rule fires on a day if, and only if, the day lies after `on`.
 */
import type { KeyPath } from '../model/finding.ts';

export interface Due {
  readonly rule: string;
  readonly file: string;
  /** The place of the finding, where the rule finds more than one thing in a file. */
  readonly path?: KeyPath;
  /** The last day on which all is well. */
  readonly on: string;
}

/** The later of two days. */
export const laterOf = (a: string, b: string): string => (a > b ? a : b);

/** The earlier of two days. */
export const earlierOf = (a: string, b: string): string => (a < b ? a : b);
