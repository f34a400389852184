/** Which band a campaign has: a colour and a pattern, the same on every page. There are six; a seventh begins anew. */
import { once } from '../data/once.ts';

export const bands = 6;

const numbers = once(({ calendar: { campaigns } }) => {
  const inOrder = [...campaigns.values()].toSorted((a, b) =>
    `${a.from ?? ''} ${a.id}` < `${b.from ?? ''} ${b.id}` ? -1 : 1,
  );
  return new Map(inOrder.map(({ id }, index) => [id, (index % bands) + 1]));
});

/** The class of a campaign’s band; `band-0` where there is none, or none that is known. */
export const bandOf = (campaign: string | undefined): string => `band-${numbers().get(campaign ?? '') ?? 0}`;
