/** The accounts of a registry as the lookup wants them, each with the file of its entry. */

import { ownSites } from '../channels/own-websites.ts';
import type { AccountRecord, Registry } from '../model/registry.ts';
import { type Known, standingOf } from './lookup.ts';
import type { Ours } from './relation.ts';

/** An account with the entry that speaks of it. */
export interface Registered extends Known {
  readonly entry: AccountRecord['entry'];
}

/** Who we are, in the lookup's words. */
export const oursIn = (registry: Registry): Ours => ({
  name: registry.organization?.data.name,
  sites: ownSites(registry),
});

/** Every account of a registry. */
export const registeredAccounts = (accounts: readonly AccountRecord[]): Registered[] =>
  accounts.map(({ account, entry }) => ({
    account,
    entry,
    platformId: entry.data.platform_id,
    standing: entry.kind === 'unofficial' ? 'unofficial' : standingOf(entry.data.status),
    formerly: entry.kind === 'channels' ? entry.data.former_handles : undefined,
  }));
