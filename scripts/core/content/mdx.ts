/**
 * Reads an MDX page for whatever is more than text. The compiler of the site, which its host hands in, says what there
 * is; here is what keeps a hostile page from bringing the compiler down, and what finds more than the first mistake.
 */
import { longLines, type Refused, refusedUnread } from './page-limits.ts';
import type { PageCompiler, PagePart, TreeReading } from './page-parts.ts';
import { readTree } from './page-tree.ts';

/** Something in a page that cannot stand there, with its offset into the text. */
export type MdxPart =
  | PagePart
  /** An escape behind a bare address, which some compilers take for part of the address. */
  | { readonly type: 'ambiguous'; readonly source: string; readonly offset: number }
  | Slip
  /** Where the compiler gave up; what follows was not read. */
  | { readonly type: 'parse-error'; readonly reason: string; readonly offset: number }
  /** Nothing was read. */
  | Refused;

/** A tag without its other half: `awaited` had to be closed first, `within` ends before the tag does. */
type Slip =
  | { readonly type: 'unclosed'; readonly name: string; readonly within?: string; readonly offset: number }
  | { readonly type: 'unopened'; readonly name: string; readonly awaited?: string; readonly offset: number };

type ParseError = Extract<MdxPart, { type: 'parse-error' }>;

/** The compiler parses programs by recursion, and brings the process down with it when one is long; characters. */
const longestProgram = 2000;

