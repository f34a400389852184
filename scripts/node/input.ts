/** The bytes that a command is given to read: a file, or `-` for standard input. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Io } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Reads all of it. A UsageError where the file cannot be read. */
export async function readBytes(file: string, { stdin, cwd }: Pick<Io, 'stdin' | 'cwd'>): Promise<Buffer> {
  if (file === '-') return buffer(stdin);
  try {
    return readFileSync(resolve(cwd, file));
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
    );
  }
}
