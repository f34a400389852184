import { type Change, changesOf } from '../../../change/diff.ts';
import type { ApprovalRequest } from '../../../change/required-approvals.ts';
import { leadOf } from '../../../change/rights/say.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const bulkChange = defineChangeRule({
  id: 'bulk-change',
  severity: 'error',
  summary: {
    en: 'Many deletions or changes of status at once need the lead.',
    fr: 'Beaucoup de suppressions ou de changements d’état à la fois demandent l’accord du responsable.',
  },
  *requests(change): Iterable<ApprovalRequest> {
    const { after } = change;
    // The threshold of before: a change does not set its own.
    const limit = change.rights.thresholds.bulk_change;
    const { deletions, statuses, files } = countOf(change);
    if (deletions + statuses <= limit) return;
    const what = [
      ...(deletions > 0 ? [`takes ${deletions} ${deletions === 1 ? 'entry' : 'entries'} away`] : []),
      ...(statuses > 0 ? [`alters the status of ${statuses} channel${statuses === 1 ? '' : 's'}`] : []),
    ];
    yield {
      file: after.organization?.file ?? 'policy/organization.yaml',
      path: ['thresholds', 'bulk_change'],
      what: `This change ${what.join(' and ')}, more than ${limit} at once (\`thresholds.bulk_change\`)`,
      requirement: { anyOf: leadOf(change.rights) },
      whole: true,
      fix: (usual) => `${usual.replace(/, or leave this part out\.$/, '')}, or make several changes of it.`,
      related: files.slice(0, 5).map(({ file, words }) => ({ file, message: words })),
    };
  },
});

function countOf(change: Change) {
  const files: { file: string; words: string }[] = [];
  let deletions = 0;
  let statuses = 0;
  for (const { before, after, file } of change.entries) {
    if (!before || after) continue;
    deletions++;
    files.push({ file, words: 'goes' });
  }
  for (const { before, after, file } of changesOf(change, 'channels')) {
    const [then, now] = [before?.data.status, after?.data.status];
    if (then === undefined || now === undefined || then === now) continue;
    statuses++;
    files.push({ file, words: `\`${then}\` becomes \`${now}\`` });
  }
  return { deletions, statuses, files };
}
