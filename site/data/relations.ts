/** What pages say about entries beside each other; each index is built once, when the first page asks. */
import { audienceMatrix, type MatrixCell } from '../../scripts/core/channels/audience-matrix.ts';
import { isLive } from '../../scripts/core/channels/live.ts';
import { type Sibling, siblingsIn } from '../../scripts/core/channels/siblings.ts';
import { inTreeOrder, type Place, partOf, treeLines } from '../../scripts/core/model/tree-order.ts';
import { successionIn } from '../../scripts/core/organization/succession.ts';
import type { PublishedChannel, PublishedUnit } from '../../scripts/core/publish/published.ts';
import { compareText } from '../../scripts/core/text/order.ts';
import { type Due, reportsDue, taskOf } from '../health/due.ts';
import { type Tally, tallyOf } from '../health/tally.ts';
import { once } from './once.ts';
import { handbook } from './source.node.ts';

/** The channels nearest to a channel. */
export const siblings = once(({ channels }) => {
  const find = siblingsIn(channels.values());
  // Every language asks for the same.
  const found = new Map<PublishedChannel, Sibling[]>();
  return (channel: PublishedChannel): Sibling[] => {
    const known = found.get(channel) ?? find(channel);
    found.set(channel, known);
    return known;
  };
});

/** The networks as a list shows them. */
export const platformsByName = once(({ published: { platforms } }) =>
  platforms.toSorted((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase())),
);

/** What people leave behind. */
export const succession = once(({ published }) => successionIn(published));

/** Audiences against platforms. */
export const matrix = once(({ published }) => audienceMatrix(published));

/** The row of an audience. */
const rowsByAudience = once(() => new Map(matrix().rows.map((row) => [row.audience.id, row])));
export const matrixRow = (audience: string) => rowsByAudience().get(audience);

const fits = { high: 0, medium: 1, low: 2, none: 3 } as const;

/** Cells in the order of how well somebody is reached, then of how many channels we have. */
export const bestFirst = (cells: Iterable<MatrixCell>): MatrixCell[] => [...cells].sort(byReach);

const rank = ({ fit }: MatrixCell) => (fit === undefined ? 4 : fits[fit]);
const byReach = (a: MatrixCell, b: MatrixCell) => rank(a) - rank(b) || b.channels - a.channels;

/** The audiences that a platform reaches or that we address there, the best reached first. */
const rowsByPlatform = once(() => {
  const rows = matrix().rows.flatMap(({ audience, cells }) =>
    [...cells.values()].map((cell) => ({ audience, cell })),
  );
  const groups = Map.groupBy(rows, ({ cell }) => cell.platform);
  for (const group of groups.values()) group.sort((a, b) => byReach(a.cell, b.cell));
  return groups;
});
export const audiencesOn = (platform: string) => rowsByPlatform().get(platform) ?? [];

/** What is wrong in a unit, and what will be. */
export const illsByUnit = once(({ health }) => Map.groupBy(health.ills, ({ unit }) => unit));
export const comingByUnit = once(({ health }) => Map.groupBy(health.coming, ({ unit }) => unit));

/** What falls due for a unit, or for everybody: problems to come or overdue, rights to pictures that end, figures to report. */
export const duesOf = (unit?: string): Due[] => {
  const { health, today } = handbook();
  const problems =
    unit === undefined
      ? [...health.ills, ...health.coming]
      : [...(illsByUnit().get(unit) ?? []), ...(comingByUnit().get(unit) ?? [])];
  const { assets, kpis } = otherDues();
  const of = <T>(groups: ReadonlyMap<string, readonly T[]>): readonly T[] =>
    unit === undefined ? [...groups.values()].flat() : (groups.get(unit) ?? []);
  return [
    ...problems.flatMap((problem) => {
      const on = 'on' in problem ? problem.on : problem.since;
      return on === undefined ? [] : [{ task: taskOf(problem.rule), on }];
    }),
    // Nobody has to do anything about a picture that is shown no more.
    ...of(assets).flatMap(({ expires }) =>
      expires !== undefined && expires >= today ? [{ task: 'rights' as const, on: expires }] : [],
    ),
    ...reportsDue(of(kpis), today),
  ];
};

const otherDues = once(({ assets, published: { channels } }) => ({
  assets: Map.groupBy(assets.values(), ({ unit }) => unit ?? ''),
  kpis: new Map(
    [
      ...Map.groupBy(
        channels.filter(({ status }) => status === 'active'),
        ({ unit }) => unit,
      ),
    ].map(([unit, ours]) => [unit, ours.flatMap(({ kpis = [] }) => kpis)]),
  ),
}));

/** How much is open in a unit. */
export const unitTally = (unit: string): Tally =>
  tallyOf(illsByUnit().get(unit) ?? [], comingByUnit().get(unit) ?? [], handbook().today);

/** A unit in the tree of units, with the lines that are drawn beside it: see treeLines. */
export interface UnitPlace extends Place<PublishedUnit> {
  readonly lines: readonly boolean[];
}

/** The units, each below the one it is part of. */
export const unitTree = once(({ published }): readonly UnitPlace[] => {
  const places = inTreeOrder(published.units);
  const lines = treeLines(places.map(({ depth }) => depth));
  return places.map((place, n) => ({ ...place, lines: lines[n] ?? [] }));
});

/** A trail of more steps than this leads nobody. */
const longestTrail = 6;

/** The units above a unit, from the top down: the nearest ones. */
export const unitsAbove = (unit: string): PublishedUnit[] =>
  partOf(unit, (id) => handbook().units.get(id), longestTrail);

/** How many channels are not retired. */
export const liveCount = once(({ published: { channels } }) => channels.filter(isLive).length);

const deadlines = once(({ health }) => {
  const found = new Map<string, string>();
  for (const { rule, file, since } of health.ills) if (since) found.set(`${rule} ${file}`, since);
  for (const { rule, file, on } of health.coming) found.set(`${rule} ${file}`, on);
  return found;
});

/** The last day on which a rule about time leaves a file alone; undefined when that day is far off. */
export const deadlineOf = (rule: string, file: string): string | undefined =>
  deadlines().get(`${rule} ${file}`);
