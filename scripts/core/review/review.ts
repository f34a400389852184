/** What a change does, for those who have to agree: entry by entry, with the facts to judge it, who must agree, and the new problems. */

import { adviceOn } from '../change/approval-advice.ts';
import { type Approver, agreed, approverOf, approversIn, approversOf } from '../change/approvers.ts';
import type { Change, EntryChange, FileChange } from '../change/diff.ts';
import { leadOf, leadOver, sayOver } from '../change/rights/say.ts';
import { accountOf } from '../channels/account-of.ts';
import { type CheckResult, check } from '../check/check.ts';
import { checkChange, requestsIn } from '../check/check-change.ts';
import { type Kind, kinds } from '../kinds/kinds.ts';
import { reviewOfKind } from '../kinds/reviews.ts';
import { type KeyPath, type Problem, writePath } from '../model/finding.ts';
import { entryOf, type Registry } from '../model/registry.ts';
import type { Wording } from '../model/wording.ts';

import type { Agreement } from './agreement.ts';
import type { Event, Fact } from './event.ts';
import { eventsOf } from './events.ts';
import { headlineOf } from './headline.ts';
import type { Scene } from './kind-review.ts';
import { code, named } from './phrases.ts';
import { type RepairFirst, repairFirst } from './repair-first.ts';
import { topics } from './topics.ts';
import { repairsIn, type Verdict, verdictOf } from './verdict.ts';

export interface ReviewedEntry {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  /** ``Aster Museum (`x/aster`)``; of one without a title its kind and id. */
  readonly name: Wording;
  /** The address of its account, where it has one. */
  readonly account: string | null;
  /** It was not there before. */
  readonly isNew: boolean;
  readonly events: readonly Event[];
  readonly facts: readonly Fact[];
  /** Whose entry it is, where nobody has to agree: they should have seen it. */
  readonly concerns: readonly Approver[];
}

/** An error, and what its file is called. */
export interface ReviewedRepair extends RepairFirst {
  readonly name: Wording;
}

export interface Review {
  readonly verdict: Verdict;
  readonly headline: Wording;
  /** The error to begin with; null where there is nothing to repair. */
  readonly repair: ReviewedRepair | null;
  readonly entries: readonly ReviewedEntry[];
  /** Files of the data that are no entries. */
  readonly files: readonly FileChange[];
  readonly agreements: readonly Agreement[];
  readonly result: CheckResult;
  /** Problems of the base that are gone. */
  readonly fixed: readonly Problem[];
  readonly participants: Change['participants'];
}

/** Reviews a change. `today` is `YYYY-MM-DD`. */
export function reviewOf(change: Change, { today }: { today: string }): Review {
  const scene = sceneOf(change, today);
  const told = change.entries.map((entry) => ({ entry, events: eventsOf(scene, entry) }));
  const agreements = [
    ...agreementsOf(change, today, new Map(told.map((one) => [one.entry.file, one.events]))),
  ];
  const waited = new Set(agreements.map(({ file }) => file));
  const entries = told.map(({ entry, events }): ReviewedEntry => {
    const { kind, file } = entry;
    const id = (entry.after ?? entry.before)?.id ?? '';
    const account = scene.accountAfter(file) ?? scene.accountBefore(entry.before?.file ?? file);
    return {
      kind,
      id,
      file,
      name: nameOf(entry.after ? change.after : change.before, kind, id),
      account: account?.account.profile ?? null,
      isNew: entry.before === undefined,
      events,
      facts: [...(reviewOfKind(kind)?.facts?.(scene, entry) ?? [])],
      concerns: waited.has(file) ? [] : concerned(change, entry, today),
    };
  });
  const result = checkChange(change, { today });
  const errors = repairsIn(agreements, result.problems);
  return {
    verdict: verdictOf(agreements, result.problems),
    headline: headlineOf(entries, change.files.length),
    repair: namedRepair(
      change,
      repairFirst(change.after, errors, new Set([...entries, ...change.files].map(({ file }) => file))),
    ),
    entries,
    files: change.files,
    agreements,
    result,
    fixed: fixedBy(change, result, today),
    participants: change.participants,
  };
}

