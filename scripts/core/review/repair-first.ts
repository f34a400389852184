/** Which of the errors a reviewer reads of first. */
import type { Kind } from '../kinds/kinds.ts';
import type { Problem } from '../model/finding.ts';
import { entryOf, type Registry } from '../model/registry.ts';
import { eachLanguage, type Wording } from '../model/wording.ts';
import { styleFamily } from '../rules/catalogue.ts';
import { catalogueOf } from '../rules/index.ts';
import { code } from './phrases.ts';

/** An error that no agreement makes go away: where, and what it is in a word or two. */
export interface RepairFirst {
  readonly file: string;
  /** The entry, where the file is one. */
  readonly entry: { readonly kind: Kind; readonly id: string } | null;
  readonly what: Wording;
}

/** The first in a file that the change touches, for there it is put right; else the first of all. */
export function repairFirst(
  registry: Registry,
  errors: readonly Problem[],
  touched: ReadonlySet<string>,
): RepairFirst | null {
  const error = errors.find(({ file }) => touched.has(file)) ?? errors[0];
  if (!error) return null;
  const { file, rule } = error;
  const entry = entryOf(registry, registry.byPath.get(file));
  // The name of a style rule is its title, a whole sentence.
  const known = catalogueOf(registry).get(rule);
  const name = known && known.family !== styleFamily ? known.name : code(rule);
  return {
    file,
    entry: entry ? { kind: entry.kind, id: entry.id } : null,
    what: eachLanguage([name], ([one = '']) => inSentence(one)),
  };
}

/** Within a sentence a name begins small, unless it is an abbreviation. */
const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
