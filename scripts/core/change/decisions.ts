/** What an entry says that somebody has decided, as its schema marks it. */

import type { z } from 'zod';
import { marks } from '../kinds/fields.ts';
import { kindNames, kinds } from '../kinds/kinds.ts';
import type { KeyPath } from '../model/finding.ts';
import type { Entry } from '../model/registry.ts';
import { compileWalk } from '../model/schema-shape.ts';
import type { InBoth } from '../model/wording.ts';

/** Something that somebody is said to have decided. */
export interface Decision {
  /** Where it stands, to find it again in the other state. */
  readonly key: string;
  /** Where their name stands. */
  readonly path: KeyPath;
  readonly by: string;
  /** What they have done, as a participle. */
  readonly what: InBoth;
  /** All that was decided: when a word of it changes, it is another decision. */
  readonly text: string;
}

const markOf = (node: z.core.$ZodType) => marks.get(node)?.decision;

const walks = new Map(
  kindNames.map((kind) => [kind, compileWalk(kinds[kind].schema, (node) => markOf(node) !== undefined)]),
);

/** Every part of an entry that its schema marks as a decision. */
export function decisionsIn(entry: Entry | undefined): Decision[] {
  if (!entry) return [];
  return (walks.get(entry.kind)?.(entry.data) ?? []).flatMap(({ schema, value, path }) => {
    const mark = markOf(schema);
    const by = mark && (value as Record<string, unknown>)[mark.by];
    if (!mark || typeof by !== 'string') return [];
    const key = path.join('.');
    return [{ key, path: [...path, mark.by], by, what: mark.what, text: JSON.stringify(value) }];
  });
}
