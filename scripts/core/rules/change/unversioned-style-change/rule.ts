import { type Change, changesOf, type EntryChange } from '../../../change/diff.ts';
import type { StyleRule } from '../../../kinds/style-rule.ts';
import type { Finding } from '../../../model/finding.ts';
import { guideOf } from '../../../style/guide.ts';
import { materialChanges, type RuleStep, stepOf } from '../../../style/rule-change.ts';
import { compareVersions } from '../../../style/versions.ts';
import { defineChangeRule, relatedAt } from '../../define-rule.ts';

export const unversionedStyleChange = defineChangeRule({
  id: 'unversioned-style-change',
  severity: 'error',
  name: { en: 'Style change without a version', fr: 'Règle de style modifiée sans nouvelle version' },
  summary: {
    en: 'A change of what a style rule demands is a new version of the guide, and says what it changed.',
    fr: 'Changer ce qu’une règle de style exige, c’est une nouvelle version du guide, qui dit ce qui a changé.',
  },
  *check(change) {
    const then = change.before.guide?.data.version;
    const now = change.after.guide?.data.version;
    // A guide that is new, or cannot be read, has no version to raise.
    if (then === undefined || now === undefined) return;
    const rulesBefore = guideOf(change.before).rules;
    const rulesAfter = guideOf(change.after).rules;
    for (const entry of changesOf(change, 'styleRules')) {
      const before = entry.before && rulesBefore.get(entry.before.id)?.data;
      const after = entry.after && rulesAfter.get(entry.after.id)?.data;
      // What cannot be read as a whole is spoken of by other rules.
      if ((entry.before && !before) || (entry.after && !after)) continue;
      if (!isBinding(before, after)) continue;
      yield* findingsOf(change, entry, before, after, then, now);
    }
  },
});

/** Does the change touch what writers are held to? What is only proposed may change freely. */
function isBinding(before: StyleRule | undefined, after: StyleRule | undefined): boolean {
  if (before?.status !== 'active' && after?.status !== 'active') return false;
  return !before || !after || materialChanges(before, after).length > 0;
}

function* findingsOf(
  { after: { guide } }: Change,
  { file, before: from, after: to }: EntryChange<'styleRules'>,
  before: StyleRule | undefined,
  after: StyleRule | undefined,
  then: string,
  now: string,
): Iterable<Finding> {
  if (!after) {
    yield {
      file,
      message: {
        en: `The style rule \`${from?.id}\` is deleted: receipts, waivers and links name it.`,
        fr: `La règle de style \`${from?.id}\` est supprimée : des accusés de lecture, des dérogations et des liens la nomment.`,
      },
      fix: {
        en: 'Keep the file, and write `status: deprecated` with `replaced_by` or a line under `changed`.',
        fr: 'Gardez le fichier, et écrivez `status: deprecated` avec `replaced_by` ou une ligne sous `changed`.',
      },
    };
    return;
  }
  const step = stepOf(before, after);
  if (compareVersions(now, then) <= 0)
    yield {
      file,
      message: {
        en: `The style rule \`${to?.id}\` is ${step}, and the guide is still version ${now}: people would not know that they have to read it again.`,
        fr: `La règle de style \`${to?.id}\` est ${stepWords[step]}, et le guide en est toujours à la version ${now} : personne ne saurait qu’il faut le relire.`,
      },
      fix: {
        en: `Raise \`version\` in \`${guide?.file}\`, and add it to \`versions\` with what it changes.`,
        fr: `Augmentez \`version\` dans \`${guide?.file}\`, et ajoutez-la à \`versions\` avec ce qu’elle change.`,
      },
      related: guide
        ? [relatedAt(guide.file, ['version'], { en: 'the version of the guide', fr: 'la version du guide' })]
        : [],
    };
  else if (step === 'added' ? !isNoted(after, now) && after.since !== now : !isNoted(after, now))
    yield {
      file,
      path: before ? ['changed'] : ['since'],
      onKey: true,
      message: {
        en: `The style rule \`${to?.id}\` is ${step}, and does not say what version ${now} changes about it.`,
        fr: `La règle de style \`${to?.id}\` est ${stepWords[step]}, et ne dit pas ce que la version ${now} y change.`,
      },
      fix: before
        ? {
            en: `Add to \`changed\`: \`{ in: "${now}", what: … }\`.`,
            fr: `Ajoutez à \`changed\` : \`{ in: "${now}", what: … }\`.`,
          }
        : { en: `Write \`since: "${now}"\`.`, fr: `Écrivez \`since: "${now}"\`.` },
    };
}

const stepWords: Readonly<Record<RuleStep, string>> = {
  added: 'ajoutée',
  tightened: 'durcie',
  loosened: 'assouplie',
  altered: 'modifiée',
  retired: 'retirée',
  reworded: 'reformulée',
};

const isNoted = ({ changed }: StyleRule, version: string): boolean =>
  changed.some((one) => one.in === version);
