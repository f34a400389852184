/** What the form of a post offers to choose from. */
import type { Asset } from '../../kinds/asset.ts';
import type { Text } from '../../kinds/fields.ts';
import type { Registry, ValidParts } from '../../model/registry.ts';
import { type Choice, type Choices, choicesOf } from '../../propose/choices.ts';
import { compareText } from '../../text/order.ts';
import { planningOf } from '../planning.ts';

export interface PlanOffer extends Pick<Choices, 'people' | 'audiences' | 'languages'> {
  /** Networks with their channels that are still used. */
  readonly networks: readonly { readonly name: Text; readonly channels: readonly OfferedChannel[] }[];
  readonly campaigns: readonly Choice[];
  readonly pillars: readonly Choice[];
  readonly assets: readonly (Choice & Pick<ValidParts<Asset>, 'alt' | 'licence' | 'credit' | 'expires'>)[];
}

export interface OfferedChannel {
  readonly id: string;
  readonly name: string;
  /** As the network shows it; absent where accounts have none. */
  readonly handle?: string | undefined;
  readonly languages: readonly string[];
}

/** The choices of a registry; what has ended is none. */
export function planOffer(registry: Registry): PlanOffer {
  const { people, audiences, languages } = choicesOf(registry);
  const { channels, platforms, campaigns, assets, accounts } = registry;
  const handles = new Map(accounts.map(({ entry, account }) => [entry.file, account.handle]));
  const used = [...channels.values()].filter(({ data }) => data.status !== 'retired');
  const byNetwork = Map.groupBy(used, ({ id }) => id.slice(0, id.indexOf('/')));
  const networks = [...byNetwork].map(([platform, own]) => ({
    name: platforms.get(platform)?.data.name ?? platform,
    channels: own
      .map(({ id, file, data }) => ({
        id,
        name: data.name ?? id,
        handle: handles.get(file),
        languages: data.languages ?? [],
      }))
      .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id)),
  }));
  return {
    people,
    audiences,
    languages,
    networks: networks.sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase())),
    campaigns: [...campaigns.values()].map(({ id, data }) => ({ id, name: data.name ?? id })),
    pillars: planningOf(registry).pillars.map(({ id, name }) => ({ id, name })),
    assets: [...assets.values()].map(({ id, data: { title = id, alt, licence, credit, expires } }) => ({
      id,
      name: title,
      ...{ alt, licence, credit, expires },
    })),
  };
}
