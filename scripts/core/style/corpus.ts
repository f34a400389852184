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
      if (entry.kind === 'channels' && !isLive(entry.data)) continue;
      yield* copyTexts(registry, entry);
      if (entry.kind === 'pages' || entry.kind === 'chapters') yield* pageTexts(registry, entry);
    }
}

/** Which languages a text of an entry may be in, where it does not say so itself. */
function languagesOf({ organization }: Registry, entry: Entry): readonly string[] {
  const all = organization?.data.languages ?? ['en'];
  if (entry.kind === 'channels') return asWritten(entry.data.languages ?? all, entry.data.variants);
  return all.slice(0, 1);
}

const variantsOf = (entry: Entry): readonly string[] | undefined =>
  entry.kind === 'channels' ? entry.data.variants : undefined;

/** Where a text of an entry is read. */
function settingOf(entry: Entry): Partial<Passage> {
  if (entry.kind !== 'channels') return {};
  return { platform: entry.id.split('/', 1)[0], channel: entry.id, audiences: entry.data.audiences };
}

function* copyTexts(registry: Registry, entry: Entry): Iterable<CorpusText> {
  const languages = languagesOf(registry, entry);
  for (const { schema, value, path } of copiesOf(entry.kind)(entry.data)) {
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
        passage: { ...settingOf(entry), text, language, languages, field, file },
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
