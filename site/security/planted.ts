/**
 * Fills the fields of an entry for the tests, from its schema: those that are not published with marks that must never
 * be seen, those that are with texts that must never run. A field that somebody adds later is filled as well.
 */
import { z } from 'zod';
import { bare } from '../../scripts/core/model/schema-shape.ts';

type Schema = z.core.$ZodType;
type Json = unknown;

/** A year in which nothing happens: the mark of days. */
export const plantedYear = '7919';

/** What breaks out of an attribute, a script, a link, or a title. */
export const hostile =
  `"'><img src=x onerror=window.pwned=1><svg onload=window.pwned=1></title></script><script>window.pwned=1</script>` +
  ' [x](javascript:window.pwned=1) {window.pwned=1}';

/** Texts of every form that a schema may ask for, each with its mark. */
const marks = (n: number): readonly string[] => [
  `PLANTED ${n}`,
  `planted-${n}`,
  `planted${n}@aster.example`,
  `https://planted.example/${n}`,
  `planted-${n}/planted-${n}`,
  `${plantedYear}-${String((n % 12) + 1).padStart(2, '0')}-01`,
];

export interface Filled {
  readonly value: Json;
  /** Paths of private fields that now hold a mark. */
  readonly planted: readonly string[];
  /** Paths of private fields into which no mark fits: numbers, choices. */
  readonly unmarked: readonly string[];
  /** Paths of private fields in maps that the entry does not have: nothing was planted there. */
  readonly missed: readonly string[];
}

/** Fills an entry. `open` is the schema of what is published of it; `keep` names keys whose values decide what it is. */
export function fill(schema: Schema, open: Schema, entry: Json, keep: readonly string[] = []): Filled {
  const planted: string[] = [];
  const unmarked: string[] = [];
  const missed: string[] = [];
  let count = 0;

  const accepts = (node: Schema, value: Json) => z.core.safeParse(node, value).success;

  /** A whole private value. */
  function secret(node: Schema, path: string): Json {
    const inner = bare(node);
    const mark = marks(++count).find((text) => accepts(inner, text));
    if (mark !== undefined) {
      planted.push(path);
      return mark;
    }
    if (inner instanceof z.ZodObject)
      return Object.fromEntries(
        Object.entries(inner.shape).map(([key, child]) => [key, secret(child, `${path}.${key}`)]),
      );
    if (inner instanceof z.ZodArray) return [secret(inner.element, `${path}[]`)];
    if (inner instanceof z.ZodRecord) return { [`planted-${++count}`]: secret(inner.valueType, `${path}{}`) };
    unmarked.push(path);
    return inner instanceof z.ZodEnum ? inner.options[0] : [1, true].find((value) => accepts(inner, value));
  }

  /** A published value: a hostile text where any text will do, and marks in what is private below. */
  function open_(node: Schema, shown: Schema, value: Json, path: string): Json {
    const inner = bare(node);
    const seen = bare(shown);
    if (inner instanceof z.ZodObject && seen instanceof z.ZodObject) {
      const map = { ...((value ?? {}) as Record<string, Json>) };
      for (const [key, child] of Object.entries(inner.shape)) {
        const here = path ? `${path}.${key}` : key;
        const published = seen.shape[key];
        if (keep.includes(here)) continue;
        if (published === undefined) {
          if (value === undefined) missed.push(here);
          else map[key] = secret(child, here);
        } else {
          const filled = open_(child, published, map[key], here);
          if (filled !== undefined) map[key] = filled;
        }
      }
      return value === undefined ? undefined : map;
    }
    if (inner instanceof z.ZodArray && seen instanceof z.ZodArray) {
      const items = (value as Json[] | undefined) ?? [undefined];
      const filled = items.map((item) => open_(inner.element, seen.element, item, `${path}[]`));
      return value === undefined ? undefined : filled;
    }
    if (inner instanceof z.ZodRecord && seen instanceof z.ZodRecord)
      return (
        value &&
        Object.fromEntries(
          Object.entries(value).map(([key, item]) => [
            key,
            open_(inner.valueType, seen.valueType, item, `${path}{}`),
          ]),
        )
      );
    return value !== undefined && accepts(inner, hostile) ? hostile : value;
  }

  const value = open_(schema, open, entry, '');
  return { value, planted, unmarked, missed: missed.filter((path) => !planted.includes(path)) };
}
