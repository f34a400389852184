/** The text of an issue that was written with a form. */
import type { Io } from './command.ts';
import { readBytes } from './input.ts';

/** What is read at most: an issue has 65,536 characters, of four bytes each at the very most. */
const mostBytes = 4 * 65_536;

/** The text of a file (`-` is standard input), or why it cannot be one: other bytes would become other letters in silence. */
export async function readIssue(
  file: string,
  io: Pick<Io, 'stdin' | 'cwd'>,
): Promise<{ readonly text: string } | { readonly error: string }> {
  const bytes = await readBytes(file, io);
  if (bytes.length > mostBytes)
    return { error: `The text has ${bytes.length} bytes; at most ${mostBytes} are read.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { error: 'The text is not UTF-8.' };
  }
}
