/** A fixture is a tiny repository: the shared base below testing/base, with the files of the case laid over it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, changeBetween } from '../core/change/diff.ts';
import { participantsOf } from '../core/change/participants.ts';
import { check } from '../core/check/check.ts';
import { checkChange } from '../core/check/check-change.ts';
import { buildRegistry, type Registry } from '../core/model/registry.ts';
import type { SourceFile } from '../core/model/source.ts';
import { readSources } from '../node/files.ts';
import { picturesIn } from '../node/pictures.ts';
import { toolsFor } from '../node/tools.ts';
import { placeProblems } from '../report/place.ts';
import { summaryLine } from '../report/summary.ts';
import { renderText } from '../report/text.ts';

/** The day on which every fixture is judged. */
export const fixtureDay = '2026-12-01';

const base = readSources(join(import.meta.dirname, 'base'));

/** The files of the shared base. */
export const museum = (): readonly SourceFile[] => base;

/** A small style guide for the museum, for the cases that say so. */
const guide = readSources(join(import.meta.dirname, 'guide'));

/**
 * The files of a case over the base; `deleted.txt` in the case names, one per line, what the case takes away. With an empty
 * `guide.txt` the museum has a style guide.
 */
export function fixtureSources(folder: string, below: readonly SourceFile[] = base): SourceFile[] {
  const list = join(folder, 'deleted.txt');
  const deleted = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
  const added = existsSync(join(folder, 'guide.txt')) ? guide : [];
  const files = new Map([...below, ...added].map((file) => [file.path, file]));
  for (const path of deleted) if (!files.delete(path)) throw new Error(`${list}: ${path} is not in the base`);
  if (existsSync(folder)) for (const file of readSources(folder)) files.set(file.path, file);
  return [...files.values()];
}

/** Checks a fixture as the command line would. */
export function runFixture(folder: string) {
  return judged(registryOf(fixtureSources(folder), picturesIn(folder)));
}

/**
 * Checks a fixture of a rule about changes: the files of the case are what the change does to a base, which is the shared
 * one with what lies in `before/` over it; what lies in `target/` has landed where it goes since it began. `by.txt` says who makes
 * it and who approves: `author: a`, `approved-by: b, c`.
 */
export function runChangeFixture(folder: string) {
  const earlier = fixtureSources(join(folder, 'before'));
  const before = registryOf(earlier);
  const registry = registryOf(fixtureSources(folder, earlier));
  const target = join(folder, 'target');
  const rights = existsSync(target) ? registryOf(fixtureSources(target, earlier)) : before;
  const list = join(folder, 'by.txt');
  const by = existsSync(list) ? readFileSync(list, 'utf8') : '';
  const approvers = /^approved-by: *(.+)$/m.exec(by)?.[1]?.split(/,\s*/) ?? [];
  const participants = participantsOf(rights, {
    author: /^author: *(.+)$/m.exec(by)?.[1],
    approvedBy: approvers,
  });
  return judged(registry, changeBetween(before, registry, participants, rights));
}

const registryOf = (sources: SourceFile[], pictures?: ReadonlySet<string>) =>
  buildRegistry(sources, toolsFor(sources, pictures));

function judged(registry: Registry, change?: Change) {
  const result = change ? checkChange(change, { today: fixtureDay }) : check(registry, { today: fixtureDay });
  const problems = placeProblems(registry, result.problems);
  return {
    problems,
    findings: result.problems,
    printed: renderText(problems, summaryLine(result)),
    registry,
  };
}
