/** What a form is told by its page: where the registry is, by which numbers it judges, where a new file is written. */
import { measuresOf } from '../../scripts/core/propose/from-published.ts';
import type { AskedKind } from '../../scripts/core/propose/questions.ts';
import { hostedFile } from '../data/edit.ts';
import { once } from '../data/once.ts';
import { servedFile } from '../data/served.ts';
import { source } from '../data/source.node.ts';
import { ruleLanguages, rulesFile } from '../draft/files.ts';
import { languageOf } from '../i18n/languages.ts';
import { readerOf } from '../i18n/reader.ts';
import { wordsFile } from '../i18n/spoken.ts';
import { planFile } from '../plan/files.ts';

/** A browser never judges by an older registry than its page. */
const registryFile = once(({ text }) => servedFile(text));

/** The data attributes of a form, for a language's folder. */
export function settingOf(kind: AskedKind, locale: string | undefined): Record<string, string | undefined> {
  const { href, asset, language } = readerOf(locale);
  const { registry, organization } = source();
  const { branch, path: prefix } = hostedFile('');
  const isPost = kind === 'posts';
  const words = isPost ? 'plan' : 'propose';
  return {
    ...(isPost && planSettingOf(locale)),
    'data-form': kind,
    'data-registry': asset(`registry.json?${registryFile().version}`),
    'data-words': href(`${words}/words.json?${wordsFile(words, locale).version}`),
    'data-root': href(''),
    'data-base': asset(''),
    'data-language': language,
    'data-first': languageOf(undefined),
    'data-zone': organization.time_zone,
    // The numbers and the size of the organisation decide what is a finding; reports quote them as well.
    'data-measures': JSON.stringify(measuresOf(registry)),
    'data-repository': organization.repository,
    'data-branch': branch,
    'data-prefix': prefix,
  };
}

/** For a post: where its calendar is, and by language where the rules for its text are. */
function planSettingOf(locale: string | undefined): Record<string, string> {
  const { asset, href } = readerOf(locale);
  const rules = ruleLanguages().map((tag) => [
    tag,
    href(`draft/rules/${tag}.json?${rulesFile(locale, tag).version}`),
  ]);
  return {
    'data-calendar': asset(`plan.json?${planFile().version}`),
    'data-rules': JSON.stringify(Object.fromEntries(rules)),
  };
}

/** Has the organisation fields of its own for these entries? Only the check of the pull request knows them. */
export const hasOwnFields = (kind: AskedKind): boolean => source().registry.extensions.has(kind);
