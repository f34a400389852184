/** The repository as it is on disk at this moment, judged. */
import { type CheckResult, check } from '../../scripts/core/check/check.ts';
import { isBlocking } from '../../scripts/core/model/levels.ts';
import { buildRegistry, type Registry } from '../../scripts/core/model/registry.ts';
import type { SourceFile } from '../../scripts/core/model/source.ts';
import { loadSources } from '../../scripts/node/load.ts';
import { picturesIn } from '../../scripts/node/pictures.ts';
import { toolsFor } from '../../scripts/node/tools.ts';
import { type PlacedProblem, placeProblems } from '../../scripts/report/place.ts';
import { refusals } from '../security/page-guard.ts';
import { isEditorsOwn } from './paths.ts';

export interface Reading {
  readonly sources: readonly SourceFile[];
  readonly registry: Registry;
  readonly today: string;
  readonly result: CheckResult;
  /** What `check` says, and what the page guard refuses although a waiver lets it pass. */
  readonly problems: readonly PlacedProblem[];
  /** No error, and nothing refused. */
  readonly isSound: boolean;
}

/** Reads and checks the repository. Throws only if `root` cannot be listed. */
export function readRepository(
  root: string,
  todayOf: (registry: Registry) => string,
  before?: Registry,
): Reading {
  const sources = loadSources(root)
    .filter(({ path }) => !isEditorsOwn(path))
    .map((source) => asBefore(source, before));
  const registry = registryOf(sources, picturesIn(root));
  const today = todayOf(registry);
  const result = check(registry, { today });
  const problems = placeProblems(registry, result.problems);
  const known = new Set(problems.map(({ rule, file }) => `${rule} ${file}`));
  problems.push(...refusals(registry).filter(({ rule, file }) => !known.has(`${rule} ${file}`)));
  const isSound = !problems.some(isBlocking);
  return { sources, registry, today, result, problems, isSound };
}

/**
 * A file that still has the text it had brings its data along: of ten thousand files one has changed, and to parse the
 * others again would be half of the work. What the schema accepts it accepts unchanged once more.
 */
function asBefore(source: SourceFile, before: Registry | undefined): SourceFile {
  const known = before?.byPath.get(source.path);
  if (
    known?.value === undefined ||
    known.text !== source.text ||
    known.readErrors.length > 0 ||
    source.readErrors
  )
    return source;
  return { ...source, value: known.value };
}

/** The registry of some files, and of the pictures beside them where they matter. */
export const registryOf = (sources: readonly SourceFile[], pictures?: ReadonlySet<string>): Registry =>
  buildRegistry(sources, toolsFor(sources, pictures));
