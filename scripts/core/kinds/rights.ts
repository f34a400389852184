/** Who may change what of a kind: one word for each key, for adding an entry and for taking one away. */
import type { InBoth } from '../model/wording.ts';

/**
 * Whose agreement a change needs, in the order in which more of it is needed:
 * - `free`: nobody's;
 * - `self`: that of the person the entry is about, and of nobody else;
 * - `owner`: that of somebody the entry names as answering for it, or of those below;
 * - `unit`: that of somebody who leads where the entry belongs, up to the lead over all channels;
 * - `lead`: that of the lead over all channels or the deputy;
 * - `consent`: that of the person the entry is about, if they have a login; else that of somebody who leads there, and who is not
 *   the author. To take it back needs no more than `owner`;
 * - `second`: that of somebody who leads there, and who is not the author;
 * - `never`: no agreement helps; a rule of its own says what to do instead.
 */
export const mays = ['free', 'self', 'owner', 'unit', 'lead', 'consent', 'second', 'never'] as const;
export type May = (typeof mays)[number];

/**
 * A status that only takes certain steps: `steps[then][now]`, from `new` for an entry that is added; of a status that has
 * steps, another one does not exist. Where a status has none, the word of the key counts.
 */
export interface Life {
  /** Dotted where it stands below another key: `case.status`. */
  readonly key: string;
  readonly steps: Readonly<Record<string, Readonly<Record<string, May>>>>;
  /** In a status from which no step leads on: the least word for every key that is not free. It says what has happened. */
  readonly settled?: May;
}

/** Does no step lead on from a status? Of one that the table does not know, nobody can say so. */
export const isLast = ({ steps }: Life, status: unknown): boolean =>
  typeof status === 'string' && Object.hasOwn(steps, status) && Object.keys(steps[status] ?? {}).length === 0;

/**
 * The rights of a kind. Each top-level key stands in one of the lists; a key below another one (`case.events`) stands in a
 * list only where it differs from the key above it. `body` is the text of a page below its front matter.
 */
export interface Rights extends Partial<Readonly<Record<May, readonly string[]>>> {
  /**
   * A new entry: nobody whom it names itself is asked. With a `life`, the step from `new` says it where the entry has that
   * status; a decision in it needs the word of its key beside.
   */
  readonly add: Exclude<May, 'self' | 'owner' | 'consent'>;
  readonly remove: Exclude<May, 'self' | 'consent'>;
  readonly life?: Life;
  /**
   * Keys whose word is asked for in a new entry as well: by these it is judged, or they speak for the organisation. `consent` always
   * is, in an entry that is new the word of two people.
   */
  readonly fromTheStart?: readonly string[];
  /** What to do in place of adding or taking away, as a sentence. */
  readonly instead?: { readonly add?: InBoth; readonly remove?: InBoth };
}

/** Does a value agree to something? A key that is absent, or says no, agrees to nothing. */
export const agrees = (value: unknown): boolean => value !== undefined && value !== false;

/** Is consent taken back, and nothing new agreed to? A refusal that is taken away takes nothing back. */
export const takesBack = (was: unknown, becomes: unknown): boolean =>
  becomes === false || (was !== false && !agrees(becomes));

/** Does a word ask for more than another one? */
export const asksMore = (word: May, than: May): boolean => mays.indexOf(word) > mays.indexOf(than);

/**
 * The word for a key by its dotted name: its own, else that of the nearest key above. A key that nobody has decided about is
 * the lead's.
 */
export function mayOf(rights: Rights, key: string): May {
  for (let name = key; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    const word = mays.find((may) => rights[may]?.includes(name));
    if (word) return word;
  }
  return 'lead';
}
