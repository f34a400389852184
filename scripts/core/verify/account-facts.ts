/** An account that is registered, as a page or the terminal tells of it: with the names of its platform, unit and owner. */
import type { Account, Likeness, LookAlike } from '../identity/index.ts';
import type { Channel } from '../kinds/channel.ts';
import type { Text } from '../kinds/fields.ts';
import type { Unofficial } from '../kinds/unofficial.ts';
import type { Registry } from '../model/registry.ts';
import { difference, type Piece } from './difference.ts';
import type { Known, Standing } from './lookup.ts';

/** An account, with the name of its platform. */
export type Seen = Pick<Account, 'kind' | 'handle' | 'id' | 'key' | 'profile' | 'platform'> & {
  readonly on: string;
};

/** An entry that looks like the account in question, both names cut where they differ. */
export interface Likely {
  readonly entry: DescribedEntry;
  readonly likeness: Likeness;
  readonly asked: readonly Piece[];
  readonly there: readonly Piece[];
}

/** An entry of the registry, with what a reader wants to know about it. */
export interface DescribedEntry {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  readonly account: Seen;
  readonly unit?: Named<Text>;
  readonly owner?: Named<string>;
  readonly retired?: { readonly on: string; readonly kept: boolean };
  readonly next?: Named<string>;
  /** Only of an account that is not ours. */
  readonly unofficial?: { readonly kind: string; readonly risk: string; readonly decision?: string };
}

interface Named<T> {
  readonly id: string;
  readonly name: T;
}

/** An account with what is kept about it: a whole entry, or the part of one that a browser has fetched. */
export interface Described extends Known {
  readonly entry: { readonly id: string } & (
    | {
        readonly kind: 'channels';
        readonly data: Kept<Channel, 'name' | 'unit' | 'owner' | 'superseded_by'> & {
          readonly retired?: Pick<NonNullable<Channel['retired']>, 'on' | 'handle_kept'> | undefined;
        };
      }
    | {
        readonly kind: 'unofficial';
        readonly data: Kept<Unofficial, 'name' | 'kind' | 'risk'> & {
          readonly decision?: Pick<NonNullable<Unofficial['decision']>, 'what'> | undefined;
        };
      }
  );
}

type Kept<T, K extends keyof T> = { readonly [P in K]?: T[P] | undefined };

/** What ids stand for; undefined where one leads nowhere. */
export interface Names {
  platform(id: string): string | undefined;
  unit(id: string): Text | undefined;
  person(id: string): string | undefined;
  channel(id: string): string | undefined;
}

/** The names of a registry. */
export const namesIn = ({ platforms, units, people, channels }: Registry): Names => ({
  platform: (id) => platforms.get(id)?.data.name,
  unit: (id) => units.get(id)?.data.name,
  person: (id) => people.get(id)?.data.name,
  channel: (id) => channels.get(id)?.data.name,
});

export const seen = (account: Account, names: Names): Seen => ({
  ...account,
  on: names.platform(account.platform) ?? account.platform,
});

/** What is known of an account. */
export function factsOf({ account, entry, standing }: Described, names: Names): DescribedEntry {
  const { id, kind, data } = entry;
  const base = { id, name: data.name ?? id, standing, account: seen(account, names) };
  if (kind === 'unofficial') {
    const { kind: sort = 'unknown', risk = 'low', decision } = data;
    return { ...base, unofficial: { kind: sort, risk, ...(decision && { decision: decision.what }) } };
  }
  const { unit, owner, retired, superseded_by: next } = data;
  return {
    ...base,
    ...(unit !== undefined && { unit: { id: unit, name: names.unit(unit) ?? unit } }),
    ...(owner !== undefined && { owner: { id: owner, name: names.person(owner) ?? owner } }),
    ...(retired && { retired: { on: retired.on, kept: retired.handle_kept } }),
    ...(next !== undefined && { next: { id: next, name: names.channel(next) ?? next } }),
  };
}

/** What an account is easily taken for, official accounts first, both names cut where they differ. */
export const mistakable = <K extends Described>(
  asked: Account,
  lookalikes: readonly LookAlike<K>[],
  names: Names,
): Likely[] =>
  lookalikes.toSorted(officialFirst).map(({ ref, likeness }) => {
    const [here, there] = difference(nameOf(asked), nameOf(ref.account));
    return { entry: factsOf(ref, names), likeness, asked: here, there };
  });

const officialFirst = (a: { ref: Described }, b: { ref: Described }) =>
  Number(b.ref.entry.kind === 'channels') - Number(a.ref.entry.kind === 'channels');

const nameOf = (account: Account) => account.handle ?? account.id ?? account.key;
