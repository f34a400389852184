/** The repository as it is on disk at this moment, judged. */
import { type CheckResult, check } from '../../scripts/core/check.ts';
import { buildRegistry, type Registry } from '../../scripts/core/registry.ts';
import type { SourceFile } from '../../scripts/core/source.ts';
import { compileExtensions } from '../../scripts/node/extensions.ts';
import { loadSources } from '../../scripts/node/load.ts';
import { type PlacedProblem, placeProblems } from '../../scripts/report/place.ts';
import { isEditorsOwn } from './paths.ts';

export interface Reading {
  readonly sources: readonly SourceFile[];
  readonly registry: Registry;
  readonly today: string;
  readonly result: CheckResult;
  readonly problems: readonly PlacedProblem[];
}

/** Reads and checks the repository. Throws only if `root` cannot be listed. */
export function readRepository(root: string, today: string): Reading {
  const sources = loadSources(root).filter(({ path }) => !isEditorsOwn(path));
  const registry = registryOf(sources);
  const result = check(registry, { today });
  return { sources, registry, today, result, problems: placeProblems(registry, result.problems) };
}

/** The registry of some files. */
export const registryOf = (sources: readonly SourceFile[]): Registry =>
  buildRegistry(sources, compileExtensions(sources));
