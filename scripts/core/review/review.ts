/** What a change does, told to whoever has to agree: entry by entry, with what is near, who must agree, and what is new that is wrong. */

import type { Change, EntryChange, FileChange } from '../change/diff.ts';
import { type ApprovalRequest, agreed, eligible, leadOf, sayOver } from '../change/required-approvals.ts';
import { type CheckResult, check } from '../check/check.ts';
import { checkChange } from '../check/check-change.ts';
import type { Kind } from '../kinds/kinds.ts';
import type { Problem } from '../model/finding.ts';
import type { AccountRecord, Entry, Registry } from '../model/registry.ts';
import { absentees } from '../organization/availability.ts';
import { leadersOver } from '../organization/hierarchy.ts';
import { changeRules } from '../rules/index.ts';
import type { Scene } from './channel-events.ts';
import type { Event } from './event.ts';
import { eventsOf } from './events.ts';
import { type Fact, factsIn } from './facts.ts';
import { headlineOf } from './headline.ts';

/** Somebody who may be asked. */
export interface Approver {
  readonly person: string;
  readonly name: string;
  /** Login on the code host; without one they cannot be heard there. */
  readonly login: string | null;
  readonly part: string;
}

/** A part of the change for which one of several people is asked. */
export interface Agreement {
  readonly rule: string;
  readonly file: string;
  /** What they are asked to agree to. */
  readonly to: string;
  readonly anyOf: readonly Approver[];
  /** Must it be somebody else than the author? */
  readonly second: boolean;
  /** Who has agreed; null while nobody has. */
  readonly given: Approver | null;
}

export interface ReviewedEntry {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  readonly events: readonly Event[];
  readonly facts: readonly Fact[];
  /** Whose entry it is, where nobody has to agree: they should have seen it. */
  readonly concerns: readonly Approver[];
}

export interface Review {
  readonly headline: string;
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
  const facts = factsIn(scene);
  const agreements = agreementsOf(change, today);
  const entries = change.entries.map((entry): ReviewedEntry => {
    const about = entry.after ?? entry.before;
    return {
      kind: entry.kind,
      id: about?.id ?? '',
      file: entry.file,
      events: eventsOf(scene, entry),
      facts: facts(entry),
      concerns: agreements.some(({ file }) => file === entry.file) ? [] : concerned(change, entry, today),
    };
  });
  const result = checkChange(change, { today });
  return {
    headline: headlineOf(entries, change.files.length),
    entries,
    files: change.files,
    agreements,
    result,
    fixed: fixedBy(change, result, today),
    participants: change.participants,
  };
}

function sceneOf({ before, after }: Change, today: string): Scene {
  const accounts = (registry: Registry) => {
    let byFile: Map<string, AccountRecord> | undefined;
    return (file: string) => {
      byFile ??= new Map(registry.accounts.map((record) => [record.entry.file, record]));
      return byFile.get(file);
    };
  };
  return { before, after, today, accountBefore: accounts(before), accountAfter: accounts(after) };
}

/** Everything that somebody is asked for, answered or not. */
function agreementsOf(change: Change, today: string): Agreement[] {
  if (!change.before.organization) return [];
  return changeRules.flatMap(({ id, requests }) =>
    [...(requests?.(change, { today }) ?? [])].map((request) => agreementOf(change, id, request, today)),
  );
}

function agreementOf(
  change: Change,
  rule: string,
  { file, what, requirement }: ApprovalRequest,
  today: string,
): Agreement {
  const { anyOf, second = false } = requirement;
  const given = agreed(change, requirement, today);
  const author = second ? change.participants.author?.person?.id : undefined;
  const voters = votersIn(change.before, anyOf, today).filter(({ person }) => person !== author);
  return {
    rule,
    file,
    to: what,
    anyOf: voters,
    second,
    given:
      given === undefined
        ? null
        : (voters.find(({ person }) => person === given) ?? voterOf(change.before, given, 'a second person')),
  };
}

const votersIn = (registry: Registry, people: ReadonlyMap<string, string>, today: string): Approver[] =>
  [...people]
    .filter(([id]) => registry.people.has(id) && absentees(registry, today).get(id)?.kind !== 'left')
    .map(([id, part]) => voterOf(registry, id, part));

function voterOf({ people }: Registry, person: string, part: string): Approver {
  const data = people.get(person)?.data;
  return { person, name: data?.name ?? person, login: data?.github ?? null, part };
}

/** Whose entry it is, in the state before the change: for a new entry, whoever leads where it belongs. */
function concerned(
  { before: registry }: Change,
  { kind, before, after }: EntryChange,
  today: string,
): Approver[] {
  const entry = before ?? after;
  const people = ((): ReadonlyMap<string, string> => {
    switch (kind) {
      case 'channels': {
        const { data } = entry as Entry<'channels'>;
        return before ? sayOver(registry, data) : leadersOver(registry, data.unit ?? '');
      }
      case 'people': {
        const { id, data } = entry as Entry<'people'>;
        return new Map([...eligible([id, 'the person']), ...leadersOver(registry, data.unit ?? '')]);
      }
      case 'units':
        return leadersOver(registry, entry?.id ?? '');
      case 'pages':
        return new Map([
          ...eligible([(entry as Entry<'pages'>).data.owner, 'who answers for the page']),
          ...leadOf(registry),
        ]);
      default:
        return leadOf(registry);
    }
  })();
  return votersIn(registry, people, today).slice(0, 3);
}

/** What was wrong before and is no longer: problems of the base that no known problem of today answers to. */
function fixedBy(change: Change, { problems }: CheckResult, today: string): Problem[] {
  const left = new Map<string, number>();
  const key = ({ rule }: Problem, file: string) => `${rule} ${file}`;
  for (const problem of problems) {
    if (!problem.known) continue;
    const name = key(problem, change.moved.get(problem.file) ?? problem.file);
    left.set(name, (left.get(name) ?? 0) + 1);
  }
  return check(change.before, { today }).problems.filter((problem) => {
    const there = left.get(key(problem, problem.file)) ?? 0;
    if (there > 0) left.set(key(problem, problem.file), there - 1);
    return there === 0;
  });
}
