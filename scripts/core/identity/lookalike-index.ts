/**
 * Finds look-alikes among many accounts in linear time: names that share a skeleton, a core, or what is left of them
 * after one letter is taken out (a deletion neighbourhood, kept as numbers).
 */
import type { Account } from './account.ts';
import { areLinked, hasNames, nameOf } from './compare.ts';
import type { Platforms } from './compile.ts';
import { bareLetters, core, type Likeness, likenesses, nearness } from './lookalike.ts';
import { type Entry, Neighbours } from './neighbours.ts';
import { type Confusables, skeletons } from './skeleton.ts';

/** An account that looks like the one in question. */
export interface LookAlike<T> {
  readonly account: Account;
  readonly ref: T;
  /** A clause: “they differ by one letter”. */
  readonly why: string;
  /** The name of that clause: for those who say it in another language. */
  readonly likeness: Likeness;
}

export interface LookAlikeIndex<T> {
  /** The indexed accounts that look like this one; never the account itself (an equal key). */
  near(account: Account): readonly LookAlike<T>[];
}

interface Indexed<T> extends Entry {
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
  const scopes = new Map<string, number>();
  const families = new Map<string, number>();
  const scopeOf = (account: Account) => {
    const kind = `${account.platform}/${account.kind}`;
    let scope = scopes.get(kind);
    if (scope === undefined) {
      const name = `${account.platform}/${family(account, platforms)}`;
      scope = families.get(name) ?? families.size + 1;
      families.set(name, scope);
      scopes.set(kind, scope);
    }
    return scope;
  };
  const exact = new Map<string, Indexed<T>[]>();
  const entries: Indexed<T>[] = [];
  const measure = (account: Account): Entry & { name: string } => {
    const name = nameOf(account);
    return { name, text: bareLetters(name), scope: scopeOf(account) };
  };
  for (const { account, ref } of accounts) {
    if (!named(account, platforms)) continue;
    const entry = { account, ref, ...measure(account) };
    entries.push(entry);
    for (const key of exactKeys(entry, confusables)) {
      const there = exact.get(key);
      if (there) there.push(entry);
      else exact.set(key, [entry]);
    }
  }
  // What a word such as “official” is put around can have a slip in it as well.
  const cores = entries.filter(({ text }) => core(text) !== text);
  const spellings = [...entries, ...cores.map((entry) => ({ ...entry, text: core(entry.text) }))];
  const neighbours = new Neighbours(spellings);
  return {
    near(account) {
      if (!named(account, platforms)) return [];
      const asked = measure(account);
      const domain =
        platforms.byId.get(account.platform)?.kinds.get(account.kind)?.data.handle?.domain === true ||
        account.platform === 'web';
      const candidates = new Set<Indexed<T>>();
      for (const key of exactKeys(asked, confusables))
        for (const entry of exact.get(key) ?? []) candidates.add(entry);
      const inner = core(asked.text);
      for (const spelling of inner === asked.text ? [asked] : [asked, { ...asked, text: inner }]) {
        for (const at of neighbours.of(spelling)) {
          const entry = entries[at] ?? cores[at - entries.length];
          if (entry) candidates.add(entry);
        }
      }
      const found: LookAlike<T>[] = [];
      for (const entry of candidates) {
        if (entry.account.key === account.key) continue;
        const { account: other, ref, name } = entry;
        if (name === asked.name) {
          found.push({
            account: other,
            ref,
            why: `the same name, as a ${other.kind}`,
            likeness: 'same-name',
          });
          continue;
        }
        const likeness = nearness(asked.name, name, domain, confusables);
        if (likeness !== undefined) found.push({ account: other, ref, why: likenesses[likeness], likeness });
      }
      return found;
    },
  };
}

/** Only names that people read can look alike: not numbers, not codes. */
const named = (account: Account, platforms: Platforms) =>
  account.handle !== undefined && hasNames(platforms.byId.get(account.platform)?.kinds.get(account.kind));

/** Kinds that may be one account are searched together. */
function family(account: Account, platforms: Platforms): string {
  const platform = platforms.byId.get(account.platform);
  const kind = platform?.kinds.get(account.kind);
  if (!platform || !kind) return account.kind;
  for (const other of platform.kinds.values())
    if (other === kind || areLinked(kind, other)) return other.name;
  return account.kind;
}

/** One map for all of them: a text that is one name's skeleton and another's core only makes a candidate. */
function exactKeys({ text, scope }: Entry, confusables: Confusables): readonly string[] {
  const [lower, upper] = skeletons(text, confusables);
  const inner = core(text);
  const keys = [`${scope} ${lower}`];
  if (upper !== lower) keys.push(`${scope} ${upper}`);
  if (inner !== lower && inner !== upper) keys.push(`${scope} ${inner}`);
  return keys;
}
