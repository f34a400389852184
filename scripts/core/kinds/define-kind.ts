/** What a kind of record is. All that other parts of the product must know of it is said here, once. */

import type { z } from 'zod';
import type { InBoth } from '../model/wording.ts';
import type { Rights } from './rights.ts';

/** How people call it: `a person`, `person`, `people`. */
export interface Words {
  /** With its article, for sentences: `is not a person of this repository`. */
  readonly a: string;
  readonly one: string;
  readonly many: string;
}

/** Who has a say over an entry, beside those who lead over all channels. Read in the state before a change. */
export interface AnswersFor {
  /** Keys that hold a person, each with what that person is: `{ owner: 'the owner' }`. */
  readonly people?: Readonly<Record<string, InBoth>>;
  /** The entry is a person, and has a say over it; what they are: `the person`. */
  readonly self?: InBoth;
  /** Who leads over its `unit`, or over the unit that it is. */
  readonly unit?: true;
  /** The key that holds paths of other entries: who leads over each of them. */
  readonly covered?: string;
}

/** When an entry is looked at, and how much of it may be seen by then. */
export interface Seen {
  /** The instant, as ISO text in UTC; absent: as if nothing that waits for a moment had come yet. */
  readonly now?: string | undefined;
  /** The status of a post from which on its words are shown: `copy_shown` of policy/planning.yaml. */
  readonly copyFrom?: 'planned' | 'in-review' | 'approved' | 'published' | undefined;
  /** Mailboxes that may be shown, by address or by domain: `public_mailboxes` of policy/organization.yaml. */
  readonly mailboxes?: readonly string[] | undefined;
  /** Addresses, in lower case, of people with `public: false`. */
  readonly refused?: ReadonlySet<string> | undefined;
}

/** `S`: shape of an entry; `P`: what of it may leave the repository; `A`: where entries lie; `C`: see `contract`. */
export interface Declaration<
  S extends z.ZodObject = z.ZodObject,
  P extends z.ZodObject | null = z.ZodObject | null,
  A extends string = string,
  C extends string = string,
> {
  /** `<x>` is one name, `<...x>` one or more; what they cover is the id. Without any there is one entry only. */
  readonly at: A;
  readonly schema: S;
  /** The name of its JSON Schema, which the first line of each entry holds. */
  readonly schemaName: string;
  /** The keys that may ever leave the repository, by name. `null`: nothing of it does. */
  readonly public: P;
  /** The keys that never do, dotted; a key that stands in neither place fails the tests. */
  readonly private: readonly string[];
  /** Private keys whose values the handbook may still quote in a finding: colleagues know them. */
  readonly quotable?: readonly string[];
  /** What its list in registry.json is, in a sentence; absent: it stands on pages, not in that file. */
  readonly contract?: C;
  /** Public keys that this very entry keeps to itself. */
  readonly withhold?: (
    data: { readonly [K in keyof z.output<S>]?: z.output<S>[K] },
    seen: Seen,
  ) => readonly string[];
  /** Public keys, dotted, that are held back for the time being, until a moment or up to a status: all of them, and which now. */
  readonly heldBack?: {
    readonly ever: readonly string[];
    of(data: { readonly [K in keyof z.output<S>]?: z.output<S>[K] }, seen: Seen): readonly string[];
  };
  readonly words: {
    readonly en: Words;
    /** `the`: with its article, as in the middle of a sentence. */
    readonly fr: Words & { readonly the: string };
    /** For commit subjects, where the verb says the rest: `Report account …`. */
    readonly short?: Pick<Words, 'one' | 'many'>;
  };
  /** The key that says what an entry is called; absent: it is called by its id. */
  readonly title?: keyof z.output<S> & string;
  /** To which unit an entry belongs: the one it names, or the one it is. */
  readonly unit?: 'unit' | 'id';
  readonly answersFor?: AnswersFor;
  /** false: entries come and go daily, so that CODEOWNERS names only who is asked about their folder. */
  readonly isListedInCodeowners?: false;
  readonly rights: Rights;
  /** What to do with an entry that no other file names; absent where that is no defect. */
  readonly mustBeNamed?: InBoth;
}

/** Declares a kind; the types of its schemas, of its path and of its sentence in the contract are kept. */
export const defineKind = <
  S extends z.ZodObject,
  P extends z.ZodObject | null,
  const A extends string,
  const C extends string,
>(
  declaration: Declaration<S, P, A, C>,
): Declaration<S, P, A, C> => declaration;
