/** A fixture is a tiny repository: the shared base below testing/base, with the files of the case laid over it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileExtensions } from '../../node/extensions.ts';
import { readSources } from '../../node/files.ts';
import { placeProblems } from '../../report/place.ts';
import { summaryLine } from '../../report/summary.ts';
import { renderText } from '../../report/text.ts';
import { check } from '../check.ts';
import { buildRegistry } from '../registry.ts';
import type { SourceFile } from '../source.ts';

/** The day on which every fixture is judged. */
export const fixtureDay = '2026-12-01';

const base = readSources(join(import.meta.dirname, 'base'));

/** The files of a case over the base; `deleted.txt` in the case names, one per line, what the case takes away. */
export function fixtureSources(folder: string): SourceFile[] {
  const list = join(folder, 'deleted.txt');
  const deleted = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
  const files = new Map(base.map((file) => [file.path, file]));
  for (const path of deleted) if (!files.delete(path)) throw new Error(`${list}: ${path} is not in the base`);
  for (const file of readSources(folder)) files.set(file.path, file);
  return [...files.values()];
}

/** Checks a fixture as the command line would. */
export function runFixture(folder: string) {
  const sources = fixtureSources(folder);
  const registry = buildRegistry(sources, compileExtensions(sources));
  const result = check(registry, { today: fixtureDay });
  const problems = placeProblems(registry, result.problems);
  return { problems, printed: renderText(problems, summaryLine(result)), registry };
}
