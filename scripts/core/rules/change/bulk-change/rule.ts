import type { ApprovalRequest } from '../../../change/approval-request.ts';
import { type Change, changesOf } from '../../../change/diff.ts';
import { leadOf } from '../../../change/rights/say.ts';
import { eachLanguage, en, fr, type InBoth, wordingIn } from '../../../model/wording.ts';
import { andList, count } from '../../../text/lists.ts';
import { defineChangeRule } from '../../define-rule.ts';

export const bulkChange = defineChangeRule({
  id: 'bulk-change',
  severity: 'error',
  name: { en: 'Bulk change', fr: 'Changement en masse' },
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
    const parts: { en: string; fr: string }[] = [
      ...(deletions > 0
        ? [
            {
              en: `takes ${count(deletions, 'entry', 'entries')} away`,
              fr: `retire ${count(deletions, 'fiche')}`,
            },
          ]
        : []),
      ...(statuses > 0
        ? [
            {
              en: `alters the status of ${count(statuses, 'channel')}`,
              fr: `change l’état de ${count(statuses, 'compte')}`,
            },
          ]
        : []),
    ];
    const what = eachLanguage(parts, andList);
    yield {
      file: after.organization?.file ?? 'policy/organization.yaml',
      path: ['thresholds', 'bulk_change'],
      what: {
        en: en`This change ${what}, more than ${limit} at once (\`thresholds.bulk_change\`)`,
        fr: fr`Ce changement ${what}, plus de ${limit} à la fois (\`thresholds.bulk_change\`)`,
      },
      requirement: { anyOf: leadOf(change.rights) },
      whole: true,
      fix: (usual) => {
        const ask = (language: 'en' | 'fr', end: RegExp) => wordingIn(usual, language).text.replace(end, '');
        return {
          en: `${ask('en', /, or leave this part out\.$/)}, or make several changes of it.`,
          fr: `${ask('fr', /, ou retirez cette partie\.$/)}, ou faites-en plusieurs changements.`,
        };
      },
      related: files.slice(0, 5).map(({ file, words }) => ({ file, message: words })),
    };
  },
});

function countOf(change: Change) {
  const files: { file: string; words: InBoth }[] = [];
  let deletions = 0;
  let statuses = 0;
  for (const { before, after, file } of change.entries) {
    if (!before || after) continue;
    deletions++;
    files.push({ file, words: { en: 'goes', fr: 'disparaît' } });
  }
  for (const { before, after, file } of changesOf(change, 'channels')) {
    const [then, now] = [before?.data.status, after?.data.status];
    if (then === undefined || now === undefined || then === now) continue;
    statuses++;
    files.push({
      file,
      words: { en: `\`${then}\` becomes \`${now}\``, fr: `\`${then}\` devient \`${now}\`` },
    });
  }
  return { deletions, statuses, files };
}
