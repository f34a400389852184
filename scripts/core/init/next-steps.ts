/** What a new organisation has still to do, as far as its registry tells. */
import { showsMailbox } from '../kinds/person.ts';
import type { Registry } from '../model/registry.ts';
import { isExample } from './example.ts';

/** In the order in which they are best done. */
export const stepIds = [
  'logins',
  'mailbox',
  'channel',
  'proposals',
  'platforms',
  'audiences',
  'units',
  'attest',
  'pages',
  'guide',
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
  const channels = (...statuses: string[]) =>
    numberOf(registry.channels, ({ data }) => statuses.includes(data.status ?? ''));
  const [proposed, official] = [channels('proposed'), channels('active', 'dormant')];
  if (official > 0 && proposed <= official) return [];
  const organization = registry.organization?.data;
  const lead = organization?.lead?.person;
  const leaders = [...new Set([lead, organization?.lead?.deputy])].flatMap(
    (id) => (id === undefined ? undefined : registry.people.get(id)?.data) ?? [],
  );
  const decided = registry.platforms.values().some(({ data }) => data.decision);
  const steps: Record<StepId, number | undefined> = {
    logins: leaders.filter(({ github }) => github === undefined).length || undefined,
    mailbox: leaders.some((one) => showsMailbox(one, organization?.public_mailboxes)) ? undefined : 0,
    channel: registry.channels.size === 0 ? 0 : undefined,
    proposals: proposed || undefined,
    platforms: decided ? undefined : 0,
    audiences: registry.audiences.size < 2 ? 0 : undefined,
    units:
      numberOf(registry.units, ({ data }) => data.parent !== undefined && data.lead === lead) || undefined,
    attest: numberOf(registry.units, ({ data }) => !data.inventory) || undefined,
    pages: numberOf(registry.pages, ({ data }) => data.reviewed_on === undefined) || undefined,
    guide:
      registry.guide && registry.guide.data.reviewed_on === undefined ? registry.styleRules.size : undefined,
    look: organization?.logo === undefined && !isExample(registry) ? 0 : undefined,
    address: organization?.repository && organization.handbook ? undefined : 0,
  };
  return stepIds.flatMap((id) => {
    const n = steps[id];
    return n === undefined ? [] : [{ id, n }];
  });
}

const numberOf = <T>(entries: ReadonlyMap<string, T>, test: (entry: T) => boolean): number =>
  [...entries.values()].filter(test).length;
