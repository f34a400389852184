/**
 * What the dev server shows, from one save to the next. A repository without errors is shown at once; with errors, the
 * last good one stays; and if there was none yet, what is sound of it.
 */
import type { Registry } from '../../scripts/core/model/registry.ts';
import type { PlacedProblem } from '../../scripts/report/place.ts';
import type { Handbook } from '../data/handbook.ts';
import { handbookOf } from '../data/source.node.ts';
import { type Reading, readRepository } from './reading.ts';
import { soundRest, withoutPages } from './rest.ts';

/** `all`: everything as it is in the files; `last`: the last good state; `rest`: what is sound; `nothing`: no page. */
export type Shows = 'all' | 'last' | 'rest' | 'nothing';

export interface Outcome {
  readonly shows: Shows;
  /** Absent when the repository could not be read at all. */
  readonly reading?: Reading;
  /** Why not; or why a repository without errors cannot be shown. */
  readonly failure?: string;
  readonly problems: readonly PlacedProblem[];
  /** Problems that were not there before, and those that are gone. */
  readonly fresh: readonly PlacedProblem[];
  readonly fixed: readonly PlacedProblem[];
  /** What was shown until now; absent unless something else is shown from now on. */
  readonly replaced?: Registry;
}

export interface Session {
  /** Reads the repository anew and decides what is shown. Never throws. */
  reread(): Outcome;
  /** The outcome of the last reading. */
  readonly last: Outcome;
}

interface Host {
  readonly root: string;
  /** On which day to judge; asked at each save, for a server may run for days. */
  todayOf(registry: Registry): string;
  /** What is shown now. */
  shown(): Registry;
  /** Puts something else in its place. */
  show(registry: Registry, handbook: Handbook | undefined): void;
}

/** Begins: reads the repository and shows what can be shown. */
export function beginSession(host: Host): Session {
  let last: Outcome = { shows: 'nothing', problems: [], fresh: [], fixed: [] };
  const reread = (): Outcome => {
    last = judge(host, last);
    return last;
  };
  reread();
  return {
    reread,
    get last() {
      return last;
    },
  };
}

function judge(host: Host, before: Outcome): Outcome {
  let reading: Reading;
  try {
    reading = readRepository(host.root, host.todayOf, before.reading?.registry);
  } catch (error) {
    const { problems } = before;
    const shows = before.shows === 'all' ? 'last' : before.shows;
    return { shows, problems, failure: messageOf(error), fresh: [], fixed: [] };
  }
  const known = new Set(before.problems.map(keyOf));
  const present = new Set(reading.problems.map(spotOf));
  return {
    reading,
    problems: reading.problems,
    fresh: reading.problems.filter((problem) => !known.has(keyOf(problem))),
    fixed: before.problems.filter((problem) => !present.has(spotOf(problem))),
    ...decide(host, reading, before.shows),
  };
}

/** The position is no part of a problem: a line that is added above moves it, and it is still the same. */
const keyOf = ({ rule, file, path, message }: PlacedProblem) => JSON.stringify([rule, file, path, message]);

/** Another mistake in the same place is new, and nothing is fixed. */
const spotOf = ({ rule, file, path }: PlacedProblem) => JSON.stringify([rule, file, path]);

function decide(
  host: Host,
  reading: Reading,
  before: Shows,
): Pick<Outcome, 'shows' | 'failure' | 'replaced'> {
  const { sources, registry, result, today } = reading;
  const replaced = host.shown();
  const present = (next: Registry) => host.show(next, handbookOf(next, result, today));
  let failure: string | undefined;
  if (reading.isSound) {
    try {
      present(registry);
      return { shows: 'all', replaced };
    } catch (error) {
      failure = messageOf(error);
    }
  }
  const why = failure === undefined ? {} : { failure };
  if (before === 'all' || before === 'last') return { shows: 'last', ...why };
  try {
    const rest = soundRest(reading);
    if (rest) {
      present(rest);
      return { shows: 'rest', replaced, ...why };
    }
  } catch (error) {
    why.failure ??= messageOf(error);
  }
  host.show(withoutPages(sources), undefined);
  return { shows: 'nothing', replaced, ...why };
}

/** A sentence for people, whatever was thrown: no stack. */
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
