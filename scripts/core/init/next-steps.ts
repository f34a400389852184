/** What a new organisation has still to do, as far as its registry tells. */
import type { Registry } from '../model/registry.ts';
import { isExample } from './example.ts';

/** In the order in which they are best done. */
export const stepIds = [
  'channel',
  'proposals',
  'platforms',
  'audiences',
  'units',
  'attest',
  'pages',
  'look',
  'address',
] as const;
export type StepId = (typeof stepIds)[number];

export interface NextStep {
  readonly id: StepId;
  /** How many entries it is about; 0 where it is about none in particular. */
  readonly n: number;
}

/**
 * The next steps of an organisation that is starting: nothing it runs is official yet, or more accounts wait for a
 * decision than have one. Empty for every other one: from then on `check` says what is wrong.
 */
export function nextSteps(registry: Registry): NextStep[] {
  const count = (...statuses: string[]) =>
    registry.channels
      .values()
      .filter(({ data }) => statuses.includes(data.status ?? ''))
      .toArray().length;
  const [proposed, official] = [count('proposed'), count('active', 'dormant')];
  if (official > 0 && proposed <= official) return [];
  const organization = registry.organization?.data;
  const lead = organization?.lead?.person;
  const unled = registry.units
    .values()
    .filter(({ data }) => data.parent !== undefined && data.lead === lead)
    .toArray();
  const unattested = registry.units
    .values()
    .filter(({ data }) => !data.inventory)
    .toArray();
  const unread = registry.pages
    .values()
    .filter(({ data }) => data.reviewed_on === undefined)
    .toArray();
  const decided = registry.platforms.values().some(({ data }) => data.decision);
  const steps: Record<StepId, number | undefined> = {
    channel: registry.channels.size === 0 ? 0 : undefined,
    proposals: proposed || undefined,
    platforms: decided ? undefined : 0,
    audiences: registry.audiences.size < 2 ? 0 : undefined,
    units: unled.length || undefined,
    attest: unattested.length || undefined,
    pages: unread.length || undefined,
    look: organization?.logo === undefined && !isExample(registry) ? 0 : undefined,
    address: organization?.repository && organization.handbook ? undefined : 0,
  };
  return stepIds.flatMap((id) => {
    const n = steps[id];
    return n === undefined ? [] : [{ id, n }];
  });
}
