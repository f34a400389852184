/** The rows of an inventory: what comes in, and what is said about it. */
import type { Account } from '../identity/index.ts';

/** One row of a list of accounts, as read. */
export interface ListRow {
  /** Line of the list's file, from 1. */
  readonly line: number;
  /** The account as it was written: an address, or a handle when `platform` is given. */
  readonly url: string;
  readonly name?: string;
  readonly unit?: string;
  readonly languages?: string;
  readonly platform?: string;
  readonly id?: string;
  /** Why the row itself cannot be read. */
  readonly error?: string;
}

export const verdicts = ['registered', 'new', 'repeated', 'look-alike', 'undecided', 'refused'] as const;
export type RowVerdict = (typeof verdicts)[number];

/** The verdict on one row; the names are those of the JSON output. */
export interface JudgedRow {
  readonly line: number;
  readonly input: string;
  readonly verdict: RowVerdict;
  readonly account: Pick<Account, 'platform' | 'kind' | 'key' | 'profile'> | null;
  /** The stable id that counts: of the address, or of the list where it has the platform's form. */
  readonly id: string | null;
  /** File of the registry's entry that it is, looks like, or may be. */
  readonly channel: string | null;
  /** Lines of the other rows that name the same account, or may. */
  readonly with: readonly number[];
  readonly reason: string | null;
  /** What the row says that was not followed, and why: an id that is none, a word for no platform. */
  readonly remarks: readonly string[];
}