function nameOf(registry: Registry, kind: Kind, id: string): Wording {
  const name = named(registry, kind, id);
  const { words } = kinds[kind];
  return name === code(id) ? { en: `${words.en.one} ${name}`, fr: `${words.fr.one} ${name}` } : name;
}

/** What is gone is called as it was. */
function namedRepair({ before, after }: Change, repair: RepairFirst | null): ReviewedRepair | null {
  if (!repair) return null;
  const registry = after.byPath.has(repair.file) ? after : before;
  const entry = repair.entry ?? entryOf(registry, registry.byPath.get(repair.file)) ?? null;
  return { ...repair, name: entry ? nameOf(registry, entry.kind, entry.id) : code(repair.file) };
}

function sceneOf({ before, after }: Change, today: string): Scene {
  return {
    before,
    after,
    today,
    accountBefore: (file) => accountOf(before, file),
    accountAfter: (file) => accountOf(after, file),
  };
}

/** Everything that somebody is asked for, agreed to or not. */
function* agreementsOf(
  change: Change,
  today: string,
  events: ReadonlyMap<string, readonly Event[]>,
): Iterable<Agreement> {
  for (const { rule, request } of requestsIn(change, today)) {
    const { file, path = [], also = [], what, requirement, whole } = request;
    const id = agreed(change, requirement, today);
    const anyOf = approversOf(change, requirement, today);
    // In a small organisation any second person may have agreed.
    const given =
      anyOf.find(({ person }) => person === id) ??
      (id && approverOf(change.rights, id, { en: 'a second person', fr: 'une deuxième personne' }));
    const told = whole
      ? []
      : [path, ...also].map((one) => events.get(file)?.find(({ keys }) => tells(keys, one)));
    const event = told.every(Boolean) ? told[0] : undefined;
    yield {
      rule,
      file,
      path,
      also,
      to: what,
      about: whole ? [what] : aboutOf([path, ...also], told, events.get(file)?.[0]),
      whole: whole ?? false,
      event: event?.event ?? null,
      anyOf,
      second: requirement.second ?? false,
      given: given || null,
      advice: (given ? undefined : adviceOn(change, request, today)) ?? null,
    };
  }
}

/** What the keys are about, each once: the topic of the event that tells of it, else the key itself. */
function aboutOf(
  paths: readonly KeyPath[],
  told: readonly (Event | undefined)[],
  first: Event | undefined,
): Wording[] {
  const about = paths.map((path, at): Wording => {
    const { event } = told[at] ?? (path.length === 0 ? first : undefined) ?? {};
    const topic = event && topics[event];
    if (topic) return topic;
    return path.length > 0 ? code(writePath(path)) : { en: 'all of it', fr: 'le tout' };
  });
  return [...new Set(about)];
}

/** Does an event of these keys tell what happens at a path? One without keys tells of the entry as a whole. */
const tells = (keys: readonly string[], [key]: KeyPath): boolean =>
  key === undefined ? keys.length === 0 : keys.includes(String(key));

/** Whose entry it is, in the state before the change: for a new entry, those who lead where it belongs. */
function concerned({ rights: registry }: Change, { before, after }: EntryChange, today: string): Approver[] {
  const people = before ? sayOver(registry, before) : after ? leadOver(registry, after) : leadOf(registry);
  return approversIn(registry, people, today).slice(0, 3);
}

/** What was wrong before and is no longer: problems of the base that no known problem of today answers to. */
function fixedBy(change: Change, { problems }: CheckResult, today: string): Problem[] {
  const left = new Map<string, number>();
  const key = ({ rule }: Problem, file: string) => `${rule} ${file}`;
  for (const problem of problems) {
    if (!problem.inBaseline) continue;
    const name = key(problem, change.moved.get(problem.file) ?? problem.file);
    left.set(name, (left.get(name) ?? 0) + 1);
  }
  return check(change.before, { today }).problems.filter((problem) => {
    const there = left.get(key(problem, problem.file)) ?? 0;
    if (there > 0) left.set(key(problem, problem.file), there - 1);
    return there === 0;
  });
}
