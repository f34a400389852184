/** All that happens in one entry: what has a name of its own, then whatever else differs, so that nothing goes untold. */
import type { EntryChange } from '../change/diff.ts';
import { kinds } from '../kinds/kinds.ts';
import { writePath } from '../model/finding.ts';
import { channelEvents, type Scene } from './channel-events.ts';
import type { Event } from './event.ts';
import { count, sayValue } from './phrases.ts';
import {
  caseEvents,
  organizationEvents,
  personEvents,
  platformEvents,
  unitEvents,
  waiverEvents,
} from './policy-events.ts';

export function eventsOf(scene: Scene, change: EntryChange): Event[] {
  const { before, after, kind, file } = change;
  if (after && scene.after.byPath.get(file)?.value === undefined)
    return [{ event: 'entry-changed', text: 'leaves the file so that it cannot be read as data', keys: [] }];
  const named = [...namedEvents(scene, change)];
  const what = `${kinds[kind].words.en.one} \`${(after ?? before)?.id}\``;
  if (!before || !after) {
    if (named.length > 0) return named;
    return [
      before
        ? { event: 'entry-removed', text: `takes the ${what} away`, keys: [] }
        : { event: 'entry-added', text: `adds the ${what}`, keys: [] },
    ];
  }
  const told = new Set(named.flatMap(({ keys }) => keys));
  const all: Event[] = [
    ...(before.file === file
      ? []
      : [{ event: 'entry-moved', text: `moves the file from \`${before.file}\``, keys: [] } as const]),
    ...named,
    ...(kind === 'pages' ? pageEvents(scene, change) : []),
    ...otherKeys(scene, change, told),
  ];
  return all.length > 0
    ? all
    : [{ event: 'entry-changed', text: 'changes comments or spelling only, and no value', keys: [] }];
}

function namedEvents(scene: Scene, change: EntryChange): Iterable<Event> {
  switch (change.kind) {
    case 'channels':
      return channelEvents(scene, change as EntryChange<'channels'>);
    case 'people':
      return personEvents(scene, change as EntryChange<'people'>);
    case 'units':
      return unitEvents(scene, change as EntryChange<'units'>);
    case 'platforms':
      return platformEvents(scene, change as EntryChange<'platforms'>);
    case 'organization':
      return organizationEvents(scene, change as EntryChange<'organization'>);
    case 'waivers':
      return waiverEvents(scene, change as EntryChange<'waivers'>);
    case 'unofficial':
      return caseEvents(scene, change as EntryChange<'unofficial'>);
    default:
      return [];
  }
}

/** Keys without an event of their own. The values are those of the files, so that a broken key is told as well. */
function* otherKeys(scene: Scene, { before, file }: EntryChange, told: ReadonlySet<string>): Iterable<Event> {
  const [then, now] = [valuesIn(scene.before, before?.file ?? file), valuesIn(scene.after, file)];
  if (!then || !now) {
    yield { event: 'entry-changed', text: 'makes a file readable that was not', keys: [] };
    return;
  }
  for (const key of new Set([...Object.keys(then), ...Object.keys(now)]))
    if (!told.has(key)) yield* valueEvents([key], then[key], now[key]);
}

/** A value that differs; of a map each key that differs, so that a long one need not be read twice. */
function* valueEvents(path: readonly string[], then: unknown, now: unknown): Iterable<Event> {
  if (JSON.stringify(then) === JSON.stringify(now)) return;
  if (isMap(then) && isMap(now)) {
    for (const key of new Set([...Object.keys(then), ...Object.keys(now)]))
      yield* valueEvents([...path, key], then[key], now[key]);
    return;
  }
  const name = `\`${writePath(path)}\``;
  const text =
    then === undefined
      ? `sets ${name} to ${sayValue(now)}`
      : now === undefined
        ? `takes ${name} away (${sayValue(then)})`
        : `changes ${name} from ${sayValue(then)} to ${sayValue(now)}`;
  yield { event: 'entry-changed', text, keys: path.slice(0, 1), path };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valuesIn({ byPath }: Scene['after'], file: string): Record<string, unknown> | undefined {
  const value = byPath.get(file)?.value;
  return isMap(value) ? value : undefined;
}

/** How much of a page's text is new; reading it is what the diff is for. */
function* pageEvents({ before: old, after: now }: Scene, { before, file }: EntryChange): Iterable<Event> {
  const lines = (registry: Scene['after'], path: string) => {
    const record = registry.byPath.get(path);
    return (
      record?.text
        ?.slice(record.frontMatter?.body ?? 0)
        .split('\n')
        .filter((line) => line.trim() !== '') ?? []
    );
  };
  const [then, fresh] = [lines(old, before?.file ?? file), lines(now, file)];
  const added = without(fresh, then);
  const lost = without(then, fresh);
  if (added === 0 && lost === 0) return;
  yield {
    event: 'page-changed',
    text: `changes the text of the page: ${count(added, 'line')} new, ${count(lost, 'line')} gone`,
    keys: [],
  };
}

/** How many lines of one text are not in another, each counted as often as it stands there. */
function without(lines: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  let missing = 0;
  for (const line of lines) {
    const there = left.get(line) ?? 0;
    if (there === 0) missing++;
    else left.set(line, there - 1);
  }
  return missing;
}
