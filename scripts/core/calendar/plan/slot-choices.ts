/** Times to choose from: on each of the next days the first that is free, and the next day on which nothing appears, with why. */
import { addDays, daysBetween } from '../../dates/day.ts';
import type { Registry } from '../../model/registry.ts';
import type { ZonedTime } from '../time/local-time.ts';
import { freeSlots, type Silence, type SlotAsked, silenceOn } from './free-slots.ts';

export interface SlotChoice extends Pick<ZonedTime, 'at' | 'day' | 'time'> {
  /** The quiet period or the holiday because of which it is none. */
  readonly silence?: Silence;
}

/** So many days ahead of the last free one a silent day still helps to choose. */
const daysOfSight = 14;

/** `count` times in order, the earliest first; at most one of them is silent. */
export function slotChoices(registry: Registry, asked: SlotAsked, count = 6): SlotChoice[] {
  const free = new Map<string, SlotChoice>();
  for (const { at, day, time } of freeSlots(registry, asked)) {
    if (!free.has(day)) free.set(day, { at, day, time });
    if (free.size === count) break;
  }
  const choices = [...free.values()];
  const [first, last] = [choices[0], choices.at(-1)];
  if (!first || !last) return [];
  const ahead = daysBetween(first.day, last.day) + daysOfSight;
  for (let day = 0; day <= ahead; day++) {
    const on = addDays(first.day, day);
    const silence = silenceOn(registry, asked, on);
    if (!silence) continue;
    const silent = { at: `${on} ${first.time}`, day: on, time: first.time, silence };
    return [...choices.slice(0, count - 1), silent].sort((a, b) => (a.at < b.at ? -1 : 1));
  }
  return choices;
}
