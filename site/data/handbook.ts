/** The published registry with its indexes, built once: no page looks through all entries. */

import type { ShownAsset } from '../../scripts/core/calendar/view/assets.ts';
import type { Calendar } from '../../scripts/core/calendar/view/calendar.ts';
import type { Task } from '../../scripts/core/calendar/view/queue.ts';
import type { Guide } from '../../scripts/core/kinds/guide.ts';
import type { Planning } from '../../scripts/core/kinds/planning.ts';
import { addTo } from '../../scripts/core/model/lists.ts';
import type { GuideReaders } from '../../scripts/core/organization/guide-readers.ts';
import type { ReachFinder } from '../../scripts/core/organization/reach.ts';
import {
  type ContractKind,
  contractKinds,
  type Published,
  type PublishedChannel,
  type PublishedEntry,
} from '../../scripts/core/publish/published.ts';
import { compareText } from '../../scripts/core/text/order.ts';
import type { PublicAnswer } from '../ask/answers.ts';
import type { Health } from '../health/health.ts';
import type { PublicProblem } from './problems.ts';

/** The published entries of each kind, by id. */
type Records = { readonly [K in ContractKind]: ReadonlyMap<string, PublishedEntry<K>> };

/** What is known beside the published registry. */
interface Findings {
  /** registry.json, as it is published. */
  readonly text: string;
  readonly today: string;
  /** The style guide as a whole; undefined where there is none. */
  readonly guide: Guide | undefined;
  /** Who has read the guide; undefined where nobody has to. */
  readonly guideReaders: GuideReaders | undefined;
  readonly problems: ReadonlyMap<string, readonly PublicProblem[]>;
  readonly health: Health;
  readonly calendar: Calendar;
  /** What the calendar waits for, the most urgent first. */
  readonly queue: readonly Task[];
  /** The asset library, by id. */
  readonly assets: ReadonlyMap<string, ShownAsset>;
  readonly pillars: Planning['pillars'];
  /** Who answers a contact's question from which day on. */
  readonly answers: ReadonlyMap<string, readonly PublicAnswer[]>;
  /** Where one writes to about a person, a unit or a channel: what the organisation lets the handbook show. */
  readonly reach: ReachFinder;
  /** Accounts that are easily taken for this one, ours or not. */
  lookAlikes(channel: PublishedChannel): readonly LookAlike[];
}

export interface LookAlike {
  readonly id: string;
  readonly official: boolean;
}

export type Handbook = ReturnType<typeof indexPublished>;

/** Builds every index in one pass over its list. */
export function indexPublished(registry: Published, findings: Findings) {
  const { organization, units, people, audiences } = registry;
  const channels = registry.channels.toSorted(
    (a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.id, b.id),
  );
  /** The lists as they are published; the channels by name. */
  const published = { ...registry, channels };
  return {
    ...findings,
    ...records(published),
    published,
    organization,
    channelsByUnit: group(channels, (channel) => [channel.unit]),
    channelsByAudience: group(channels, (channel) => channel.audiences),
    channelsByPlatform: group(channels, (channel) => [channel.account.platform]),
    channelsByOwner: group(channels, (channel) => [channel.owner]),
    /** Where somebody is deputy or works in the team. */
    channelsByHelper: group(channels, ({ deputy, team = [] }) => [
      deputy,
      ...team.map(({ person }) => person),
    ]),
    unitsByParent: group(units, (unit) => [unit.parent]),
    unitsByLead: group(units, (unit) => [unit.lead, unit.deputy]),
    peopleByUnit: group(people, (person) => [person.unit]),
    rulesByChapter: group(registry.styleRules, (rule) => [rule.chapter]),
    audiencesByParent: group(audiences, (audience) => [audience.parent]),
  } as const;
}

const records = (published: Published) =>
  Object.fromEntries(
    contractKinds.map((kind) => [kind, byId<{ id: string }>(published[kind])]),
  ) as unknown as Records;

const byId = <T extends { id: string }>(entries: readonly T[]) =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** Entries by each of their keys; entries without a key stand under the empty one. */
function group<T>(
  entries: readonly T[],
  keysOf: (entry: T) => readonly (string | undefined)[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) addTo(groups, key ?? '', entry);
  }
  return groups;
}
