/** Audiences against platforms: where our channels are, where the people are, and where the two do not meet. */

import { inTreeOrder, type Place } from '../model/tree-order.ts';
import type { Published, PublishedAudience, PublishedChannel } from '../publish/published.ts';
import { compareText } from '../text/order.ts';
import { isLive, type LiveStatus } from './live.ts';

export type Fit = 'high' | 'medium' | 'low' | 'none';

/**
 * `hole`: the platform reaches them well, and no channel there is for them, nor for a broader or narrower audience.
 * `elsewhere`: a channel of ours is for them where they hardly are.
 */
export type CellFlag = 'hole' | 'elsewhere';

export interface MatrixCell {
  readonly platform: string;
  /** Live channels for this very audience. */
  readonly channels: number;
  /** The same, by how they stand. */
  readonly standing: Standing;
  /** What is known of the audience, or of the broader one it is part of. */
  readonly fit: Fit | undefined;
  /** The audience whose file says so: this one, or a broader one. */
  readonly saidBy: PublishedAudience | undefined;
  /** A broader or narrower audience with a channel there, where this one has none. */
  readonly through: string | undefined;
  readonly flag: CellFlag | undefined;
  /** A hole that the broader audience has as well, whose figures these are: one gap, counted there. */
  readonly inherited: boolean;
}

/** How many live channels are in each state. */
export type Standing = { readonly [status in LiveStatus]: number };

export interface MatrixRow {
  readonly audience: PublishedAudience;
  /** Distance from the broadest audience above it. */
  readonly depth: number;
  /** Only the cells that say something, by platform. */
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

export interface AudienceMatrix {
  /** Ids of the platforms with a live channel or a high fit, the one with most channels first. */
  readonly platforms: readonly string[];
  /** Every audience, each below the one it is part of. */
  readonly rows: readonly MatrixRow[];
  /** What to look at, in the order of the rows; a hole that is inherited is not listed again. */
  readonly flagged: readonly { readonly audience: PublishedAudience; readonly cell: MatrixCell }[];
}

/** Builds the matrix in one pass over the channels and one over the tree of audiences. */
export function audienceMatrix({
  audiences,
  channels,
  platforms,
}: {
  readonly [List in 'audiences' | 'channels' | 'platforms']: readonly Published[List][number][];
}): AudienceMatrix {
  const counts = countChannels(channels);
  const tree = inTreeOrder(audiences);
  // Our own pages need no evidence that somebody reads the web.
  const open = new Set(platforms.filter(({ account }) => account.open === 'web').map(({ id }) => id));
  const below = servedBelow(tree, counts);
  const rows: { audience: PublishedAudience; depth: number; cells: Map<string, MatrixCell> }[] = [];
  // What the audiences above the present one say and have; one level per depth.
  const above: { fits: Map<string, Statement>; served: Map<string, string>; holes: Set<string> }[] = [];
  for (const { entry: audience, depth } of tree) {
    above.length = depth;
    const broader = above.at(-1);
    const own = counts.get(audience.id);
    const fits = new Map(broader?.fits);
    for (const [platform, { fit }] of Object.entries(audience.platforms ?? {}))
      fits.set(platform, { fit, saidBy: audience });
    const served = new Map(broader?.served);
    const holes = new Set<string>();
    const cells = new Map<string, MatrixCell>();
    for (const platform of new Set([...fits.keys(), ...(own?.keys() ?? [])])) {
      const standing = own?.get(platform) ?? nobody;
      const channels = standing.active + standing.dormant + standing.proposed;
      const { fit, saidBy } = fits.get(platform) ?? {};
      const through =
        channels > 0 ? undefined : (served.get(platform) ?? below.get(audience.id)?.get(platform));
      const flag = open.has(platform) ? undefined : flagOf(channels, fit, through);
      const inherited = flag === 'hole' && saidBy !== audience && (broader?.holes.has(platform) ?? false);
      if (flag === 'hole') holes.add(platform);
      cells.set(platform, { platform, channels, standing, fit, saidBy, through, flag, inherited });
    }
    for (const platform of own?.keys() ?? []) served.set(platform, audience.id);
    above.push({ fits, served, holes });
    rows.push({ audience, depth, cells });
  }
  return {
    platforms: columnsOf(rows),
    rows,
    flagged: rows.flatMap(({ audience, cells }) =>
      [...cells.values()].flatMap((cell) => (cell.flag && !cell.inherited ? [{ audience, cell }] : [])),
    ),
  };
}

function flagOf(channels: number, fit: Fit | undefined, through: string | undefined): CellFlag | undefined {
  if (channels > 0) return fit === 'low' || fit === 'none' ? 'elsewhere' : undefined;
  return fit === 'high' && through === undefined ? 'hole' : undefined;
}

interface Statement {
  readonly fit: Fit;
  readonly saidBy: PublishedAudience;
}

type Counted = { -readonly [status in LiveStatus]: number };
type Counts = Map<string, Map<string, Counted>>;

const nobody: Standing = { active: 0, dormant: 0, proposed: 0 };

/** Live channels by audience and platform. */
function countChannels(channels: readonly PublishedChannel[]): Counts {
  const counts: Counts = new Map();
  for (const channel of channels) {
    if (!isLive(channel)) continue;
    const { status, account } = channel;
    for (const id of new Set(channel.audiences)) {
      const row: Map<string, Counted> = counts.get(id) ?? new Map();
      const standing = row.get(account.platform) ?? { ...nobody };
      standing[status]++;
      counts.set(id, row.set(account.platform, standing));
    }
  }
  return counts;
}

/** For each audience the platforms on which a narrower one has a channel, with the name of one that has. */
function servedBelow(
  tree: readonly Place<PublishedAudience>[],
  counts: Counts,
): Map<string, Map<string, string>> {
  const below = new Map(tree.map(({ entry }) => [entry.id, new Map<string, string>()]));
  // From the end: children have said what they know before their parent is asked. The last child is heard first.
  for (const { entry: audience, above } of tree.toReversed()) {
    const parent = above && below.get(above.id);
    for (const platform of counts.get(audience.id)?.keys() ?? [])
      if (!parent?.has(platform)) parent?.set(platform, audience.id);
    for (const [platform, id] of below.get(audience.id) ?? [])
      if (!parent?.has(platform)) parent?.set(platform, id);
  }
  return below;
}

function columnsOf(rows: readonly MatrixRow[]): string[] {
  const weight = new Map<string, number>();
  for (const { cells } of rows) {
    for (const { platform, channels, fit } of cells.values())
      if (channels > 0 || fit === 'high') weight.set(platform, (weight.get(platform) ?? 0) + channels);
  }
  return [...weight].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([platform]) => platform);
}
