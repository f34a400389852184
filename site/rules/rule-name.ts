/** What a rule is called on pages: its name in the reader's language; an id that nobody knows stays what it is. */
import { once } from '../../scripts/core/model/once.ts';
import { wordingIn } from '../../scripts/core/model/wording.ts';
import { catalogueOf } from '../../scripts/core/rules/index.ts';
import { source } from '../data/source.node.ts';

const names = once((registry: ReturnType<typeof source>['registry']) => catalogueOf(registry));

export function ruleName(id: string, language: string): string {
  const name = names(source().registry).get(id)?.name;
  return name === undefined ? id : wordingIn(name, language).text;
}
