/** An account that is registered, as the handbook tells of it: with the names of its platform, unit and owner. */
import type { Account, LookAlike } from '../identity/index.ts';
import type { Registry } from '../model/registry.ts';
import { difference } from '../verify/difference.ts';
import type { Registered } from '../verify/registered.ts';
import type { Entry, Likely, Seen } from '../verify/reply.ts';

/** An account, with the name of its platform. */
export const seen = (account: Account, { platforms }: Registry): Seen => ({
  ...account,
  on: platforms.get(account.platform)?.data.name ?? account.platform,
});

/** What the registry says of an account. */
export function told({ account, entry, standing }: Registered, registry: Registry): Entry {
  const { id, kind, data } = entry;
  const base = { id, name: data.name ?? id, standing, account: seen(account, registry) };
  if (kind === 'unofficial') {
    const { kind: sort = 'unknown', risk = 'low', decision } = data;
    return { ...base, unofficial: { kind: sort, risk, ...(decision && { decision: decision.what }) } };
  }
  const { unit, owner, retired, superseded_by: next } = data;
  return {
    ...base,
    ...(unit !== undefined && { unit: { id: unit, name: registry.units.get(unit)?.data.name ?? unit } }),
    ...(owner !== undefined && {
      owner: { id: owner, name: registry.people.get(owner)?.data.name ?? owner },
    }),
    ...(retired && { retired: { on: retired.on, kept: retired.handle_kept } }),
    ...(next !== undefined && { next: { id: next, name: registry.channels.get(next)?.data.name ?? next } }),
  };
}

/** What an account is easily taken for, official accounts first, both names cut where they differ. */
export const mistakable = (
  asked: Account,
  lookalikes: readonly LookAlike<Registered>[],
  registry: Registry,
): Likely[] =>
  lookalikes.toSorted(officialFirst).map(({ ref, likeness }) => {
    const [here, there] = difference(nameOf(asked), nameOf(ref.account));
    return { entry: told(ref, registry), likeness, asked: here, there };
  });

const officialFirst = (a: LookAlike<Registered>, b: LookAlike<Registered>) =>
  Number(b.ref.entry.kind === 'channels') - Number(a.ref.entry.kind === 'channels');

const nameOf = (account: Account) => account.handle ?? account.id ?? account.key;
