import type { StyleRule } from '../../../kinds/style-rule.ts';
import type { Finding, KeyPath } from '../../../model/finding.ts';
import type { Entry } from '../../../model/registry.ts';
import { en, fr, type InBoth } from '../../../model/wording.ts';
import { isGuide } from '../../../organization/required-reading.ts';
import { guideOf } from '../../../style/guide.ts';
import { compareVersions } from '../../../style/versions.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const inconsistentGuideVersion = defineRule({
  id: 'inconsistent-guide-version',
  severity: 'error',
  name: { en: 'Inconsistent version of the style guide', fr: 'Version du guide de style incohérente' },
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
          message: {
            en: 'There are style rules, and no guide that says which version they are.',
            fr: 'Il y a des règles de style, et aucun guide qui dise de quelle version elles sont.',
          },
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

const writeGuide = {
  en: 'Write `policy/style-guide/guide.yaml` with `title`, `version`, `owner` and `versions`.',
  fr: 'Écrivez `policy/style-guide/guide.yaml` avec `title`, `version`, `owner` et `versions`.',
};

function* readingFindings(organization: Entry<'organization'> | undefined): Iterable<Finding> {
  for (const [document, required] of Object.entries(organization?.data.must_read ?? {}))
    if (isGuide(required))
      yield {
        file: organization?.file ?? '',
        path: ['must_read', document],
        message: {
          en: `\`${document}\` is to be read in the version of the style guide, and there is no guide.`,
          fr: `\`${document}\` est à lire dans la version du guide de style, et il n’y a pas de guide.`,
        },
        fix: {
          en: en`${writeGuide} Or say the version and its day here, where the document lies elsewhere.`,
          fr: fr`${writeGuide} Ou donnez ici la version et sa date, si le document se trouve ailleurs.`,
        },
      };
}

function* guideFindings({ file, data: { version, versions } }: Entry<'guide'>): Iterable<Finding> {
  if (!versions || version === undefined) return;
  const last = versions.at(-1);
  if (last && last.version !== version)
    yield {
      file,
      path: ['version'],
      message: {
        en: `The guide is version ${version}, and the last of \`versions\` is ${last.version}.`,
        fr: `Le guide est en version ${version}, et la dernière de \`versions\` est ${last.version}.`,
      },
      fix: {
        en: `Write \`version: "${last.version}"\`, or add version ${version} to \`versions\` with its day and what it changes.`,
        fr: `Écrivez \`version: "${last.version}"\`, ou ajoutez la version ${version} à \`versions\` avec sa date et ce qu’elle change.`,
      },
    };
  for (const [index, { version: one, on }] of versions.entries()) {
    const before = versions[index - 1];
    if (!before) continue;
    if (compareVersions(before.version, one) >= 0 || on < before.on)
      yield {
        file,
        path: ['versions', index],
        message: {
          en: `Version ${one} of ${on} stands after version ${before.version} of ${before.on}.`,
          fr: `La version ${one} du ${on} suit la version ${before.version} du ${before.on}.`,
        },
        fix: {
          en: 'Put the versions in order, the latest last, each with a number and a day of its own.',
          fr: 'Rangez les versions dans l’ordre, la plus récente à la fin, chacune avec son numéro et sa date.',
        },
      };
  }
}

type Said = Omit<Finding, 'file'>;

function* ruleFindings(
  { status, since, changed, replaced_by: heir }: StyleRule,
  version: string,
  guide: string,
): Iterable<Said> {
  const said = (path: KeyPath, message: InBoth, fix: InBoth): Said => ({
    path,
    message,
    fix,
    related: [
      relatedAt(guide, ['version'], {
        en: `the guide is version ${version}`,
        fr: `le guide est en version ${version}`,
      }),
    ],
  });
  // What is proposed is meant for a version to come.
  if (status !== 'proposed' && compareVersions(since, version) > 0)
    yield said(
      ['since'],
      {
        en: `The rule holds since ${since}, which the guide has not reached.`,
        fr: `La règle vaut depuis ${since}, version que le guide n’a pas atteinte.`,
      },
      {
        en: 'Write `status: proposed`, or a version that the guide has had.',
        fr: 'Écrivez `status: proposed`, ou une version que le guide a eue.',
      },
    );
  for (const [index, { in: one }] of changed.entries()) {
    const before = changed[index - 1]?.in ?? since;
    if (compareVersions(one, version) > 0 && status !== 'proposed')
      yield said(
        ['changed', index, 'in'],
        {
          en: `The rule was changed in ${one}, which the guide has not reached.`,
          fr: `La règle a changé en ${one}, version que le guide n’a pas atteinte.`,
        },
        {
          en: 'Raise the version of the guide, or correct this one.',
          fr: 'Augmentez la version du guide, ou corrigez celle-ci.',
        },
      );
    else if (compareVersions(one, before) < 0)
      yield said(
        ['changed', index, 'in'],
        { en: `A change in ${one} stands after ${before}.`, fr: `Un changement en ${one} suit ${before}.` },
        {
          en: 'Put the changes in order, the latest last.',
          fr: 'Rangez les changements dans l’ordre, le plus récent à la fin.',
        },
      );
  }
  if (status === 'deprecated' && heir === undefined && changed.length === 0)
    yield said(
      ['status'],
      {
        en: 'The rule no longer holds, and nothing says since when or what holds instead.',
        fr: 'La règle ne vaut plus, et rien ne dit depuis quand ni ce qui vaut à la place.',
      },
      {
        en: 'Add `replaced_by`, or a line under `changed` that says why.',
        fr: 'Ajoutez `replaced_by`, ou une ligne sous `changed` qui dit pourquoi.',
      },
    );
}
