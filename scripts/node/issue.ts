/** The text of an issue that was written with a form. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Io, UsageError } from './command.ts';

/** What is read at most: an issue has 65,536 characters, of four bytes each at the very most. */
const mostBytes = 4 * 65_536;

/** The text of a file (`-` is standard input), or why it cannot be one: other bytes would become other letters in silence. */
export async function readIssue(
  file: string,
  { stdin, cwd }: Pick<Io, 'stdin' | 'cwd'>,
): Promise<{ readonly text: string } | { readonly error: string }> {
  let bytes: Buffer;
  try {
    bytes = file === '-' ? await buffer(stdin) : readFileSync(resolve(cwd, file));
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
    );
  }
  if (bytes.length > mostBytes)
    return { error: `The text has ${bytes.length} bytes; at most ${mostBytes} are read.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { error: 'The text is not UTF-8.' };
  }
}