const program = /\{|^(?:import|export)(?![\p{L}\p{N}_-])/gmu;

/** An address without brackets may take a backslash with it, and what was escaped comes to life. */
const swallowedEscape = /(?<=(?:[a-z]:|www\.|@)\S{0,2048})\\[<{]/gi;

/** After so many mistakes a page is read no further. */
const mostTries = 10;

/** How a host reads a page: text in, parts out, the same for the same text. */
export type ReadPage = (text: string) => readonly MdxPart[];

/**
 * The parts of a page that can do more than be read, in order, with offsets in UTF-16 code units. Never throws; what the
 * compiler refuses is a part as well. They are plain data: the same text has the same parts wherever they are kept.
 */
export function readMdx(text: string, compiler: PageCompiler): MdxPart[] {
  const limit = refusedUnread(text);
  if (limit) return [limit];
  const found: MdxPart[] = [];
  const slips: string[] = [];
  let rest = text;
  for (let tries = 0; tries < mostTries; tries++) {
    const reading = readOnce(rest, compiler);
    if ('parts' in reading) {
      found.push(...(found.some(isSlip) ? reading.parts.map(withoutPlace) : reading.parts));
      break;
    }
    const { error } = reading;
    if (error.type === 'parse-error') {
      found.push(error);
      // What stands before the broken block is still worth reading.
      const block = rest.lastIndexOf('\n\n', error.offset - 1);
      if (block <= 0) break;
      rest = rest.slice(0, block);
      continue;
    }
    // One slip, one finding: the other half of a tag in the wrong place is no second mistake.
    const known = slips.indexOf(error.name);
    if (known >= 0) slips.splice(known, 1);
    else {
      found.push(error);
      if (error.type === 'unclosed' ? error.within : error.awaited) slips.push(error.name);
      if (error.type === 'unopened' && error.awaited) slips.push(error.awaited);
    }
    rest = `${rest.slice(0, error.offset)}${blank}${rest.slice(error.offset + 1)}`;
  }
  if (!found.some(({ type }) => type === 'deep')) found.push(...longLines(text));
  return found.sort((a, b) => a.offset - b.offset);
}

const isSlip = ({ type }: MdxPart): boolean => type === 'unclosed' || type === 'unopened';

function withoutPlace(part: MdxPart): MdxPart {
  if (part.type !== 'tag') return part;
  const { place, ...tag } = part;
  return tag;
}

/** Stands for what the compiler must not see; offsets stay what they are. */
const blank = '\uE000';

/** The text with every match blanked out, and where each stood. */
function mask(text: string, pattern: RegExp): { text: string; at: number[] } {
  const at: number[] = [];
  const masked = text.replaceAll(pattern, (match, offset: number) => {
    at.push(offset);
    return blank.repeat(match.length);
  });
  return { text: masked, at };
}

const refusedAnyhow: ReadonlySet<MdxPart['type']> = new Set([
  ...(['esm', 'expression', 'ambiguous', 'deep', 'size', 'unknown'] as const),
]);

type Once = { readonly parts: readonly MdxPart[] } | { readonly error: ParseError | Slip };

function readOnce(text: string, compiler: PageCompiler): Once {
  const escapes = mask(text, swallowedEscape);
  const partsOf = ({ parts, shown }: TreeReading): readonly MdxPart[] => {
    const ambiguous = outside(shown, escapes.at);
    if (ambiguous.length === 0) return parts;
    return [
      // The address that swallows an escape is no second mistake.
      ...parts.map((part) =>
        part.type === 'link' ? { ...part, destination: part.destination.split(blank, 1)[0] ?? '' } : part,
      ),
      ...ambiguous.map(
        (offset) => ({ type: 'ambiguous', source: text.slice(offset, offset + 2), offset }) as const,
      ),
    ];
  };
  const whole = () => {
    const tree = attempt(escapes.text, compiler);
    if ('error' in tree) return tree;
    const parts = partsOf(tree);
    // What is refused anyhow may be what brings the compiler down.
    if (parts.some(({ type }) => refusedAnyhow.has(type))) return { parts };
    const error = complaint(() => compiler.compile(text), text);
    return error ? { error } : { parts };
  };
  if (!mayHoldLongProgram(escapes.text)) {
    const reading = whole();
    if ('parts' in reading) return reading;
  }
  // Without its programs: they may be what the compiler fell over, or may not be given to it before it is known whether
  // they are any. What shows as code is none.
  const programs = mask(escapes.text, program);
  const tree = attempt(programs.text, compiler);
  if ('error' in tree) return tree;
  const live = outside(tree.shown, programs.at).flatMap((offset) => liveProgram(text, offset, tree));
  return live.length > 0 ? { parts: [...partsOf(tree), ...live] } : whole();
}

function mayHoldLongProgram(text: string): boolean {
  const module = text.search(/^(?:import|export)/m);
  return (
    text.lastIndexOf('}') - text.indexOf('{') > longestProgram ||
    (module >= 0 && text.length - module > longestProgram)
  );
}

/** The offsets that lie in none of the ranges. */
const outside = (ranges: TreeReading['shown'], offsets: readonly number[]): number[] =>
  offsets.filter((offset) => !ranges.some(([from, to]) => from <= offset && offset < to));

function liveProgram(text: string, offset: number, { blocks }: TreeReading): MdxPart[] {
  if (text[offset] !== '{') {
    const word = text.slice(offset, offset + 6);
    return blocks.has(offset) ? [{ type: 'esm', word, offset }] : [];
  }
  const backslashes = /\\*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  if (backslashes % 2 === 1) return [];
  const end = text.indexOf('}', offset);
  return [{ type: 'expression', source: text.slice(offset, end < 0 ? undefined : end + 1), offset }];
}

function attempt(text: string, compiler: PageCompiler): TreeReading | { readonly error: ParseError | Slip } {
  let tree: TreeReading | undefined;
  const error = complaint(() => {
    tree = readTree(compiler.parse(text), text);
  }, text);
  return error ? { error } : (tree ?? { parts: [], shown: [], blocks: new Set() });
}

function complaint(ask: () => void, text: string): ParseError | Slip | undefined {
  try {
    ask();
    return undefined;
  } catch (error) {
    return errorOf(error instanceof Error ? error.message : String(error), text);
  }
}

/** The compiler's complaint: `line:column: sentence (where:what)`. */
function errorOf(message: string, text: string): ParseError | Slip {
  const [, line, column, reason = message] = /^(\d+):(\d+): (.*?)(?: \(mdx[\w:-]*\))?$/s.exec(message) ?? [];
  const above = text.split('\n', Number(line ?? 1) - 1);
  const offset = Math.min(
    text.length,
    above.join('\n').length + Math.sign(above.length) + Number(column ?? 1) - 1,
  );
  const unclosed = /^Expected a closing tag for `<(.*?)>`(?:.* before the end of `(\w+)`)?/.exec(reason);
  if (unclosed) {
    const [, name = '', within] = unclosed;
    return { type: 'unclosed', name, ...(within && { within }), offset };
  }
  const unopened = /^Unexpected closing tag `<\/(.*?)>`(?:.* for `<(.*?)>`)?/.exec(reason);
  if (unopened) {
    const [, name = '', awaited] = unopened;
    return { type: 'unopened', name, ...(awaited !== undefined && { awaited }), offset };
  }
  // What cannot be in a tag stands behind the name.
  const name = /^<[\w$.:-]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return { type: 'parse-error', reason, offset: offset + name };
}
