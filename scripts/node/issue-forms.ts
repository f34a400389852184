/** The issue forms of this repository, and the texts that were written with them. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type FormName, formNames } from '../core/git-host/issue-form/issue-form.ts';
import { type IssueForm, readForm } from '../core/git-host/issue-form/schema.ts';
import { type Io, UsageError } from './command.ts';
import { ownRoot } from './load.ts';

/** Every form that becomes a file, by name. */
export const readForms = (): ReadonlyMap<FormName, IssueForm> =>
  new Map(
    formNames.map((name) => [
      name,
      readForm(readFileSync(join(ownRoot, `.github/ISSUE_TEMPLATE/${name}.yml`), 'utf8')),
    ]),
  );

/** What is read at most: an issue has 65,536 characters, of four bytes each at the very most. */
const mostBytes = 4 * 65_536;

/** The text of a file (`-` is standard input), or why it cannot be one: other bytes would become other letters in silence. */
export async function readIssue(
  file: string,
  { stdin, cwd }: Pick<Io, 'stdin' | 'cwd'>,
): Promise<{ readonly text: string } | { readonly fault: string }> {
  let bytes: Buffer;
  try {
    bytes = file === '-' ? await buffer(stdin) : readFileSync(resolve(cwd, file));
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
    );
  }
  if (bytes.length > mostBytes)
    return { fault: `The text has ${bytes.length} bytes; at most ${mostBytes} are read.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { fault: 'The text is not UTF-8.' };
  }
}
