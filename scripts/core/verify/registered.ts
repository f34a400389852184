/** The accounts of a registry as the lookup wants them, each with the file of its entry. */

import type { AccountRecord } from '../model/registry.ts';
import { type Known, standingOf } from './lookup.ts';

/** An account with the entry that speaks of it. */
export interface Registered extends Known {
  readonly entry: AccountRecord['entry'];
}

/** Every account of a registry. */
export const registeredAccounts = (accounts: readonly AccountRecord[]): Registered[] =>
  accounts.map(({ account, entry }) => ({
    account,
    entry,
    platformId: entry.data.platform_id,
    standing: entry.kind === 'unofficial' ? 'unofficial' : standingOf(entry.data.status),
  }));
