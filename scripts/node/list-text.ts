/** The bytes of a list as text: as spreadsheets save them. */
import { UsageError } from './command.ts';

export interface ListText {
  readonly text: string;
  /** How the bytes were read, where that is not UTF-8. */
  readonly remark?: string;
}

/** What begins like this is no text at all. */
const books = [
  { start: [0x50, 0x4b, 0x03, 0x04], what: 'a workbook (such as .xlsx or .ods)' },
  { start: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel workbook (.xls)' },
  { start: [0x25, 0x50, 0x44, 0x46], what: 'a PDF' },
] as const;

/**
 * UTF-8 and UTF-16, with their mark or without; what is neither is read as Western code page 1252, with a remark. Throws a
 * UsageError for what is no text.
 */
export function listText(bytes: Uint8Array, name: string): ListText {
  const begins = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  const book = books.find(({ start }) => begins(start));
  if (book)
    throw new UsageError(`${name} is ${book.what}: save the sheet as CSV (UTF-8), and give that file.`);
  if (begins([0xff, 0xfe])) return { text: decode(bytes, 'utf-16le') };
  if (begins([0xfe, 0xff])) return { text: decode(bytes, 'utf-16be') };
  const wide = wideEncoding(bytes);
  if (wide) return { text: decode(bytes, wide), remark: `read as ${wide.toUpperCase()}: it has no mark` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const text = decode(bytes, 'windows-1252');
    const loose = new TextDecoder('utf-8').decode(bytes).split(/\r\n|[\r\n]/);
    const at = loose.findIndex((line) => line.includes('\uFFFD'));
    const line = text.split(/\r\n|[\r\n]/)[at]?.trim() ?? '';
    const shown = line.length > 60 ? `${line.slice(0, 60)}…` : line;
    return {
      text,
      remark: `not UTF-8: read as code page 1252 (line ${at + 1}: ${shown}); if letters are wrong, save it as UTF-8`,
    };
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
