/**
 * Reads an MDX page for whatever is more than text. The compiler of the site, which its host hands in, says what there
 * is; here is what keeps a hostile page from bringing the compiler down, and what finds more than the first mistake.
 */
import { deepest, type PagePart, type ParsePage, readTree, type TreeReading } from './page-tree.ts';

/** Something in a page that cannot stand there, with its offset into the text. */
export type MdxPart =
  | PagePart
  /** An escape behind a bare address, which some compilers take for part of the address. */
  | { readonly type: 'ambiguous'; readonly source: string; readonly offset: number }
  | Slip
  /** Where the compiler gave up; what follows was not read. */
  | { readonly type: 'parse-error'; readonly reason: string; readonly offset: number }
  /** Nothing was read. */
  | { readonly type: 'unread'; readonly reason: string; readonly offset: number };

/** A tag without its other half: `awaited` had to be closed first, `within` ends before the tag does. */
type Slip =
  | { readonly type: 'unclosed'; readonly name: string; readonly within?: string; readonly offset: number }
  | { readonly type: 'unopened'; readonly name: string; readonly awaited?: string; readonly offset: number };

type ParseError = Extract<MdxPart, { type: 'parse-error' }>;

/** Markdown has texts that take a parser minutes. No page is so long; characters. */
const longest = 64 * 1024;

/** So many of one of these take the compiler minutes. */
const crowded = /[{<:&_["']/g;
const most = 4096;

/** The marks of more lists and quotations than `deepest` on one line. */
const tooManyMarks = /^(?:[ \t]*(?:>|(?:[+*-]|\d{1,9}[.)])[ \t])){51}/m;

/** The compiler parses programs by recursion, and brings the process down with it when one is long; characters. */
const longestProgram = 2000;

const program = /\{|^(?:import|export)(?![\p{L}\p{N}_-])/gmu;

/** An address without brackets may take a backslash with it, and what was escaped comes to life. */
const swallowedEscape = /(?<=(?:[a-z]:|www\.|@)\S{0,2048})\\[<{]/gi;

/** After so many mistakes a page is read no further. */
const mostTries = 10;

/** The parts of a page that can do more than be read, in order. Never throws. */
export function readMdx(text: string, parse: ParsePage): MdxPart[] {
  const limit = refusedUnread(text);
  if (limit) return [limit];
  const found: MdxPart[] = [];
  const slips: string[] = [];
  let rest = text;
  for (let tries = 0; tries < mostTries; tries++) {
    const reading = readOnce(rest, parse);
    if ('parts' in reading) {
      found.push(...reading.parts);
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
  return found.sort((a, b) => a.offset - b.offset);
}

function refusedUnread(text: string): MdxPart | undefined {
  if (text.length > longest)
    return { type: 'unread', reason: `it has more than ${longest} characters`, offset: 0 };
  const deep = tooManyMarks.exec(text);
  if (deep) return { type: 'deep', limit: deepest, offset: deep.index + deep[0].length - 1 };
  const counts = new Map<string, number>();
  for (const { 0: character, index } of text.matchAll(crowded)) {
    const count = (counts.get(character) ?? 0) + 1;
    if (count > most)
      return { type: 'unread', reason: `it has more than ${most} times \`${character}\``, offset: index };
    counts.set(character, count);
  }
  return undefined;
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

type Once = { readonly parts: readonly MdxPart[] } | { readonly error: ParseError | Slip };

function readOnce(text: string, parse: ParsePage): Once {
  const escapes = mask(text, swallowedEscape);
  const ambiguous = ({ shown }: TreeReading): MdxPart[] =>
    outside(shown, escapes.at).map((offset) => ({
      type: 'ambiguous',
      source: text.slice(offset, offset + 2),
      offset,
    }));
  const whole = () => {
    const tree = attempt(escapes.text, parse);
    return 'error' in tree ? tree : { parts: [...tree.parts, ...ambiguous(tree)] };
  };
  if (!mayHoldLongProgram(escapes.text)) {
    const reading = whole();
    if ('parts' in reading) return reading;
  }
  // Without its programs: they may be what the compiler fell over, or may not be given to it before it is known whether
  // they are any. What shows as code is none.
  const programs = mask(escapes.text, program);
  const tree = attempt(programs.text, parse);
  if ('error' in tree) return tree;
  const live = outside(tree.shown, programs.at).flatMap((offset) => liveProgram(text, offset, tree));
  return live.length > 0 ? { parts: [...tree.parts, ...ambiguous(tree), ...live] } : whole();
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

function attempt(text: string, parse: ParsePage): TreeReading | { readonly error: ParseError | Slip } {
  try {
    return readTree(parse(text), text);
  } catch (error) {
    return { error: errorOf(error instanceof Error ? error.message : String(error), text) };
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
