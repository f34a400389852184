/** All that happens in one entry: what has a name of its own, then whatever else differs, so that nothing goes untold. */
import type { EntryChange } from '../change/diff.ts';
import { kinds } from '../kinds/kinds.ts';
import { reviewOfKind } from '../kinds/reviews.ts';
import { writePath } from '../model/finding.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { en, fr, type Wording } from '../model/wording.ts';
import { commentChanges } from '../yaml/comments.ts';
import type { Event } from './event.ts';
import { differ, rewordedEvent, type Scene } from './kind-review.ts';
import { code, counted, named, sayValue } from './phrases.ts';

export function eventsOf(scene: Scene, change: EntryChange): Event[] {
  const { before, after, kind, file } = change;
  if (after && scene.after.byPath.get(file)?.value === undefined)
    return [
      {
        event: 'entry-changed',
        text: {
          en: 'the file can no longer be read as data',
          fr: 'le fichier ne se lit plus comme des données',
        },
        keys: [],
      },
    ];
  const named = [...(reviewOfKind(kind)?.events?.(scene, change) ?? [])];
  const comments = [...commentEvents(scene, change)];
  if (!before || !after) {
    if (named.length > 0) return [...named, ...comments];
    return [
      ...(before
        ? [
            {
              event: 'entry-removed',
              text: whatHappens(verbs.removes, scene.before, before),
              keys: [],
            } as const,
          ]
        : []),
      ...(after
        ? [{ event: 'entry-added', text: whatHappens(verbs.adds, scene.after, after), keys: [] } as const]
        : []),
      ...comments,
    ];
  }
  const told = new Set(named.flatMap(({ keys }) => keys));
  const all: Event[] = [
    ...(before.file === file
      ? []
      : [
          {
            event: 'entry-moved',
            text: {
              en: `moves the file from \`${before.file}\``,
              fr: `déplace le fichier, qui était \`${before.file}\``,
            },
            keys: [],
          } as const,
        ]),
    ...named,
    ...otherKeys(scene, change, told),
  ];
  return all.length > 0
    ? [...all, ...comments]
    : [
        {
          event: 'entry-changed',
          text: {
            en: 'changes only comments or formatting, no value',
            fr: 'ne change que des commentaires ou la mise en forme, aucune valeur',
          },
          keys: [],
        },
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
  const texts: Wording[] = [
    ...changed.map(([then, now]) => {
      const [from, to] = [sayComment(then), sayComment(now)];
      return { en: en`changes the comment ${from} to ${to}`, fr: fr`change le commentaire ${from} en ${to}` };
    }),
    ...removed
      .map(sayComment)
      .map((one) => ({ en: en`removes the comment ${one}`, fr: fr`retire le commentaire ${one}` })),
    ...added
      .map(sayComment)
      .map((one) => ({ en: en`adds the comment ${one}`, fr: fr`ajoute le commentaire ${one}` })),
  ];
  for (const text of texts.slice(0, mostComments)) yield { event: 'entry-changed', text, keys: [] };
  const more = texts.length - mostComments;
  if (more <= 0) return;
  const number = counted(
    more,
    ['more comment', 'more comments'],
    ['autre commentaire', 'autres commentaires'],
  );
  yield {
    event: 'entry-changed',
    text: { en: en`changes ${number}`, fr: fr`change ${number}` },
    keys: [],
  };
}

/** Where its end is not told, how long it is. */
function sayComment(comment: string): Wording {
  const value = sayValue(comment);
  if (comment.length <= 80) return value;
  return { en: en`${value} (${comment.length} characters)`, fr: fr`${value} (${comment.length} caractères)` };
}

const verbs = { adds: { en: 'adds', fr: 'ajoute' }, removes: { en: 'removes', fr: 'retire' } } as const;

/** ``adds the campaign Winter at the museum (`winter`)``: the word of its kind, its title, its id. */
function whatHappens(verb: Wording, registry: Registry, { kind, id }: Entry): Wording {
  const { words } = kinds[kind];
  const name = named(registry, kind, id);
  return { en: en`${verb} the ${words.en.one} ${name}`, fr: fr`${verb} ${words.fr.a}\u00A0: ${name}` };
}

/** Keys without an event of their own. The values are those of the files, so that a broken key is told as well. */
function* otherKeys(scene: Scene, { before, file }: EntryChange, told: ReadonlySet<string>): Iterable<Event> {
  const [then, now] = [valuesIn(scene.before, before?.file ?? file), valuesIn(scene.after, file)];
  if (!then || !now) {
    yield {
      event: 'entry-changed',
      text: { en: 'the file can be read again', fr: 'le fichier se lit de nouveau' },
      keys: [],
    };
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
  const name = code(writePath(path));
  const [from, to] = [sayValue(then), sayValue(now)];
  if (isWordy(then) && isWordy(now)) {
    yield rewordedEvent('entry-changed', { en: `changes ${name}`, fr: `change ${name}` }, [then, now], path);
    return;
  }
  const text =
    then === undefined
      ? { en: en`sets ${name} to ${to}`, fr: fr`fixe ${name} à ${to}` }
      : now === undefined
        ? { en: en`removes ${name} (${from})`, fr: fr`retire ${name} (${from})` }
        : { en: en`changes ${name} from ${from} to ${to}`, fr: fr`change ${name} de ${from} à ${to}` };
  yield {
    event: 'entry-changed',
    text,
    keys: path.slice(0, 1),
    path,
    ...(then !== undefined && now !== undefined && { values: { name, from, to } }),
  };
}

/** Some words at least, of which most may stay: it is shown word by word. */
const isWordy = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim().split(/\s+/).length > 2
    : Array.isArray(value) && value.some((one) => isMap(one));

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valuesIn({ byPath }: Scene['after'], file: string): Record<string, unknown> | undefined {
  const value = byPath.get(file)?.value;
  return isMap(value) ? value : undefined;
}
