/** How a review tells of one kind of entry. */
import type { EntryChange } from '../change/diff.ts';
import type { Kind } from '../kinds/kinds.ts';
import type { AccountRecord, Registry } from '../model/registry.ts';
import type { Wording } from '../model/wording.ts';
import { changedPlaces, wordDiff } from '../text/word-diff.ts';
import type { Event, EventName, Fact } from './event.ts';
import { flat } from './phrases.ts';

/** What is known beside the entry itself. */
export interface Scene {
  readonly before: Registry;
  readonly after: Registry;
  readonly today: string;
  /** The account of an entry's file, before and after. */
  readonly accountBefore: (file: string) => AccountRecord | undefined;
  readonly accountAfter: (file: string) => AccountRecord | undefined;
}

/** All parts are optional: an entry without events of its own is added, removed, or told key by key. */
export interface KindReview<K extends Kind> {
  /** What happens, as far as it has a name of its own. A key that no event names is told with its two values. */
  events?(scene: Scene, change: EntryChange<K>): Iterable<Event>;
  /** What a reviewer has to know beside it. */
  facts?(scene: Scene, change: EntryChange<K>): Iterable<Fact>;
}

export const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** For each key the event of a new value and its text; undefined where the two values alone tell enough. */
type Tellings<T> = {
  readonly [K in keyof T & string]?: (then: T[K], now: T[K]) => readonly [EventName, Wording] | undefined;
};

/** The events of single keys, in the order in which they are declared. */
export function* keyEvents<T extends object>(then: T, now: T, tellings: Tellings<T>): Iterable<Event> {
  for (const key of Object.keys(tellings) as (keyof T & string)[]) {
    if (!differ(then[key], now[key])) continue;
    const [event, text] = tellings[key]?.(then[key], now[key]) ?? [];
    if (event !== undefined && text !== undefined) yield { event, text, keys: [key], path: [key] };
  }
}

/** A value that is another one, shown word by word: texts as they stand, lists and maps in one line. */
export function rewordedEvent(
  event: EventName,
  text: Wording,
  [then, now]: readonly [then: unknown, now: unknown],
  path: readonly string[],
): Event {
  const places = changedPlaces(wordDiff(flat(then ?? ''), flat(now ?? '')));
  return { event, text, keys: path.slice(0, 1), places, path };
}
