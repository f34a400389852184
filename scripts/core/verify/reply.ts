/** The verify page's answer as plain data: what a worker sends and a page writes in its own language. */
import { type Account, isAccount, type Likeness, type Reason, type ReasonValues } from '../identity/index.ts';
import type { Text } from '../kinds/fields.ts';
import { difference, type Piece } from './difference.ts';
import type { ChannelRow, Listed, OpenDirectory } from './directory.ts';
import type { Standing } from './lookup.ts';
import { mostReferences, referencesIn } from './references.ts';

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
  readonly entry?: Entry;
  /** Of this entry only a stored id could tell whether it is the account. */
  readonly maybe?: Entry;
  readonly lookalikes: readonly Likely[];
  /** Entries with this very handle or name, where no platform was said. */
  readonly namesakes: readonly Entry[];
}

/** An account, with the name of its platform. */
export type Seen = Pick<Account, 'kind' | 'handle' | 'id' | 'key' | 'profile' | 'platform'> & {
  readonly on: string;
};

/** An entry that looks like the account in question, both names cut where they differ. */
export interface Likely {
  readonly entry: Entry;
  readonly likeness: Likeness;
  readonly asked: readonly Piece[];
  readonly there: readonly Piece[];
}

/** An entry of the registry, with what a reader wants to know about it. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  readonly account: Seen;
  readonly unit?: Named<Text>;
  readonly owner?: Named<string>;
  readonly retired?: { readonly on: string; readonly kept: boolean };
  readonly next?: Named<string>;
  /** Only of an account that is not ours. */
  readonly unofficial?: { readonly kind: string; readonly risk: string; readonly decision?: string };
}

interface Named<T> {
  readonly id: string;
  readonly name: T;
}

/** Answers a paste; `platform` is where a bare handle was seen. */
export function replyTo(text: string, platform: string | undefined, open: OpenDirectory): Reply {
  if (text.trim() === '') return { verdicts: [], more: 0 };
  const references = referencesIn(text);
  return {
    verdicts: references.slice(0, mostReferences).map((reference) => verdictOn(reference, platform, open)),
    more: Math.max(0, references.length - mostReferences),
  };
}

function verdictOn(input: string, platform: string | undefined, open: OpenDirectory): Verdict {
  const found = open.lookup.ask(input, platform);
  const { answer } = found;
  if (isAccount(answer)) {
    const { known, doubtful, standing, lookalikes } = found;
    return {
      input,
      account: seen(answer, open),
      standing,
      ...(known && { entry: entryOf(known, open) }),
      ...(doubtful && { maybe: entryOf(doubtful, open) }),
      lookalikes: lookalikes.toSorted(officialFirst).map(({ ref, likeness }) => {
        const [asked, there] = difference(nameOf(answer), nameOf(ref.account));
        return { entry: entryOf(ref, open), likeness, asked, there };
      }),
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
    lookalikes: [],
    namesakes: open.called(input).map((listed) => entryOf(listed, open)),
  };
}

const officialFirst = (a: { ref: Listed }, b: { ref: Listed }) =>
  Number(b.ref.row.official) - Number(a.ref.row.official);

const nameOf = (account: Account) => account.handle ?? account.id ?? account.key;

function seen(account: Account, { platforms }: OpenDirectory): Seen {
  return { ...account, on: platforms.byId.get(account.platform)?.name ?? account.platform };
}

function entryOf(listed: Listed, open: OpenDirectory): Entry {
  const { account, standing, row } = listed;
  const base = { id: row.data[0], name: row.data[1], standing, account: seen(account, open) };
  if (!row.official) {
    const [, , kind, risk, more] = row.data;
    const [decision] = more?.decision ?? [];
    return { ...base, unofficial: { kind, risk, ...(decision !== undefined && { decision }) } };
  }
  const [, , , unit, owner, more] = row.data;
  const { units, people } = open.directory;
  const [at, by] = [units[unit], people[owner]];
  return {
    ...base,
    ...(at && { unit: { id: at[0], name: at[1] } }),
    ...(by && { owner: { id: by[0], name: by[1] } }),
    ...(more?.retired && { retired: more.retired }),
    ...(more?.next !== undefined && { next: { id: more.next, name: nameOfChannel(more.next, open) } }),
  };
}

const nameOfChannel = (id: string, { directory }: OpenDirectory) =>
  directory.channels.find((row: ChannelRow) => row[0] === id)?.[1] ?? id;
