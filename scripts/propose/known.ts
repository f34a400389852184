/** Whom or what somebody may mean who does not know the id: a first name, a part of a unit's name. */

import type { Registry } from '../core/model/registry.ts';
import type { Named } from '../core/propose/questions.ts';
import { inFirstLanguage } from '../core/text/first-language.ts';
import { plainLetters } from '../core/text/ids.ts';

/** Nobody reads longer lists. */
const most = 8;

/** Entries whose id or name holds a word, as `ada-noor (Ada Noor)`; where none does, all of them if they are few. */
export function knownAs(registry: Registry, kind: Named, word: string): string[] {
  const wanted = plainLetters(word).trim();
  const all = [...registry[kind].values()].map(({ id, data: { name } }) => ({
    id,
    name: name === undefined ? id : inFirstLanguage(name, registry.organization?.data.languages),
    names: name === undefined ? [] : Object.values(typeof name === 'string' ? [name] : name),
  }));
  const near = all.filter(({ id, names }) =>
    [id, ...names].some((one) => wanted !== '' && plainLetters(one).includes(wanted)),
  );
  const few = near.length > 0 ? near : all.length <= most ? all : [];
  return few.slice(0, most).map(({ id, name }) => (name === id ? id : `${id} (${name})`));
}
