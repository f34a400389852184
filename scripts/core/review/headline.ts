/** The change in one sentence: what happens how often, the gravest first. */
import type { Event, EventName } from './event.ts';
import { andList, count } from './phrases.ts';

/** Said in this order; what has no phrase of its own is counted as entries. */
const phrases: readonly (readonly [EventName, verb: string, one: string, many?: string])[] = [
  ['channel-deleted', 'deletes', 'channel'],
  ['lead-changed', 'changes', 'lead over all channels', 'leads over all channels'],
  ['identity-changed', 'changes the account of', 'channel'],
  ['owner-changed', 'moves the ownership of', 'channel'],
  ['unit-changed', 'moves to another unit', 'channel'],
  ['deputy-changed', 'changes the deputy of', 'channel'],
  ['channel-disowned', 'disowns', 'channel'],
  ['channel-retired', 'retires', 'channel'],
  ['channel-proposed', 'proposes', 'channel'],
  ['channel-registered', 'registers', 'channel'],
  ['channel-activated', 'activates', 'channel'],
  ['channel-dormant', 'puts to sleep', 'channel'],
  ['proposal-withdrawn', 'withdraws', 'proposal'],
  ['unit-lead-changed', 'changes who leads', 'unit'],
  ['login-changed', 'changes the login of', 'person', 'people'],
  ['person-left', 'says goodbye to', 'person', 'people'],
  ['person-joined', 'brings in', 'person', 'people'],
  ['platform-decision', 'decides about', 'platform'],
  ['guide-version', 'puts in force', 'new version'],
  ['waiver-added', 'grants', 'exception'],
  ['waiver-expired', 'clears away', 'expired exception'],
  ['case-opened', 'reports', 'account'],
  ['case-closed', 'closes', 'case'],
];

/** `Proposes 1 channel and changes 2 other entries.` */
export function headlineOf(entries: readonly { events: readonly Event[] }[], files: number): string {
  const parts: string[] = [];
  const told = new Set<object>();
  for (const [name, verb, one, many] of phrases) {
    const hits = entries.filter(({ events }) => events.some(({ event }) => event === name));
    if (hits.length === 0) continue;
    for (const hit of hits) told.add(hit);
    parts.push(`${verb} ${count(hits.length, one, many)}`);
  }
  const rest = entries.length - told.size;
  if (rest > 0)
    parts.push(
      `changes ${count(rest, told.size > 0 ? 'other entry' : 'entry', told.size > 0 ? 'other entries' : 'entries')}`,
    );
  if (files > 0) parts.push(`changes ${count(files, 'file that is no entry', 'files that are no entries')}`);
  const sentence = andList(parts) || 'changes nothing in the data';
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
