/** The change in one sentence: what happens how often, the most serious first. */
import { andList, count } from '../text/lists.ts';
import { type Event, type EventName, events as known } from './event.ts';

/** `Proposes 1 channel and changes 2 other entries.` `files` counts the changed files that are no entries. */
export function headlineOf(entries: readonly { events: readonly Event[] }[], files: number): string {
  const parts: string[] = [];
  const told = new Set<object>();
  for (const name of Object.keys(known) as EventName[]) {
    const hits = entries.filter(({ events }) => events.some(({ event }) => event === name));
    const words = known[name];
    if (hits.length === 0 || !words) continue;
    for (const hit of hits) told.add(hit);
    parts.push(words(hits.length));
  }
  const rest = entries.length - told.size;
  const other = told.size > 0 ? 'other ' : '';
  if (rest > 0) parts.push(`changes ${count(rest, `${other}entry`, `${other}entries`)}`);
  if (files > 0) parts.push(`changes ${count(files, 'file that is no entry', 'files that are no entries')}`);
  const sentence = andList(parts) || 'changes nothing in the data';
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
