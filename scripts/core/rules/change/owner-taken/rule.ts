import { changesOf } from '../../../change/diff.ts';
import { type ApprovalRequest, nameOf, sayOver } from '../../../change/required-approvals.ts';
import { defineChangeRule } from '../../define-rule.ts';

/** Each gives a say over the channel: somebody who may set one of them can get the others next. */
const rights = ['owner', 'deputy', 'unit'] as const;

export const ownerTaken = defineChangeRule({
  id: 'owner-taken',
  severity: 'error',
  summary:
    'A channel is handed over by its owner, its deputy or somebody who leads over it; nobody takes it.',
  *requests(change): Iterable<ApprovalRequest> {
    for (const { file, before, after } of changesOf(change, 'channels')) {
      if (!before || !after) continue;
      for (const key of rights) {
        const [then, now] = [before.data[key], after.data[key]];
        // A key that is broken or gone is spoken of by other rules; a deputy who is taken away loses a right.
        if (then === now || (now === undefined && key !== 'deputy')) continue;
        const words = (id: string | undefined) =>
          id === undefined
            ? 'nobody'
            : key === 'unit'
              ? `\`${id}\``
              : `${nameOf(change.before, id)} (\`${id}\`)`;
        yield {
          file,
          path: [key],
          what: `\`${key}\` of \`${after.id}\` was ${words(then)} and becomes ${words(now)}`,
          requirement: { anyOf: sayOver(change.before, before) },
        };
      }
    }
  },
});
