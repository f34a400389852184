/** The verify page's answer as plain data: what a worker sends and a page writes in its own language. */
import { type ImitatedLetter, isAccount, type Reason, type ReasonValues } from '../identity/index.ts';
import {
  type Described,
  type DescribedEntry,
  factsOf,
  type Likely,
  mistakable,
  type Seen,
  seen,
} from './account-facts.ts';
import type { OpenDirectory } from './directory.ts';
import type { Standing } from './lookup.ts';
import { mostReferences, referencesIn } from './references.ts';
import type { Relation } from './relation.ts';

/** The answer to a paste: one verdict per reference. */
export interface Reply {
  readonly verdicts: readonly Verdict[];
  /** References that were not looked at. */
  readonly more: number;
}

/** What is known about one reference. */
export interface Verdict {
  readonly input: string;
  /** The account that it names; for a post or a page below an account, the account that its address speaks of. */
  readonly account?: Seen;
  /** Why it names no account itself. */
  readonly refusal?: { readonly reason: string; readonly says: Reason; readonly values: ReasonValues };
  readonly standing: Standing;
  readonly entry?: DescribedEntry;
  /** Of this entry only a stored id could tell whether it is the account. */
  readonly maybe?: DescribedEntry;
  readonly lookalikes: readonly Likely[];
  /** It is a page of one of our websites, or of the entry. */
  readonly page?: { readonly site?: string };
  /** It is a name that this entry had before. */
  readonly renamed?: DescribedEntry;
  /** With the letters that a reader sees it would be this one. */
  readonly imitates?: { readonly letters: readonly ImitatedLetter[]; readonly entry: DescribedEntry };
  /** Its name holds ours; our official accounts on its platform. */
  readonly usesName?: { readonly name: string; readonly there: readonly DescribedEntry[] };
  /** Entries with this very handle or name, where no platform was said. */
  readonly namesakes: readonly DescribedEntry[];
}

/** Answers a paste; `platform` is where a bare handle was seen. */
export function replyTo(text: string, platform: string | undefined, open: OpenDirectory): Reply {
  if (text.trim() === '') return { verdicts: [], more: 0 };
  const references = referencesIn(text, open.isNetworkAndName);
  return {
    verdicts: references.slice(0, mostReferences).map((reference) => verdictOn(reference, platform, open)),
    more: Math.max(0, references.length - mostReferences),
  };
}

function verdictOn(input: string, platform: string | undefined, open: OpenDirectory): Verdict {
  const found = open.lookup.ask(input, platform);
  const { answer } = found;
  if (isAccount(answer)) {
    const { known, doubtful, standing, lookalikes, relation } = found;
    return {
      input,
      account: seen(answer, open.names),
      standing,
      ...(known && { entry: factsOf(known, open.names) }),
      ...(doubtful && { maybe: factsOf(doubtful, open.names) }),
      ...related(relation, open),
      lookalikes: mistakable(answer, lookalikes, open.names),
      namesakes: [],
    };
  }
  const { reason, says, values, by } = answer;
  const refusal = { reason, says, values };
  if (by !== undefined && by !== input) {
    // A key is a reference itself, and names no post: this goes no deeper.
    const author = verdictOn(by, undefined, open);
    if (author.account) return { ...author, input, refusal };
  }
  return {
    input,
    refusal,
    standing: 'unknown',
    ...related(found.relation, open),
    lookalikes: [],
    namesakes: open.called(input).map((listed) => factsOf(listed, open.names)),
  };
}

/** The same with what is known of the entries. */
function related(relation: Relation<Described> | undefined, { names }: OpenDirectory): Partial<Verdict> {
  if (!relation) return {};
  const { page, renamed, imitates, usesName } = relation;
  return {
    ...(page && ('of' in page ? { page: {}, entry: factsOf(page.of, names) } : { page })),
    ...(renamed && { renamed: factsOf(renamed, names) }),
    ...(imitates && { imitates: { letters: imitates.letters, entry: factsOf(imitates.known, names) } }),
    ...(usesName && {
      usesName: { name: usesName.name, there: usesName.there.map((one) => factsOf(one, names)) },
    }),
  };
}
