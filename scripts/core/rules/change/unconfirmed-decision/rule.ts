import type { z } from 'zod';
import { type ApprovalRequest, nameOf } from '../../../change/required-approvals.ts';
import { eligible } from '../../../change/rights/say.ts';
import { marks } from '../../../kinds/fields.ts';
import { kindNames, kinds } from '../../../kinds/kinds.ts';
import type { KeyPath } from '../../../model/finding.ts';
import type { Entry } from '../../../model/registry.ts';
import { compileWalk } from '../../../model/schema-shape.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const unconfirmedDecision = defineChangeRule({
  id: 'unconfirmed-decision',
  severity: 'error',
  summary: 'A decision stands in the name of somebody who made the change or approved it.',
  *requests(change): Iterable<ApprovalRequest> {
    for (const entry of change.entries) {
      const before = new Map(decisionsIn(entry.before).map((one) => [one.key, one.text]));
      for (const { key, path, by, what, text } of decisionsIn(entry.after)) {
        if (before.get(key) === text) continue;
        yield {
          file: entry.file,
          path,
          what: `${nameOf(change.rights, by)} is said to have ${what}`,
          whileMissing: ', but has neither made nor approved this change',
          requirement: { anyOf: eligible([by, 'whose decision it is']) },
          ...(!change.rights.people.has(by) && {
            fix: () =>
              `\`${by}\` is not known where this change goes: add the person first, in a change of its own.`,
          }),
        };
      }
    }
  },
});

/** Something that somebody is said to have decided. */
interface Decision {
  /** Where it stands, to find it again in the other state. */
  readonly key: string;
  /** Where their name stands. */
  readonly path: KeyPath;
  readonly by: string;
  /** What they have done, as a participle. */
  readonly what: string;
  /** All that was decided: when a word of it changes, it is another decision. */
  readonly text: string;
}

const markOf = (node: z.core.$ZodType) => marks.get(node)?.decision;

const walks = new Map(
  kindNames.map((kind) => [kind, compileWalk(kinds[kind].schema, (node) => markOf(node) !== undefined)]),
);

/** Every part of an entry that its schema marks as a decision. */
function decisionsIn(entry: Entry | undefined): Decision[] {
  if (!entry) return [];
  return (walks.get(entry.kind)?.(entry.data) ?? []).flatMap(({ schema, value, path }) => {
    const mark = markOf(schema);
    const by = mark && (value as Record<string, unknown>)[mark.by];
    if (!mark || typeof by !== 'string') return [];
    const key = path.join('.');
    return [{ key, path: [...path, mark.by], by, what: mark.what, text: JSON.stringify(value) }];
  });
}
