/** What a form is told by its page: where the registry is, by which numbers it judges, where a new file is written. */
import { createHash } from 'node:crypto';
import { measuresOf } from '../../scripts/core/propose/from-published.ts';
import type { DraftKind } from '../../scripts/core/propose/questions.ts';
import { hostedFile } from '../data/edit.ts';
import type { Handbook } from '../data/handbook.ts';
import { handbook, source } from '../data/source.node.ts';
import { languageOf } from '../i18n/languages.ts';
import { readerOf } from '../i18n/reader.ts';
import { formWordsFile } from './words.ts';

const versions = new WeakMap<Handbook, string>();

/** Changes with the registry: a browser never judges by an older one than its page. */
function registryVersion(): string {
  const shown = handbook();
  const known = versions.get(shown);
  if (known) return known;
  const version = createHash('sha256').update(shown.text).digest('hex').slice(0, 12);
  versions.set(shown, version);
  return version;
}

/** The data attributes of a form, for a language's folder. */
export function settingOf(kind: DraftKind, locale: string | undefined): Record<string, string | undefined> {
  const { href, language } = readerOf(locale);
  const { registry, organization } = source();
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const { branch, path: prefix } = hostedFile('');
  return {
    'data-form': kind,
    'data-registry': `${base}registry.json?${registryVersion()}`,
    'data-words': `${href('propose/words.json')}?${formWordsFile(locale).version}`,
    'data-root': href(''),
    'data-base': base,
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

/** Has the organisation fields of its own for these entries? Only the check of the pull request knows them. */
export const hasOwnFields = (kind: DraftKind): boolean => source().registry.extensions.has(kind);
