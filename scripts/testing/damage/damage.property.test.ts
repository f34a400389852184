import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../core/check/check.ts';
import { kinds } from '../../core/kinds/kinds.ts';
import { roleOf } from '../../core/kinds/paths.ts';
import { buildRegistry } from '../../core/model/registry.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { readYaml } from '../../core/yaml/read.ts';
import { decodeStrictly } from '../../node/decode.ts';
import { loadSources, ownRoot } from '../../node/load.ts';
import { toolsFor } from '../../node/tools.ts';
import { placeProblems } from '../../report/place.ts';
import { depth } from '../depth.ts';
import { random } from '../random.ts';
import { damage } from './damage.ts';

const copies = depth(40);
/** To check a copy takes as long with one damaged file as with ten. */
const damagesEach = 10;
const today = '2026-12-01';

/** What says that a file itself is broken: nothing that is damaged elsewhere leads to it. */
const ofForm = new Set(['schema', 'unparsable-file', 'wrong-encoding']);

const sources = loadSources(ownRoot);
const originals = new Map(sources.map(({ path }) => [path, readFileSync(join(ownRoot, path))]));

test(`${copies} copies with ${damagesEach} damages each: nothing crashes, and what is broken is reported where it is broken`, () => {
  const pick = random(20_261_201);
  const silent: string[] = [];
  let broken = 0;
  const before = new Set(problemsOf(sources).map(said));
  for (let copy = 0; copy < copies; copy++) {
    const damages = Array.from({ length: damagesEach }, () => damage(originals, pick));
    const files = new Map(damages.flatMap((one) => [...one.files]));
    const words = damages
      .map(({ what, files }) => `${what} in ${[...files.keys()].join(' and ')}`)
      .join('; ');
    const damaged = sources.map((source) => {
      const bytes = files.get(source.path);
      return bytes ? decodeStrictly(source.path, bytes) : source;
    });
    const fresh = attempt(`copy ${copy}: ${words}`, () => problemsOf(damaged)).filter(
      (problem) => ofForm.has(problem.rule) && !before.has(said(problem)),
    );
    const reported = new Set(fresh.map(({ file }) => file));
    for (const source of damaged) {
      if (!files.has(source.path) || !isBroken(source)) continue;
      broken += 1;
      if (!reported.has(source.path)) silent.push(`copy ${copy}: ${source.path} (${words})`);
    }
  }
  expect(silent).toEqual([]);
  expect(broken).toBeGreaterThan(2 * copies);
}, 300_000);

/** What `work` gives; throws, with these words before it, what it throws. */
function attempt<T>(words: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new Error(words, { cause });
  }
}

function problemsOf(files: readonly SourceFile[]) {
  const registry = buildRegistry(files, toolsFor(files));
  return placeProblems(registry, check(registry, { today }).problems);
}

const said = ({ rule, file, path, message }: { rule: string; file: string; path: string; message: string }) =>
  JSON.stringify([rule, file, path, message]);

/** Broken for certain: it does not decode, does not parse, or is not of the shape of its kind. What it says may still be wrong. */
function isBroken({ path, text, frontMatter }: SourceFile): boolean {
  const role = roleOf(path);
  if (role.role !== 'entry') return text === undefined;
  if (text === undefined) return true;
  const { value, error } = readYaml(frontMatter ? text.slice(frontMatter.start, frontMatter.end) : text);
  return error !== undefined || !kinds[role.kind].schema.safeParse(value).success;
}
