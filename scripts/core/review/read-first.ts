/** What a reviewer reads first: the most serious things that happen, of a change in which more than one happens. */
import { type Event, type EventName, events as known } from './event.ts';

/** Something that happens, and to which entry: its place in the list of those that were given. */
export interface ReadFirst {
  readonly entry: number;
  readonly event: Event;
}

/** Nobody keeps more than this in mind. */
const most = 2;

const gravity = new Map<string, number>(Object.keys(known).map((name, index) => [name, index]));

/** Changes to an entry that no event names say nothing at a glance. */
const plain: ReadonlySet<EventName> = new Set([
  'entry-added',
  'entry-changed',
  'entry-moved',
  'entry-removed',
]);

/** At most two, the most serious first, each entry once; none where one thing happens, which the headline says already. */
export function readFirst(entries: readonly { readonly events: readonly Event[] }[]): readonly ReadFirst[] {
  if (entries.flatMap(({ events }) => events).length < 2) return [];
  const heaviest = entries.flatMap(({ events }, entry): ReadFirst[] => {
    const [event] = events.filter(({ event: name }) => !plain.has(name)).sort(bySeriousness);
    return event === undefined ? [] : [{ entry, event }];
  });
  return heaviest.sort((a, b) => bySeriousness(a.event, b.event)).slice(0, most);
}

const rank = ({ event }: Event): number => gravity.get(event) ?? gravity.size;
const bySeriousness = (a: Event, b: Event): number => rank(a) - rank(b);
