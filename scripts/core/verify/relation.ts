/** What an account that is not registered has to do with us: a page of ours, a former name, an imitation, our name in its name. */
import {
  type Account,
  bareLetters,
  type ImitatedLetter,
  inPlainLetters,
  isAccount,
  type Platforms,
  type Refusal,
  resolve,
} from '../identity/index.ts';
import { addTo } from '../model/lists.ts';
import type { Known } from './known.ts';

/** Who we are, beside our accounts. */
export interface Ours {
  readonly name?: string | undefined;
  /** Hosts of our websites; with a dot in front also what lies below: `.aster.example`. */
  readonly sites: readonly string[];
}

export interface Relation<K extends Known> {
  /** It is a page of one of our websites, or of a registered one. */
  readonly page?: { readonly of: K } | { readonly site: string };
  /** It is a name that one of our accounts had. */
  readonly renamed?: K;
  /** With the letters that a reader sees it would be this one. */
  readonly imitates?: { readonly known: K; readonly letters: readonly ImitatedLetter[] };
  /** Its name holds ours; there are these official accounts on its platform. */
  readonly usesName?: { readonly name: string; readonly there: readonly K[] };
}

/** A shorter name is a part of too many words. */
const shortest = 4;
/** A beginning that so many of our handles share is our name as well. */
const often = 3;
/** Nobody reads more. */
const most = 5;

/** Answers for references and what they name; undefined for an account that has nothing to do with us. */
export function relations<K extends Known>(
  accounts: readonly K[],
  platforms: Platforms,
  { name, sites }: Ours,
  find: (account: Account) => K | undefined,
): (reference: string, answer: Account | Refusal, hint?: string) => Relation<K> | undefined {
  const former = new Map<string, K>();
  const webByHost = new Map<string, K[]>();
  const official = new Map<string, K[]>();
  for (const known of accounts) {
    const { account, formerly = [], standing } = known;
    for (const text of formerly) {
      const there = resolve(text, platforms, account.platform);
      if (isAccount(there) && there.platform === account.platform) former.set(there.key, known);
    }
    if (account.platform === 'web') addTo(webByHost, hostOf(account), known);
    if (standing === 'official' || standing === 'dormant') addTo(official, account.platform, known);
  }
  const names = namesOf([...official.values()].flat(), name);

  const pageIn = (account: Account): Relation<K>['page'] => {
    if (account.platform !== 'web') return undefined;
    const host = hostOf(account);
    const above = webByHost.get(host)?.filter((known) => isBelow(account, known.account));
    const [of] = above?.sort((a, b) => lengthOf(b) - lengthOf(a)) ?? [];
    if (of) return { of };
    const isOurs = sites.some((site) => (site.startsWith('.') ? `.${host}`.endsWith(site) : host === site));
    return isOurs ? { site: host } : undefined;
  };

  const imitated = (reference: string, hint?: string): Relation<K>['imitates'] => {
    const plain = inPlainLetters(reference.trim(), platforms);
    const meant = plain && resolve(plain.text, platforms, hint);
    const known = meant && isAccount(meant) ? find(meant) : undefined;
    return plain && known ? { known, letters: plain.letters } : undefined;
  };

  const nameIn = (account: Account): Relation<K>['usesName'] => {
    const text = bareLetters(account.platform === 'web' ? hostOf(account) : (account.handle ?? ''));
    const used = names.find((one) => text.includes(bareLetters(one)));
    return used === undefined
      ? undefined
      : { name: used, there: (official.get(account.platform) ?? []).slice(0, most) };
  };

  return (reference, answer, hint) => {
    const imitates = imitated(reference, hint);
    if (imitates) return { imitates };
    if (!isAccount(answer)) return undefined;
    const page = pageIn(answer);
    if (page) return { page };
    const renamed = former.get(answer.key);
    if (renamed) return { renamed };
    const usesName = nameIn(answer);
    return usesName && { usesName };
  };
}

const lengthOf = ({ account }: Known) => account.key.length;

/** The host of a website, with its port. */
const hostOf = ({ handle = '' }: Account): string => handle.slice(0, handle.search(/[/?#]|$/));

/** `aster.example/blog/2026` is a page of `aster.example/blog`; one of the same site in another query is, too. */
const isBelow = ({ handle = '' }: Account, { handle: site = '' }: Account): boolean =>
  handle.length > site.length && handle.startsWith(site) && /^[/?#]/.test(handle.slice(site.length));

/** The organisation's name, and what many of its handles begin with. */
function namesOf(accounts: readonly Known[], name: string | undefined): readonly string[] {
  const counts = new Map<string, number>();
  for (const { account } of accounts) {
    if (account.platform === 'web') continue;
    const [first = ''] = (account.handle ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const begins = [...counts].filter(([, count]) => count >= often).map(([first]) => first);
  const all = [...(name === undefined ? [] : [name]), ...begins];
  return all.filter((one) => bareLetters(one).length >= shortest);
}
