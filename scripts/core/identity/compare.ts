/** Holds two identities against each other. The answer is symmetric, and `same` is never a guess. */
import type { InBoth } from '../model/wording.ts';
import type { Account } from './account.ts';
import type { Kind, Platforms } from './compile.ts';
import { kinship, likenesses } from './lookalike.ts';
import { stableId } from './stable-id.ts';
import { differInPlace } from './web.ts';

/** An account, with the stable id that a record keeps beside its address. */
export interface Identity {
  readonly account: Account;
  /** The `platform_id` of the record, as written. */
  readonly platformId?: string | undefined;
}

/** Same account · two accounts · two accounts worth a human look · only a stored id can tell. */
export type Verdict = 'same' | 'different' | 'look-alike' | 'undecided';

/** The verdict on two identities; a bare `Account` is an identity without a stored id. */
export function compare(a: Account | Identity, b: Account | Identity, platforms: Platforms): Verdict {
  return explain(a, b, platforms).verdict;
}

/** The verdict with its reason, one clause for a message: “equal ids: the account changed its handle”. */
export function explain(
  a: Account | Identity,
  b: Account | Identity,
  platforms: Platforms,
): { readonly verdict: Verdict; readonly why: InBoth } {
  const [left, right] = [identity(a), identity(b)];
  const [one, other] = [left.account, right.account];
  const answer = (verdict: Verdict, why: InBoth) => ({ verdict, why });
  if (one.platform !== other.platform)
    return answer('different', { en: 'they are on two platforms', fr: 'ils sont sur deux plateformes' });
  const platform = platforms.byId.get(one.platform);
  const [kind, otherKind] = [platform?.kinds.get(one.kind), platform?.kinds.get(other.kind)];
  const linked = one.kind === other.kind || areLinked(kind, otherKind);
  if (!linked)
    return answer('different', {
      en: `one is a ${one.kind}, the other a ${other.kind}`,
      fr: `l’un est \`${one.kind}\`, l’autre \`${other.kind}\``,
    });
  const ids = [idsOf(left, platforms), idsOf(right, platforms)] as const;
  const byIds =
    one.kind === other.kind || platform?.main.data.id?.shared === true ? compareIds(...ids) : undefined;
  if (byIds === 'same') {
    const renamed = one.handle !== undefined && other.handle !== undefined && one.key !== other.key;
    return answer(
      'same',
      renamed
        ? {
            en: 'equal ids: the account changed its handle',
            fr: 'identifiants égaux : le compte a changé de nom',
          }
        : { en: 'equal ids', fr: 'identifiants égaux' },
    );
  }
  if (byIds === 'different')
    return answer('different', { en: 'their ids differ', fr: 'leurs identifiants diffèrent' });
  if (byIds === 'undecided')
    return answer('undecided', {
      en: 'the stored id contradicts the id in the address',
      fr: 'l’identifiant enregistré contredit celui de l’adresse',
    });
  if (one.kind === other.kind) {
    if (one.key === other.key) return answer('same', { en: 'the same name', fr: 'le même nom' });
    if ((one.handle === undefined) !== (other.handle === undefined)) {
      return answer('undecided', {
        en: 'one is known by its name and the other by its id: store the id with both',
        fr: 'l’un est connu par son nom et l’autre par son identifiant : enregistrez l’identifiant des deux',
      });
    }
    if (one.platform === 'web' && differInPlace(one, other))
      return answer('undecided', {
        en: 'they differ only after `#`: open both and see whether it is one page',
        fr: 'ils ne diffèrent qu’après `#` : ouvrez les deux et voyez si c’est une seule page',
      });
    if (delegated(one, other, kind))
      return answer('undecided', {
        en: 'one host may speak for the other: only the server can tell',
        fr: 'un serveur peut parler pour l’autre : lui seul peut le dire',
      });
  } else if (one.handle === undefined || other.handle === undefined || nameOf(one) === nameOf(other)) {
    return answer('undecided', {
      en: `a ${one.kind} and a ${other.kind} may be one account: only a stored id can tell`,
      fr: `\`${one.kind}\` et \`${other.kind}\` peuvent être un seul compte : seul un identifiant enregistré peut le dire`,
    });
  }
  const near =
    one.handle === undefined || !hasNames(kind)
      ? undefined
      : kinship(nameOf(one), nameOf(other), kind?.data.handle?.domain === true, platforms.confusables);
  return near === undefined
    ? answer('different', { en: 'two names', fr: 'deux noms' })
    : answer('look-alike', likenesses[near]);
}

const identity = (given: Account | Identity): Identity => ('account' in given ? given : { account: given });

/** Are two kinds of one platform such that only an id can tell whether they are one account? */
export const areLinked = (a: Kind | undefined, b: Kind | undefined): boolean =>
  a !== undefined && b !== undefined && (a.undecidedWith.has(b.name) || b.undecidedWith.has(a.name));

/** Do people read the names of this kind? Where case counts and there is no host, they are codes: an invitation, a show. */
export const hasNames = (kind: Kind | undefined): boolean =>
  kind === undefined ||
  kind.data.handle?.domain === true ||
  kind.data.handle?.ignore?.includes('case') === true;

/** The name part of a key, without platform and kind. */
export function nameOf(account: Account): string {
  return account.key.slice(account.key.indexOf('/') + 1).replace(/^[a-z0-9-]+:(?!plc:|web:)/, '');
}

const idsOf = ({ account, platformId }: Identity, platforms: Platforms): readonly string[] =>
  [...new Set([account.id ?? '', stableId(platformId, account, platforms) ?? ''])].filter(Boolean);

function compareIds(a: readonly string[], b: readonly string[]): Verdict | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (!a.some((id) => b.includes(id))) return 'different';
  return a.length === b.length && a.every((id) => b.includes(id)) ? 'same' : 'undecided';
}

/** `@user@example.org` and `https://social.example.org/@user` can be one account by delegation. */
function delegated(a: Account, b: Account, kind: Kind | undefined): boolean {
  if (kind?.data.handle?.domain !== true) return false;
  const [user, host] = nameOf(a).split('@');
  const [otherUser, otherHost] = nameOf(b).split('@');
  if (host === undefined || otherHost === undefined || user !== otherUser) return false;
  return host.endsWith(`.${otherHost}`) || otherHost.endsWith(`.${host}`);
}
