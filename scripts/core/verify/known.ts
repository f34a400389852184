/** An account that somebody keeps, with where it stands. */
import type { Account } from '../identity/index.ts';

export type Standing = 'official' | 'proposed' | 'dormant' | 'retired' | 'unofficial' | 'unknown';

/** What the lookup needs of an account that somebody keeps: a registry of files, or a list that a browser fetched. */
export interface Known {
  readonly account: Account;
  /** The stable id that is kept beside the address. */
  readonly platformId?: string | undefined;
  readonly standing: Standing;
  /** Handles or addresses that it had before. */
  readonly formerly?: readonly string[] | undefined;
}
