/**
 * Finds look-alikes among many accounts in linear time: names that share a skeleton, a core, or what is left of them
 * after one letter is taken out (a deletion neighbourhood, kept as numbers).
 */

import { addTo } from '../model/lists.ts';
import { onceEach } from '../model/once.ts';
import type { InBoth } from '../model/wording.ts';
import type { Account } from './account.ts';
import { areLinked, hasNames, nameOf } from './compare.ts';
import type { Platforms } from './compile.ts';
import { bareLetters, core, type Likeness, likenesses, nearness } from './lookalike.ts';
import { type IndexedName, Neighbours } from './neighbours.ts';
import { type Confusables, skeletons } from './skeleton.ts';

/** An account that looks like the one in question. */
export interface LookAlike<T> {
  readonly account: Account;
  readonly ref: T;
  /** A clause: “they differ by one letter”. */
  readonly why: InBoth;
  /** The name of that clause: for those who say it in another language. */
  readonly likeness: Likeness;
}

export interface LookAlikeIndex<T> {
  /** The indexed accounts that look like this one; never the account itself (an equal key). */
  near(account: Account): readonly LookAlike<T>[];
}

interface Indexed<T> extends IndexedName {
  readonly account: Account;
  readonly ref: T;
  readonly name: string;
}

/** Indexes accounts; `ref` is whatever the caller wants back (a file, a record). Accounts known by id only have no name. */
export function lookAlikeIndex<T>(
  accounts: readonly { readonly account: Account; readonly ref: T }[],
  platforms: Platforms,
): LookAlikeIndex<T> {
  const { confusables } = platforms;
  const kindOf = ({ platform, kind }: Account) => platforms.byId.get(platform)?.kinds.get(kind);
  // Only names that people read can look alike: not numbers, not codes.
  const isNamed = (account: Account) => account.handle !== undefined && hasNames(kindOf(account));
  let scopes = 0;
  const scopeOfFamily = onceEach((_family: string) => ++scopes);
  const scopeOf = onceEach((kind: string) => scopeOfFamily(family(kind, platforms)));
  const measure = (account: Account): IndexedName & { name: string } => {
    const name = nameOf(account);
    return { name, text: bareLetters(name), scope: scopeOf(`${account.platform}/${account.kind}`) };
  };
  const exact = new Map<string, Indexed<T>[]>();
  const entries = accounts
    .filter(({ account }) => isNamed(account))
    .map(({ account, ref }) => ({ account, ref, ...measure(account) }));
  for (const entry of entries) for (const key of exactKeys(entry, confusables)) addTo(exact, key, entry);
  // What a word such as “official” is put around can have a slip in it as well.
  const cores = entries.filter(({ text }) => core(text) !== text);
  const spellings = [...entries, ...cores.map((entry) => ({ ...entry, text: core(entry.text) }))];
  const neighbours = new Neighbours(spellings);
  return {
    near(account) {
      if (!isNamed(account)) return [];
      const asked = measure(account);
      const domain = kindOf(account)?.data.handle?.domain === true || account.platform === 'web';
      const candidates = new Set<Indexed<T>>();
      for (const key of exactKeys(asked, confusables))
        for (const entry of exact.get(key) ?? []) candidates.add(entry);
      for (const text of new Set([asked.text, core(asked.text)])) {
        for (const at of neighbours.of({ ...asked, text })) {
          const entry = entries[at] ?? cores[at - entries.length];
          if (entry) candidates.add(entry);
        }
      }
      return [...candidates].flatMap(({ account: other, ref, name }): LookAlike<T>[] => {
        if (other.key === account.key) return [];
        if (name === asked.name)
          return [
            {
              account: other,
              ref,
              why: {
                en: `the same name, as a ${other.kind}`,
                fr: 'le même nom, pour une autre sorte de compte',
              },
              likeness: 'same-name',
            },
          ];
        const likeness = nearness(asked.name, name, domain, confusables);
        return likeness === undefined ? [] : [{ account: other, ref, why: likenesses[likeness], likeness }];
      });
    },
  };
}

/** Kinds that may be one account are searched together: the name of the first of them. `kind` is `platform/kind`. */
function family(kind: string, platforms: Platforms): string {
  const [platform = '', name = ''] = kind.split('/');
  const kinds = platforms.byId.get(platform)?.kinds;
  const own = kinds?.get(name);
  const first = own && kinds?.values().find((other) => other === own || areLinked(own, other));
  return `${platform}/${first?.name ?? name}`;
}

/** One map for all of them: a text that is one name's skeleton and another's core only makes a candidate. */
function exactKeys({ text, scope }: IndexedName, confusables: Confusables): readonly string[] {
  const [lower, upper] = skeletons(text, confusables);
  const inner = core(text);
  const keys = [`${scope} ${lower}`];
  if (upper !== lower) keys.push(`${scope} ${upper}`);
  if (inner !== lower && inner !== upper) keys.push(`${scope} ${inner}`);
  return keys;
}
