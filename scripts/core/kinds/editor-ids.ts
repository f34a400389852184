/** What the entries of a repository are called, as a JSON Schema: an editor completes a reference, and says that one leads nowhere. */
import { entriesOf, type Registry } from '../model/registry.ts';
import { inFirstLanguage } from '../text/first-language.ts';
import { type Referable, referables } from './fields.ts';
import { kinds } from './kinds.ts';
import { titleOf } from './title.ts';

/**
 * Where the schemas lie that an editor holds files against: like the published ones, and with the ids. The first line of each entry
 * names its schema there. Nothing of it is committed, so that two branches that add an entry do not contradict each other.
 */
export const editorFolder = '.cache/schema';

/** The file of the ids, beside the schemas that refer to it. */
export const idsFile = 'ids.schema.json';

/** The ids of every kind that another entry may name, each with its title: to be made anew whenever they change. */
export const idsSchema = (registry: Registry): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $defs: Object.fromEntries(referables.map((kind) => [kind, idsOf(registry, kind)])),
});

/** `errorMessage` and `enumDescriptions` are what the YAML language server reads beside JSON Schema. */
function idsOf(registry: Registry, kind: Referable): object {
  const entries = [...entriesOf(registry, kind)];
  // A list of nothing is no JSON Schema.
  if (entries.length === 0) return { type: 'string' };
  const { words, at } = kinds[kind];
  const languages = registry.organization?.data.languages;
  return {
    enum: entries.map(({ id }) => id),
    enumDescriptions: entries.map((entry) => inFirstLanguage(titleOf(kind, entry) ?? '', languages)),
    errorMessage: `This is not ${words.en.a} of the repository: see ${at}`,
  };
}
