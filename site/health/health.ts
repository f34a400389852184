/** What the checks say of the whole registry, as pages may show it: problems, deadlines, exceptions. */
import type { CheckResult } from '../../scripts/core/check/check.ts';
import { type Deadline, deadlinesOf, postponedBy } from '../../scripts/core/check/deadlines.ts';
import { addDays } from '../../scripts/core/dates/day.ts';
import { kinds } from '../../scripts/core/kinds/kinds.ts';
import type { Waiver } from '../../scripts/core/kinds/waiver.ts';
import type { Problem } from '../../scripts/core/model/finding.ts';
import { levels } from '../../scripts/core/model/levels.ts';
import { entryOf, type Registry } from '../../scripts/core/model/registry.ts';
import type { Wording } from '../../scripts/core/model/wording.ts';
import { catalogueOf } from '../../scripts/core/rules/index.ts';
import { compareText } from '../../scripts/core/text/order.ts';
import { isShown, publicMessage } from '../data/problems.ts';

/** How severe a finding is to a reader; what only time has brought about is overdue. In the order of the page. */
export const classes = ['error', 'overdue', 'warning'] as const;
export type Class = (typeof classes)[number];

export interface OpenProblem {
  readonly class: Class;
  readonly rule: string;
  readonly file: string;
  /** The unit whose business it is; empty when it is everybody's. */
  readonly unit: string;
  readonly message?: Wording;
  /** Since when it is overdue: the last day on which all was well. */
  readonly since?: string;
}

/** What will be reported unless somebody acts. */
export interface UpcomingProblem {
  /** What it will be. */
  readonly class: Class;
  readonly rule: string;
  readonly file: string;
  readonly unit: string;
  /** The last day on which all is well. */
  readonly on: string;
}

/** An exception. The handbook is for staff, so it shows the reason; registry.json is for the world and has none of it. */
export interface ShownWaiver {
  readonly id: string;
  readonly file: string;
  readonly rule: string;
  readonly on: readonly string[];
  readonly reason: Waiver['reason'];
  readonly by: string;
  readonly since?: string;
  readonly expires: string;
  /** How many findings it covers on the day of the build. */
  readonly covers: number;
}

export interface Health {
  /** The most severe first. */
  readonly ills: readonly OpenProblem[];
  /** The soonest first, as far as a year and a bit ahead. */
  readonly coming: readonly UpcomingProblem[];
  /** The next to end first. */
  readonly waivers: readonly ShownWaiver[];
}

/** Entries of one list on one page: with 30 the page keeps its weight, however much is wrong. */
export const shortList = 30;

/** How many days ahead a page can be read and still be right. */
export const horizon = 400;

/** Looks at a registry on the day on which it was checked. */
export function healthOf(
  registry: Registry,
  { problems, waived }: Pick<CheckResult, 'problems' | 'waived'>,
  today: string,
): Health {
  const postponed = postponedBy(registry);
  const unitOf = unitFinder(registry);
  const catalogue = catalogueOf(registry);
  return {
    ills: problems
      .filter(({ rule }) => isShown(registry, rule))
      .map((problem) => ill(problem, unitOf(problem.file), postponed))
      .sort(
        (a, b) =>
          classes.indexOf(a.class) - classes.indexOf(b.class) ||
          compareText(a.since ?? '', b.since ?? '') ||
          compareText(a.unit, b.unit) ||
          compareText(a.file, b.file),
      ),
    coming: upcoming(deadlinesOf(registry, { waived }), today)
      .filter(({ rule }) => isShown(registry, rule))
      .map(({ rule, file, on }) => ({
        class: levels[catalogue.get(rule)?.severity ?? 'warning'].blocks ? 'error' : 'overdue',
        rule,
        file,
        unit: unitOf(file),
        on,
      })),
    waivers: shownWaivers(registry, waived),
  };
}

function ill(problem: Problem, unit: string, postponed: ReturnType<typeof postponedBy>): OpenProblem {
  const { rule, severity, file } = problem;
  const since = problem.since === undefined ? undefined : postponed(rule, file, problem.since);
  const message = publicMessage(problem);
  return {
    class: levels[severity].blocks ? 'error' : since === undefined ? 'warning' : 'overdue',
    rule,
    file,
    unit,
    ...(message !== undefined && { message }),
    ...(since !== undefined && { since }),
  };
}

/** What is not reported yet and will be, up to the horizon. */
function upcoming(dues: readonly Deadline[], today: string): Deadline[] {
  const last = addDays(today, horizon);
  return dues.filter(({ on }) => on >= today && on <= last);
}

/** Whose business a file is. To which unit an unofficial account belongs is not published, so it is everybody's. */
function unitFinder(registry: Registry): (file: string) => string {
  return (file) => {
    const entry = entryOf(registry, registry.byPath.get(file));
    if (!entry) return '';
    const { id, kind, data } = entry;
    const of = kinds[kind].unit;
    const unit = of === 'id' ? id : of && (data as { unit?: string }).unit;
    return unit !== undefined && registry.units.has(unit) ? unit : '';
  };
}

function shownWaivers({ waivers }: Registry, waived: CheckResult['waived']): ShownWaiver[] {
  const uses = new Map<string, number>();
  for (const { waiver } of waived) uses.set(waiver, (uses.get(waiver) ?? 0) + 1);
  return [...waivers.values()]
    .flatMap(({ id, file, data }) => {
      const { rule, on, reason, approved_by: by, approved_on: since, expires } = data;
      // Half a waiver is a problem of its own, and stands among them.
      if (!rule || !on || !reason || !by || !expires) return [];
      const covers = uses.get(id) ?? 0;
      return [{ id, file, rule, on, reason, by, ...(since !== undefined && { since }), expires, covers }];
    })
    .sort((a, b) => compareText(a.expires, b.expires) || compareText(a.id, b.id));
}
