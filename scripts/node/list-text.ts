/** The bytes of a list as text: as spreadsheets save them. */
import { orList } from '../core/text/lists.ts';
import { UsageError } from './command.ts';

export interface ListText {
  readonly text: string;
  /** How the bytes were read, where that is not UTF-8. */
  readonly remark?: string;
  /** Why nothing must be written from it: its encoding is a guess, and which letters these are is not known. */
  readonly doubt?: string;
}

/** The option of commands that read lists. */
export const encodingOption = { encoding: { type: 'string' } } as const;

/** What begins like this is no text at all. */
const books = [
  { start: [0x50, 0x4b, 0x03, 0x04], what: 'a workbook (such as .xlsx or .ods)' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel workbook (.xls)' },
  { start: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
] as const;

/** The code pages in which spreadsheets of Western, Central and Eastern Europe save a list; the bytes cannot tell which of them it is. */
const pages = ['windows-1252', 'windows-1250', 'windows-1251'] as const;

/**
 * UTF-8 and UTF-16, with their mark or without, or the `encoding` that is named; what is neither is read as Western code
 * page 1252, with a remark and a doubt. Throws a UsageError for what is no text, or not in that encoding.
 */
export function listText(bytes: Uint8Array, name: string, encoding?: string): ListText {
  const begins = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  const book = books.find(({ start }) => begins(start));
  if (book)
    throw new UsageError(`${name} is ${book.what}: save the sheet as CSV (UTF-8), and give that file.`);
  if (encoding !== undefined) return { text: named(bytes, name, encoding) };
  if (begins([0xff, 0xfe])) return { text: decode(bytes, 'utf-16le') };
  if (begins([0xfe, 0xff])) return { text: decode(bytes, 'utf-16be') };
  const wide = wideEncoding(bytes);
  if (wide) return { text: decode(bytes, wide), remark: `read as ${wide.toUpperCase()}: it has no mark` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return guessed(bytes, name);
  }
}

function guessed(bytes: Uint8Array, name: string): ListText {
  // Each byte is one letter in all of these, so that the same word is shown in each.
  const text = decode(bytes, pages[0]);
  const at = /(?<![\p{L}\p{M}\p{N}])[^\s,;|"]*[\u0080-\uffff][^\s,;|"]*/u.exec(text);
  const [from, to] = [at?.index ?? 0, (at?.index ?? 0) + Math.min(at?.[0].length ?? 0, 40)];
  const line = text.slice(0, from).split(/\r\n|[\r\n]/).length;
  const readings = pages.map((page) => `${page} (${decode(bytes.subarray(from, to), page)})`);
  const choice = `name its encoding, such as --encoding ${orList(readings)}, or save it as UTF-8`;
  return {
    text,
    remark: `not UTF-8: read as ${pages[0]} (line ${line}: ${text.slice(from, to)}); if letters are wrong, ${choice}`,
    doubt: `${name} is not UTF-8, and which letters line ${line} holds is not known: ${choice}. Nothing is written from a guess.`,
  };
}

function named(bytes: Uint8Array, name: string, encoding: string): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UsageError(
      `--encoding ${encoding}: no such encoding is known. It is one such as utf-8, ${pages.join(', ')}, iso-8859-2, koi8-r, shift_jis or gb18030.`,
    );
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UsageError(`--encoding ${encoding}: ${name} has bytes that are no letters in it.`);
  }
}

/** UTF-16 without a mark: every other byte of Western text is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const some = bytes.subarray(0, 2000);
  if (some.length < 4) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of some.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = some.length / 4;
  return odd > many && odd > even ? 'utf-16le' : even > many ? 'utf-16be' : undefined;
}

const decode = (bytes: Uint8Array, encoding: string) => new TextDecoder(encoding).decode(bytes);
