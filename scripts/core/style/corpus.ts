/** Everything that the organisation has written: the texts of entries that are marked as copy, and the prose of pages. */
import { isLive } from '../channels/live.ts';
import { pageOffset } from '../content/prose.ts';
import { marks } from '../kinds/fields.ts';
import { type Kind, kindNames, kinds } from '../kinds/kinds.ts';
import type { KeyPath, Place, Span } from '../model/finding.ts';
import { once, onceEach } from '../model/once.ts';
import { type Entry, entriesOf, type Registry } from '../model/registry.ts';
import { compileWalk } from '../model/schema-shape.ts';
import { asWritten, type Passage } from './passage.ts';

/** A text of the repository, and where a part of it stands. */
export interface CorpusText {
  readonly passage: Passage;
  readonly file: string;
  /** The entry that lets rules pass by its key `allows`. */
  readonly entry: Entry;
  /** The place of a part of the text, or of the whole. */
  place(span?: Span): Place;
}

const copiesOf = onceEach((kind: Kind) =>
  compileWalk(kinds[kind].schema, (node) => marks.get(node)?.copy !== undefined),
);

/** Every text of a registry, read once. */
export const corpusOf = once((registry: Registry): readonly CorpusText[] => [...texts(registry)]);

function* texts(registry: Registry): Iterable<CorpusText> {
  for (const kind of kindNames)
    for (const entry of entriesOf(registry, kind)) {
      if (isOver(entry)) continue;
      yield* copyTexts(registry, entry);
      if (entry.kind === 'pages' || entry.kind === 'chapters') yield* pageTexts(registry, entry);
    }
}

/** What is closed, has appeared or will not appear is not written any more. */
const isOver = (entry: Entry): boolean =>
  (entry.kind === 'channels' && !isLive(entry.data)) ||
  (entry.kind === 'posts' && (entry.data.status === 'published' || entry.data.status === 'cancelled'));

/** The channel on which a text is read: the entry itself, or that of one of its posts. */
function readOn(
  registry: Registry,
  entry: Entry,
  path: KeyPath,
):
  | { readonly id: string; readonly channel?: Entry<'channels'> | undefined; readonly language?: string }
  | undefined {
  if (entry.kind === 'channels') return { id: entry.id, channel: entry };
  const post =
    entry.kind === 'posts' && path[0] === 'posts' ? entry.data.posts?.[Number(path[1])] : undefined;
  return post && { id: post.channel, channel: registry.channels.get(post.channel), language: post.language };
}

/** Which languages a text may be in where it does not say so itself, and where it is read. */
function settingOf(
  registry: Registry,
  entry: Entry,
  path: KeyPath,
): Partial<Passage> & { readonly languages: readonly string[] } {
  const all = registry.organization?.data.languages ?? ['en'];
  const read = readOn(registry, entry, path);
  if (!read) return { languages: all.slice(0, 1) };
  const { id, channel, language } = read;
  return {
    platform: id.split('/', 1)[0],
    channel: id,
    audiences: (entry.kind === 'posts' ? entry.data.audiences : undefined) ?? channel?.data.audiences,
    languages: asWritten(
      language === undefined ? (channel?.data.languages ?? all) : [language],
      channel?.data.variants,
    ),
  };
}

const variantsOf = (entry: Entry): readonly string[] | undefined =>
  entry.kind === 'channels' ? entry.data.variants : undefined;

function* copyTexts(registry: Registry, entry: Entry): Iterable<CorpusText> {
  for (const { schema, value, path } of copiesOf(entry.kind)(entry.data)) {
    const setting = settingOf(registry, entry, path);
    const { languages } = setting;
    const field = marks.get(schema)?.copy ?? '';
    const versions: [string | undefined, unknown, KeyPath][] =
      typeof value === 'object' && value !== null
        ? Object.entries(value).map(([tag, text]) => [
            asWritten([tag], variantsOf(entry))[0],
            text,
            [...path, tag],
          ])
        : [[languages.length === 1 ? languages[0] : undefined, value, path]];
    for (const [language, text, at] of versions) {
      if (typeof text !== 'string') continue;
      const { file } = entry;
      yield {
        passage: { ...setting, text, language, field, file },
        file,
        entry,
        place: (span) => ({ file, path: at, ...(span && { span }) }),
      };
    }
  }
}

/** The language of a page: that of its folder, else the organisation's first. */
export function pageLanguage({ organization }: Pick<Registry, 'organization'>, id: string): string {
  const languages = organization?.data.languages ?? ['en'];
  const folder = id.split('/', 1)[0]?.toLowerCase();
  return languages.find((language) => language.toLowerCase() === folder) ?? languages[0] ?? 'en';
}

function* pageTexts(registry: Registry, entry: Entry<'pages' | 'chapters'>): Iterable<CorpusText> {
  const { file, id } = entry;
  const language = pageLanguage(registry, id);
  const of = entry.kind === 'pages' ? 'page' : 'guide';
  for (const key of ['title', 'description'] as const) {
    const text = entry.data[key];
    if (text === undefined) continue;
    const place: CorpusText['place'] = (span) => ({ file, path: [key], ...(span && { span }) });
    yield { passage: { text, language, field: `${of}.${key}`, file }, file, entry, place };
  }
  const { text = '', frontMatter, readProse } = registry.byPath.get(file) ?? {};
  for (const prose of readProse?.(text.slice(frontMatter?.body ?? 0)) ?? []) {
    const { isHeading, parts } = prose;
    yield {
      passage: { text: prose.text, language, field: `${of}.body`, file, parts, isHeading },
      file,
      entry,
      place: ([from, to] = [0, prose.text.length]) => ({
        file,
        span: [pageOffset(prose, from), pageOffset(prose, Math.max(from, to - 1)) + 1],
      }),
    };
  }
}
