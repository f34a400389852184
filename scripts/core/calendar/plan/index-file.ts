/** The calendar that a browser plans a post in: what may be known of it, from the recent past on, as data and as files again. */
import { addDays } from '../../dates/day.ts';
import type { Moment } from '../../dates/moment.ts';
import { type Kind, kinds } from '../../kinds/kinds.ts';
import { fileOf } from '../../kinds/paths.ts';
import type { Planning } from '../../kinds/planning.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import type { SourceFile } from '../../model/source.ts';
import { usesOf } from '../asset-uses.ts';
import { postsByFile } from '../planned-posts.ts';
import { planningOf } from '../planning.ts';
import { toldOf } from '../view/told.ts';

/** The kinds of entry that a post is planned by. */
const listed = ['posts', 'quietPeriods', 'holidays', 'campaigns', 'assets'] as const satisfies Kind[];
type Listed = (typeof listed)[number];

/** An entry as it may be seen, with its id. */
type Known = { readonly id: string } & Readonly<Record<string, unknown>>;

export type PlanIndex = Readonly<Record<Listed, readonly Known[]>> & {
  /** The planning policy: findings quote its numbers, so that they are no secret. */
  readonly planning: Partial<Planning>;
};

/**
 * What was published longer ago than anything is compared is left out: the index does not grow with the past. `told`: the assets that
 * may be known, for one can give away what shows it.
 */
export function planIndex(
  registry: Registry,
  { now, today }: Moment,
  told: Pick<ReadonlyMap<string, unknown>, 'has'>,
): PlanIndex {
  const { copy_shown: _, ...planning } = planningOf(registry);
  const first = addDays(today, -Math.max(planning.near_duplicate_days, planning.repeated_link_days));
  const uses = usesOf(registry);
  const of = (kind: Listed, keep: (entry: Entry, shown: Known) => Known | undefined): Known[] =>
    [...(registry[kind].values() as Iterable<Entry>)].flatMap(
      (entry) => keep(entry, { id: entry.id, ...toldOf(registry, entry, { now }) }) ?? [],
    );
  const isRecent = ({ file }: { readonly file: string }) =>
    (postsByFile(registry).get(file) ?? []).some(({ time }) => time && time.day >= first);
  const isOver = ({ until, expires }: Readonly<Record<string, unknown>>) =>
    [until, expires].some((day) => typeof day === 'string' && day < today);
  return {
    planning,
    posts: of('posts', (entry, { approvals: _, embargo: __, ...shown }) =>
      isRecent(entry) && shown['status'] !== 'cancelled' ? (shown as Known) : undefined,
    ),
    quietPeriods: of('quietPeriods', (_, shown) => (isOver(shown) ? undefined : shown)),
    holidays: of('holidays', (entry, shown) => {
      const days = entry.kind === 'holidays' ? entry.data.days?.filter(({ on }) => on >= today) : [];
      return days?.length ? { ...shown, days } : undefined;
    }),
    campaigns: of('campaigns', (_, shown) =>
      isOver(shown) || shown['name'] === undefined ? undefined : shown,
    ),
    assets: of('assets', ({ id }, { max_uses: most, ...shown }) => {
      // The posts that are not in the index count as well: what is left is what may still be used.
      const out = (uses.get(id) ?? []).filter((file) => !isRecent({ file })).length;
      const left = typeof most === 'number' ? most - out : undefined;
      return isOver(shown) || !told.has(id) || (left ?? 1) < 1
        ? undefined
        : { ...(shown as Known), ...(left !== undefined && { max_uses: left }) };
    }),
  };
}

/** The files of an index, for a registry; they were judged when they were published. */
export const filesFromIndex = ({ planning, ...lists }: PlanIndex): SourceFile[] => [
  { path: kinds.planning.at, value: planning, published: true },
  ...listed.flatMap((kind) =>
    lists[kind].map(({ id, ...value }) => ({ path: fileOf(kind, id), value, published: true as const })),
  ),
];
