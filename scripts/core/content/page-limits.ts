/**
 * How large a page and its parts may be. Sizes, never times: a verdict does not depend on the machine. What the compiler
 * itself takes minutes over is refused before it sees the page, the rest when it has read it.
 */
import type { InBoth } from '../model/wording.ts';
import type { PageNode, PagePart } from './page-parts.ts';

/** Characters of a page. */
const longest = 64 * 1024;

/** Compilers fall over lists in lists in lists; nobody can read them either. */
export const deepest = 50;

/** What a page may have of each, all in all: so much is rendered within a second. A chapter of thirty pages has a quarter. */
const mostOf = {
  /** Paragraphs, list items, links, words in bold. */
  page: 8_000,
  components: 400,
  /** Blocks of code, and their characters: each is coloured. */
  samples: 100,
  code: 24_000,
  /** Marked words times the characters in which they are looked for: each place is an element. */
  marks: 50_000,
} as const;

/** Lines of a block of code. */
const mostLines = 1_000;

/** Characters of a line of code, which is coloured by patterns that look far ahead. */
const longestLine = 400;

/** Characters of any line: nobody reviews a change of a longer one. */
const longestText = 8_192;

/** So many of one of these take the compiler seconds. */
const crowded = /[{<:&_["'|.]/g;
const most = 4_096;

/** The marks of more lists and quotations than `deepest` on one line. */
const tooManyMarks = /^(?:[ \t]*(?:>|(?:[+*-]|\d{1,9}[.)])[ \t])){51}/m;

/** The row below the head of a table, in whatever lists and quotations it stands. */
const delimiter = /^[ \t>]*(?:(?:[+*-]|\d{1,9}[.)])[ \t]+)*[ \t>]*\|?[ \t]*:?-[|:\- \t]*$/;
const mostColumns = 50;
/** The compiler fills short rows up: what counts is columns times rows. */
const mostCells = 4_000;

/** Why a page is not given to the compiler at all, and where; `reason` follows “The page is not read: ”. */
export type Refused =
  | { readonly type: 'unread'; readonly reason: InBoth; readonly offset: number }
  | Extract<PagePart, { type: 'deep' }>;

export function refusedUnread(text: string): Refused | undefined {
  const unread = (reason: InBoth, offset: number): Refused => ({ type: 'unread', reason, offset });
  if (text.length > longest)
    return unread(
      { en: `it has more than ${longest} characters`, fr: `elle fait plus de ${longest} caractères` },
      0,
    );
  const deep = tooManyMarks.exec(text);
  if (deep) return { type: 'deep', limit: deepest, offset: deep.index + deep[0].length - 1 };
  const counts = new Map<string, number>();
  for (const { 0: character, index } of text.matchAll(crowded)) {
    const count = (counts.get(character) ?? 0) + 1;
    if (count > most)
      return unread(
        {
          en: `it has more than ${most} times \`${character}\``,
          fr: `elle contient plus de ${most} fois \`${character}\``,
        },
        index,
      );
    counts.set(character, count);
  }
  return tooLargeTable(text, unread);
}

function tooLargeTable(
  text: string,
  unread: (reason: InBoth, offset: number) => Refused,
): Refused | undefined {
  let offset = 0;
  let columns = 0;
  let begin = 0;
  let cells = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    if (delimiter.test(line)) {
      columns = Math.max(columns, line.split('|').length);
      begin = offset;
    } else if (/^\s*$/.test(line)) columns = 0;
    if (columns > mostColumns + 2)
      return unread(
        {
          en: `a table on it has more than ${mostColumns} columns`,
          fr: `l’un de ses tableaux a plus de ${mostColumns} colonnes`,
        },
        begin,
      );
    if (columns > 1) cells += columns;
    if (cells > mostCells)
      return unread(
        {
          en: `its tables have more than ${mostCells} cells`,
          fr: `ses tableaux ont plus de ${mostCells} cases`,
        },
        begin,
      );
    offset += line.length + 1;
  }
  return undefined;
}

/** Counts the nodes of a page; each call has the sizes that its node is the first to exceed. */
export function sizeCounter(): (node: PageNode, offset: number) => PagePart[] {
  const counts = { page: 0, components: 0, samples: 0, code: 0, marks: 0 };
  return ({ type, name, value = '', meta }, offset) => {
    const quotes = type === 'code' ? (meta?.match(/["']/g)?.length ?? 0) : 0;
    const more = {
      page: 1,
      components: /^[A-Z]/.test(name ?? '') ? 1 : 0,
      samples: type === 'code' ? 1 : 0,
      code: type === 'code' ? value.length : 0,
      marks: (quotes / 2) * value.length,
    };
    return (Object.keys(counts) as (keyof typeof counts)[]).flatMap((of): PagePart[] => {
      const before = counts[of];
      counts[of] += more[of];
      const limit = mostOf[of];
      const exceeds = before <= limit && counts[of] > limit;
      return exceeds ? [{ type: 'size', of, limit, offset: of === 'page' ? 0 : offset }] : [];
    });
  };
}

/** The lines of a page that are too long, each by where it becomes so. */
export const longLines = (text: string): PagePart[] =>
  Array.from(text.matchAll(overlong), ({ index }) => ({
    type: 'size',
    of: 'line',
    limit: longestText,
    offset: index + longestText,
  }));
const overlong = new RegExp(`^.{${longestText + 1},}`, 'gm');

/** A block of code: what it is written in, what stands behind that, and whether it is too large. */
export function codeParts({ lang, meta, value = '' }: PageNode, offset: number, source: string): PagePart[] {
  const lines = value.split('\n');
  const opening = source.split('\n', 1)[0] ?? '';
  const name = Math.max(0, opening.search(/[^`~]/));
  const language = lang ?? '';
  const behind = opening.indexOf(meta ?? '', name + language.length);
  const parts: PagePart[] = [
    {
      type: 'code',
      language,
      meta: meta ?? '',
      metaOffset: offset + Math.max(behind, name),
      lines: lines.length,
      offset: offset + name,
    },
  ];
  if (lines.length > mostLines) parts.push({ type: 'size', of: 'sample', limit: mostLines, offset });
  const long = lines.find((line) => line.length > longestLine);
  if (long !== undefined)
    parts.push({
      type: 'size',
      of: 'sample line',
      limit: longestLine,
      offset: offset + Math.max(0, source.indexOf(long)) + longestLine,
    });
  return parts;
}
