/** The history of the repository that is shown, read once, when the first page asks. Node runs this module itself. */
import { relative, resolve, sep } from 'node:path';
import type { Told } from '../../scripts/core/calendar/view/untold.ts';
import { once } from '../../scripts/core/model/once.ts';
import type { NoRepository } from '../../scripts/node/git.ts';
import { type History, type NoHistory, readHistory } from '../../scripts/node/git-history.ts';
import type { Commit } from '../../scripts/node/git-log.ts';
import { type Repository, repositoryOf } from '../../scripts/node/git-repository.ts';
import { ownRoot } from '../../scripts/node/load.ts';
import { handbook, root, source } from '../data/source.node.ts';
import { toldSubject } from './subject.ts';

/** One change of a file, as far as readers may know it. */
export interface ShownChange {
  /** The day it was committed, where the organisation is. */
  readonly day: string;
  readonly hash: string;
  /** Absent when the message holds what is not to be published. */
  readonly subject: string | undefined;
}

/** The last changes of a file, newest first, or why no date is shown. */
export type ShownHistory =
  | { readonly changes: readonly [ShownChange, ...ShownChange[]]; readonly first: string | undefined }
  | { readonly reason: NoHistory };

let known: Repository | NoRepository | undefined;

/** The git repository, or why there is none. */
export function repository(): Repository | NoRepository {
  known ??= repositoryOf(root);
  return known;
}

// While somebody edits, a commit does not change what they see before the server starts anew: reading ten thousand
// commits at every save would cost more than it tells.
let reading: Promise<History> | undefined;

/** A commit is judged once, however many files it touched and pages show it. */
const subjectsOf = once((told: Told) =>
  once(({ subject, paths }: Commit): string | undefined => toldSubject(told, subject, paths)),
);

/** The history of a file, by its path from the root. */
export async function historyOf(file: string): Promise<ShownHistory> {
  reading ??= readHistory(root);
  const found = (await reading)(file);
  if (typeof found === 'string') return { reason: found };
  const subjectOf = subjectsOf(handbook());
  const [last, ...before] = found.changes.map((commit) => ({
    day: dayOf(commit.time),
    hash: commit.hash,
    subject: subjectOf(commit),
  }));
  if (!last) return { reason: 'uncommitted' };
  return { changes: [last, ...before], first: found.first === undefined ? undefined : dayOf(found.first) };
}

/** A file of the repository that is shown, by a path from the root of this code; undefined when it lies elsewhere. */
export function fileAt(path: string): string | undefined {
  const inside = relative(root, resolve(ownRoot, path)).split(sep).join('/');
  return inside === '' || inside.startsWith('../') ? undefined : inside;
}

/** When files were last changed, or taken away, in seconds since 1970; undefined for those of which nobody knows. */
export async function lastChanges(): Promise<(file: string) => number | undefined> {
  reading ??= readHistory(root);
  const history = await reading;
  return (file) => {
    const found = history(file);
    return typeof found === 'string' ? undefined : found.changes[0]?.time;
  };
}

const dayOf = (time: number): string =>
  Temporal.Instant.fromEpochMilliseconds(time * 1000)
    .toZonedDateTimeISO(source().organization.time_zone ?? 'UTC')
    .toPlainDate()
    .toString();
