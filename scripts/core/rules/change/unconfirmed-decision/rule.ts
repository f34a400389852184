import type { EntryChange } from '../../../change/diff.ts';
import { type ApprovalRequest, eligible, nameOf } from '../../../change/required-approvals.ts';
import type { KeyPath } from '../../../model/finding.ts';
import type { Entry } from '../../../model/registry.ts';
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
          what: `${nameOf(change.before, by)} is said to have ${what}`,
          whileMissing: ', but has neither made nor approved this change',
          requirement: { anyOf: eligible([by, 'whose decision it is']) },
          ...(!change.before.people.has(by) && {
            fix: () => `\`${by}\` was nobody before this change: whoever decides must be known first.`,
          }),
        };
      }
    }
  },
});

/** Something that somebody is said to have decided. */
interface Decision {
  readonly key: string;
  /** Where their name stands. */
  readonly path: KeyPath;
  readonly by: string;
  /** What they have done, as a participle. */
  readonly what: string;
  /** All that was decided: when a word of it changes, it is another decision. */
  readonly text: string;
}

function decisionsIn(entry: EntryChange['after']): Decision[] {
  if (!entry) return [];
  const decision = (
    key: string,
    value: object | undefined,
    by: string | undefined,
    what: string,
    at: KeyPath,
  ) =>
    value === undefined || by === undefined ? [] : [{ key, path: at, by, what, text: JSON.stringify(value) }];
  switch (entry.kind) {
    case 'channels': {
      const { authorized, reviewed } = (entry as Entry<'channels'>).data;
      return [
        ...decision('authorized', authorized, authorized?.by, 'agreed that the channel is official', [
          'authorized',
          'by',
        ]),
        ...decision('reviewed', reviewed, reviewed?.by, 'reviewed the channel', ['reviewed', 'by']),
      ];
    }
    case 'platforms': {
      const { decision: value } = (entry as Entry<'platforms'>).data;
      return decision('decision', value, value?.by, 'decided about the platform', ['decision', 'by']);
    }
    case 'unofficial': {
      const { decision: value } = (entry as Entry<'unofficial'>).data;
      return decision('decision', value, value?.by, 'decided about the account', ['decision', 'by']);
    }
    case 'units': {
      const { inventory } = (entry as Entry<'units'>).data;
      return decision('inventory', inventory, inventory?.by, 'confirmed the list of channels', [
        'inventory',
        'by',
      ]);
    }
    case 'waivers': {
      const { data } = entry as Entry<'waivers'>;
      return decision('waiver', data, data.approved_by, 'granted the waiver', ['approved_by']);
    }
    default:
      return [];
  }
}
