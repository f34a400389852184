/** The id that an account keeps when it changes its name: what counts as one, and within what it is unique. */
import type { Account } from './account.ts';
import type { Platforms } from './compile.ts';

type Place = Pick<Account, 'platform' | 'kind'>;

/**
 * A text as the stable id of an account; undefined unless it has the form of an id on that platform. What a list has
 * in such a column is often none: `N/A`, a number of its own, what a spreadsheet left of a long number.
 */
export function stableId(text: string | undefined, place: Place, platforms: Platforms): string | undefined {
  const id = text?.trim();
  if (id === undefined || /^0/.test(id)) return undefined;
  return idForm(place, platforms)?.test(id) ? id : undefined;
}

/** The expression for ids of a kind; undefined where the platform has none that we know. */
export function idForm({ platform, kind }: Place, platforms: Platforms): RegExp | undefined {
  const compiled = platforms.byId.get(platform);
  return compiled?.kinds.get(kind)?.id ?? (isShared(compiled) ? compiled?.main.id : undefined);
}

/** Equal texts of this are one account: ids of two kinds are apart, unless the platform counts them all together. */
export const idKey = (id: string, { platform, kind }: Place, platforms: Platforms): string =>
  `${platform} ${isShared(platforms.byId.get(platform)) ? '' : kind} ${id}`;

const isShared = (compiled: ReturnType<Platforms['byId']['get']>): boolean =>
  compiled?.main.data.id?.shared === true;
