/** All that happens in one entry: what has a name of its own, then whatever else differs, so that nothing goes untold. */
import type { EntryChange } from '../change/diff.ts';
import { kinds } from '../kinds/kinds.ts';
import { reviewOfKind } from '../kinds/reviews.ts';
import { titleOf } from '../kinds/title.ts';
import { writePath } from '../model/finding.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { count } from '../text/lists.ts';
import { commentChanges } from '../yaml/comments.ts';
import type { Event } from './event.ts';
import { differ, type Scene } from './kind-review.ts';
import { code, sayValue, textOf } from './phrases.ts';

export function eventsOf(scene: Scene, change: EntryChange): Event[] {
  const { before, after, kind, file } = change;
  if (after && scene.after.byPath.get(file)?.value === undefined)
    return [{ event: 'entry-changed', text: 'the file can no longer be read as data', keys: [] }];
  const named = [...(reviewOfKind(kind)?.events?.(scene, change) ?? [])];
  const comments = [...commentEvents(scene, change)];
  if (!before || !after) {
    if (named.length > 0) return [...named, ...comments];
    return [
      ...(before
        ? [{ event: 'entry-removed', text: `removes the ${whatIs(scene.before, before)}`, keys: [] } as const]
        : []),
      ...(after
        ? [{ event: 'entry-added', text: `adds the ${whatIs(scene.after, after)}`, keys: [] } as const]
        : []),
      ...comments,
    ];
  }
  const told = new Set(named.flatMap(({ keys }) => keys));
  const all: Event[] = [
    ...(before.file === file
      ? []
      : [{ event: 'entry-moved', text: `moves the file from \`${before.file}\``, keys: [] } as const]),
    ...named,
    ...otherKeys(scene, change, told),
  ];
  return all.length > 0
    ? [...all, ...comments]
    : [
        { event: 'entry-changed', text: 'changes only comments or formatting, no value', keys: [] },
        ...comments,
      ];
}

/** So many comments of an entry are told in their words. */
const mostComments = 5;

/** Comments are no data, and may hold what is meant for somebody, or for another program. */
function* commentEvents(scene: Scene, { before, after, file }: EntryChange): Iterable<Event> {
  if (!after) return;
  const yamlOf = ({ byPath }: Registry, path: string | undefined): string => {
    const { text = '', frontMatter } = (path === undefined ? undefined : byPath.get(path)) ?? {};
    return frontMatter ? text.slice(frontMatter.start, frontMatter.end) : text;
  };
  const { added, removed, changed } = commentChanges(
    yamlOf(scene.before, before?.file),
    yamlOf(scene.after, file),
  );
  const texts = [
    ...changed.map(([then, now]) => `changes the comment ${sayComment(then)} to ${sayComment(now)}`),
    ...removed.map((one) => `removes the comment ${sayComment(one)}`),
    ...added.map((one) => `adds the comment ${sayComment(one)}`),
  ];
  for (const text of texts.slice(0, mostComments)) yield { event: 'entry-changed', text, keys: [] };
  const more = texts.length - mostComments;
  if (more > 0) yield { event: 'entry-changed', text: `changes ${count(more, 'more comment')}`, keys: [] };
}

/** Where its end is not told, how long it is. */
const sayComment = (comment: string): string =>
  `${sayValue(comment)}${comment.length > 80 ? ` (${comment.length} characters)` : ''}`;

/** ``campaign Winter at the museum (`winter`)``: the word of its kind, its title, its id. */
function whatIs(registry: Registry, entry: Entry): string {
  const title = textOf(registry, titleOf(entry.kind, entry));
  const name = title === '' || title === entry.id ? code(entry.id) : `${title} (${code(entry.id)})`;
  return `${kinds[entry.kind].words.en.one} ${name}`;
}

/** Keys without an event of their own. The values are those of the files, so that a broken key is told as well. */
function* otherKeys(scene: Scene, { before, file }: EntryChange, told: ReadonlySet<string>): Iterable<Event> {
  const [then, now] = [valuesIn(scene.before, before?.file ?? file), valuesIn(scene.after, file)];
  if (!then || !now) {
    yield { event: 'entry-changed', text: 'the file can be read again', keys: [] };
    return;
  }
  for (const key of new Set([...Object.keys(then), ...Object.keys(now)]))
    if (!told.has(key)) yield* valueEvents([key], then[key], now[key]);
}

/** A value that differs; of a map each key that differs, so that a long one need not be read twice. */
function* valueEvents(path: readonly string[], then: unknown, now: unknown): Iterable<Event> {
  if (!differ(then, now)) return;
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
        ? `removes ${name} (${sayValue(then)})`
        : `changes ${name} from ${sayValue(then)} to ${sayValue(now)}`;
  yield { event: 'entry-changed', text, keys: path.slice(0, 1), path };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valuesIn({ byPath }: Scene['after'], file: string): Record<string, unknown> | undefined {
  const value = byPath.get(file)?.value;
  return isMap(value) ? value : undefined;
}
