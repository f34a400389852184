/** What of an entry may leave the repository: its public schema names the keys, and everything else stays. */
import { z } from 'zod';
import { bare } from '../model/schema-shape.ts';

/** `value` with only the keys that the schema has, in the schema's order; what is no map, list or record goes out as it is. */
export function view(schema: z.core.$ZodType, value: unknown): unknown {
  const shown = bare(schema);
  if (typeof value !== 'object' || value === null) return value;
  if (shown instanceof z.ZodObject) {
    const map = value as Record<string, unknown>;
    const keys = Object.keys(shown.shape).filter((key) => Object.hasOwn(map, key) && map[key] !== undefined);
    return Object.fromEntries(keys.map((key) => [key, view(shown.shape[key], map[key])]));
  }
  if (shown instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => view(shown.element, item));
  if (shown instanceof z.ZodRecord)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, view(shown.valueType, item)]));
  return value;
}
