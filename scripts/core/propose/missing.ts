/** What a draft still needs: the keys that its schema asks for and that nobody has filled in yet. */
import type { z } from 'zod';
import { channelSchema } from '../kinds/channel.ts';
import { unofficialSchema } from '../kinds/unofficial.ts';
import { bare } from '../model/schema-shape.ts';

/** The kinds of entry that are drafted. */
export type DraftKind = 'channels' | 'unofficial';

/** The missing keys of a draft, `owner` or `found.by`, in the order of the schema. */
export function missingFrom(kind: DraftKind, draft: object): string[] {
  // What the file has in any case: see draft.ts.
  if (kind === 'unofficial') return missingIn(unofficialSchema, { name: given, kind: given, ...draft });
  const missing = missingIn(channelSchema, { name: given, status: given, ...draft });
  // A proposal has to give its reason; a channel that exists has not.
  return 'why_this_platform' in draft ? missing : [...missing, 'why_this_platform'];
}

const given = 'given';

function missingIn({ shape }: z.ZodObject, map: object, above = ''): string[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const value = (map as Record<string, unknown>)[key];
    const path = `${above}${key}`;
    const inner = bare(schema) as z.ZodType;
    const isMap = 'shape' in inner;
    if (value !== undefined && value !== '')
      return isMap && typeof value === 'object' && value !== null
        ? missingIn(inner as z.ZodObject, value, `${path}.`)
        : [];
    if ((schema as z.ZodType).safeParse(undefined).success) return [];
    return isMap ? missingIn(inner as z.ZodObject, {}, `${path}.`) : [path];
  });
}
