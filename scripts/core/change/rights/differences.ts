/** Which keys of an entry differ between two states, each with the word that says who may change it. */
import { kinds } from '../../kinds/kinds.ts';
import { type May, mayOf, type Rights } from '../../kinds/rights.ts';
import type { FileRecord } from '../../model/file-record.ts';
import type { Span } from '../../model/finding.ts';
import { isBroken } from '../../model/is-broken.ts';
import type { Entry, Registry } from '../../model/registry.ts';

/** Are two values of entries different? */
export const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** A key with two values. */
export interface Difference {
  /** Empty for the text of a page below its front matter. */
  readonly path: readonly string[];
  /** Of a text: from the first character that differs to its end. */
  readonly span?: Span;
  readonly may: May;
  readonly was: unknown;
  readonly becomes: unknown;
}

/**
 * Values are those that the schema accepts, else those that are written: what is wrong in both states is no less somebody's. A
 * key that is wrong only now stops the change by itself.
 */
export function* differencesIn(
  [old, registry]: readonly [Registry, Registry],
  [before, after]: readonly [Entry, Entry],
): Iterable<Difference> {
  const { rights }: { rights: Rights } = kinds[after.kind];
  const [then, now] = [valuesOf(old, before), valuesOf(registry, after)];
  for (const key of new Set([...Object.keys(then), ...Object.keys(now)]))
    if (isBroken(old, before, key) || !isBroken(registry, after, key))
      yield* valuesDiffer(rights, [key], then[key], now[key]);
  const [text, next] = [old.byPath.get(before.file), registry.byPath.get(after.file)].map(bodyOf);
  if (text !== next)
    yield {
      path: [],
      span: [firstDifference(text, next), next?.length ?? 0],
      may: mayOf(rights, 'body'),
      was: undefined,
      becomes: undefined,
    };
}

/** Of a key that is wrong the schema keeps the sound parts only: what is written there counts as a whole. */
function valuesOf(registry: Registry, entry: Entry): Readonly<Record<string, unknown>> {
  const written = registry.byPath.get(entry.file)?.value;
  const sound = Object.entries(entry.data).filter(
    ([key, value]) => value !== undefined && !isBroken(registry, entry, key),
  );
  return { ...(typeof written === 'object' ? written : {}), ...Object.fromEntries(sound) };
}

function* valuesDiffer(
  rights: Rights,
  path: readonly string[],
  then: unknown,
  now: unknown,
): Iterable<Difference> {
  if (!differ(then, now)) return;
  const name = path.join('.');
  if (isMap(then) && isMap(now)) {
    for (const key of new Set([...Object.keys(then), ...Object.keys(now)]))
      yield* valuesDiffer(rights, [...path, key], then[key], now[key]);
  } else yield { path, may: mayOf(rights, name), was: then, becomes: now };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands below the front matter; undefined where there is none. */
const bodyOf = (file: FileRecord | undefined): string | undefined =>
  file?.frontMatter && file.text?.slice(file.frontMatter.body);

/** Where two texts begin to differ; where the second one ends, if it is the beginning of the first. */
function firstDifference(text = '', next = ''): number {
  let at = 0;
  while (at < next.length && text[at] === next[at]) at++;
  return at;
}
