import type { StyleRule } from '../../../kinds/style-rule.ts';
import type { Finding, KeyPath } from '../../../model/finding.ts';
import type { Entry } from '../../../model/registry.ts';
import { isGuide } from '../../../organization/required-reading.ts';
import { guideOf } from '../../../style/guide.ts';
import { compareVersions } from '../../../style/versions.ts';
import { defineRule } from '../../define-rule.ts';

export const inconsistentGuideVersion = defineRule({
  id: 'inconsistent-guide-version',
  severity: 'error',
  summary: {
    en: 'The style guide says which version it is, and its rules name versions that it has had.',
    fr: 'Le guide de style indique sa version, et ses règles citent des versions qui ont existé.',
  },
  *check(registry) {
    const { guide, styleRules } = registry;
    if (!guide) {
      const [first] = styleRules.values();
      if (first)
        yield {
          file: first.file,
          message: 'There are style rules, and no guide that says which version they are.',
          fix: writeGuide,
        };
      yield* readingFindings(registry.organization);
      return;
    }
    yield* guideFindings(guide);
    const { version } = guide.data;
    if (version === undefined) return;
    for (const { id, data } of guideOf(registry).rules.values()) {
      const file = styleRules.get(id)?.file ?? '';
      for (const finding of ruleFindings(data, version, guide.file)) yield { file, ...finding };
    }
  },
});

const writeGuide = 'Write `policy/style-guide/guide.yaml` with `title`, `version`, `owner` and `versions`.';

function* readingFindings(organization: Entry<'organization'> | undefined): Iterable<Finding> {
  for (const [document, required] of Object.entries(organization?.data.must_read ?? {}))
    if (isGuide(required))
      yield {
        file: organization?.file ?? '',
        path: ['must_read', document],
        message: `\`${document}\` is to be read in the version of the style guide, and there is no guide.`,
        fix: `${writeGuide} Or say the version and its day here, where the document lies elsewhere.`,
      };
}

function* guideFindings({ file, data: { version, versions } }: Entry<'guide'>): Iterable<Finding> {
  if (!versions || version === undefined) return;
  const last = versions.at(-1);
  if (last && last.version !== version)
    yield {
      file,
      path: ['version'],
      message: `The guide is version ${version}, and the last of \`versions\` is ${last.version}.`,
      fix: `Write \`version: "${last.version}"\`, or add version ${version} to \`versions\` with its day and what it changes.`,
    };
  for (const [index, { version: one, on }] of versions.entries()) {
    const before = versions[index - 1];
    if (!before) continue;
    if (compareVersions(before.version, one) >= 0 || on < before.on)
      yield {
        file,
        path: ['versions', index],
        message: `Version ${one} of ${on} stands after version ${before.version} of ${before.on}.`,
        fix: 'Put the versions in order, the latest last, each with a number and a day of its own.',
      };
  }
}

type Said = Omit<Finding, 'file'>;

function* ruleFindings(
  { status, since, changed, replaced_by: heir }: StyleRule,
  version: string,
  guide: string,
): Iterable<Said> {
  const said = (path: KeyPath, message: string, fix: string): Said => ({
    path,
    message,
    fix,
    related: [{ file: guide, path: ['version'], message: `the guide is version ${version}` }],
  });
  // What is proposed is meant for a version to come.
  if (status !== 'proposed' && compareVersions(since, version) > 0)
    yield said(
      ['since'],
      `The rule holds since ${since}, which the guide has not reached.`,
      'Write `status: proposed`, or a version that the guide has had.',
    );
  for (const [index, { in: one }] of changed.entries()) {
    const before = changed[index - 1]?.in ?? since;
    if (compareVersions(one, version) > 0 && status !== 'proposed')
      yield said(
        ['changed', index, 'in'],
        `The rule was changed in ${one}, which the guide has not reached.`,
        'Raise the version of the guide, or correct this one.',
      );
    else if (compareVersions(one, before) < 0)
      yield said(
        ['changed', index, 'in'],
        `A change in ${one} stands after ${before}.`,
        'Put the changes in order, the latest last.',
      );
  }
  if (status === 'deprecated' && heir === undefined && changed.length === 0)
    yield said(
      ['status'],
      'The rule no longer holds, and nothing says since when or what holds instead.',
      'Add `replaced_by`, or a line under `changed` that says why.',
    );
}
