/**
 * The one place that reads the data. Node runs this module itself, it is never bundled (see integration.ts): the
 * configuration and every page of a build share the one copy that was read.
 */
import { resolve } from 'node:path';
import { planningOf } from '../../scripts/core/calendar/planning.ts';
import { assetLibrary } from '../../scripts/core/calendar/view/assets.ts';
import { calendarOf } from '../../scripts/core/calendar/view/calendar.ts';
import { queueOf } from '../../scripts/core/calendar/view/queue.ts';
import { type CheckResult, check } from '../../scripts/core/check/check.ts';
import { type Account, lookAlikeIndex } from '../../scripts/core/identity/index.ts';
import type { Guide } from '../../scripts/core/kinds/guide.ts';
import type { Registry } from '../../scripts/core/model/registry.ts';
import { guideReaders } from '../../scripts/core/organization/guide-readers.ts';
import { reachFinder } from '../../scripts/core/organization/reach.ts';
import { publicOf, publish } from '../../scripts/core/publish/publish.ts';
import type { Published, PublishedOrganization } from '../../scripts/core/publish/published.ts';
import { loadRegistry, ownRoot } from '../../scripts/node/load.ts';
import { momentOption } from '../../scripts/node/root.ts';
import { publicAnswers } from '../ask/answers.ts';
import { healthOf } from '../health/health.ts';
import { contractViolations } from './contract.ts';
import { type Handbook, indexPublished } from './handbook.ts';
import { publicProblems } from './problems.ts';

/** The repository that is shown: CHOIRBOOK_ROOT, or this one. */
export const root = resolve(process.env['CHOIRBOOK_ROOT'] || ownRoot);
export const isOwnRoot = root === resolve(ownRoot);

const momentFor = momentOption({ today: process.env['CHOIRBOOK_TODAY'] || undefined });

/** The day on which a registry is judged: CHOIRBOOK_TODAY, or the organisation's own `today`, or today where it is. */
export const todayOf = ({ organization }: Registry): string => momentFor(organization?.data).today;

export interface Source {
  readonly registry: Registry;
  readonly organization: PublishedOrganization;
}

let current: Source | undefined;
let shown: Handbook | undefined;

/** The data as they are in the files, private fields and all: for the configuration and the loaders, not for pages. */
export function source(): Source {
  current ??= sourceOf(loadRegistry(root));
  return current;
}

/** What pages show: the published registry, indexed, with its open problems. Throws when it breaks its own contract. */
export function handbook(): Handbook {
  if (shown) return shown;
  const { registry } = source();
  const today = todayOf(registry);
  shown = handbookOf(registry, check(registry, { today }), today);
  return shown;
}

/**
 * Puts another reading in the place of the one that is shown. A build reads once and never calls this; the dev server
 * does, with what is fit to be shown. Without a handbook there are only the configuration and the loaders to serve.
 */
export function show(registry: Registry, next: Handbook | undefined): void {
  current = sourceOf(registry);
  shown = next;
}

function sourceOf(registry: Registry): Source {
  const { name = 'Choirbook', languages = ['en'], ...others } = registry.organization?.data ?? {};
  return { registry, organization: { ...others, name, languages } as PublishedOrganization };
}

/** The handbook of a registry that was judged on a day. Throws when it breaks its own contract. */
export function handbookOf(
  registry: Registry,
  result: Pick<CheckResult, 'problems' | 'waived'>,
  day: string,
): Handbook {
  const text = JSON.stringify(publish(registry));
  const published: unknown = JSON.parse(text);
  const violations = contractViolations(published);
  if (violations.length > 0) throw new Error(contractMessage(violations));
  const alike = lookAlikeIndex(
    registry.accounts.map(({ entry, official, account }) => ({ account, ref: { id: entry.id, official } })),
    registry.identity,
  );
  const calendar = calendarOf(registry, { ...momentFor(registry.organization?.data), today: day });
  return indexPublished(published as Published, {
    text,
    today: day,
    guide: registry.guide && (publicOf(registry.guide) as Guide),
    guideReaders: guideReaders(registry, day),
    problems: publicProblems(registry, result.problems),
    health: healthOf(registry, result, day),
    calendar,
    queue: queueOf(registry, calendar),
    assets: assetLibrary(registry, calendar),
    pillars: planningOf(registry).pillars,
    answers: publicAnswers(registry, day),
    reach: reachFinder(registry, day),
    lookAlikes: ({ account }) => alike.near(account as Account).map(({ ref }) => ref),
  });
}

const contractMessage = (violations: readonly string[]) =>
  [
    'registry.json does not keep its contract (schema/registry.schema.json), so nothing is published.',
    ...violations.slice(0, 20).map((violation) => `  ${violation}`),
    ...(violations.length > 20 ? [`  and ${violations.length - 20} more`] : []),
    'Run `npm run check`: it names the file and the line.',
  ].join('\n');
