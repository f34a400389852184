/** What to type next: the git commands that turn the new file into a pull request. */
import { commitSubject } from '../core/change/commit-subject.ts';
import type { DraftKind } from '../core/propose/questions.ts';
import { plainLetters } from '../core/text/ids.ts';
import { printable } from '../report/printable.ts';

export interface NextSteps {
  /** The new file, from the repository's root. */
  readonly path: string;
  readonly kind: DraftKind;
  /** The folder to go to first, when that is not where the reader is. */
  readonly folder?: string | undefined;
}

/** The commands, one a line, ready to paste into a shell. */
export function nextCommands({ path, kind, folder }: NextSteps): string[] {
  const branch = branchName(kind === 'channels' ? 'propose' : 'report', path);
  const after = kind === 'channels' ? { status: 'proposed' } : undefined;
  const subject = commitSubject([{ status: 'A', path, after }]) ?? `Add ${path}`;
  return [
    ...(folder === undefined ? [] : [`cd ${quoted(folder)}`]),
    `git switch -c ${branch}`,
    `git add ${quoted(path)}`,
    `git commit -m ${quoted(subject)}`,
    `git push -u origin ${branch}`,
  ];
}

/** A name that git and every shell take as it is: `propose-x-aster_garden`. */
export function branchName(what: string, path: string): string {
  const account = path.replace(/^channels\/(?:unofficial\/)?/, '').replace(/\.yaml$/, '');
  const plain = plainLetters(decoded(account))
    .replaceAll(/[^a-z0-9_]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return plain === '' ? `${what}-channel` : `${what}-${plain}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * A word as a shell reads it: bare where nothing in it is special, in quotes otherwise. What would steer the terminal on which the
 * word is shown, a line end among it, is written as bash and zsh read it.
 */
export function quoted(word: string): string {
  if (printable(word) !== word) return `$'${[...word].map(escapedSign).join('')}'`;
  if (/^[\w./:@%+,][\w./:@%+,=-]*$/.test(word)) return word;
  if (/^[\w./:@%+,= -]+$/.test(word)) return `"${word}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** An option with its value. One that begins with a dash would be taken for the next option. */
export const option = (flag: string, value: string): string =>
  `--${flag}${value.startsWith('-') ? '=' : ' '}${quoted(value)}`;

/** By the bytes of UTF-8: by its number only a shell in a locale of Unicode would read it. */
function escapedSign(sign: string): string {
  if (sign === "'" || sign === '\\') return `\\${sign}`;
  if (printable(sign) === sign) return sign;
  return [...new TextEncoder().encode(sign)]
    .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
    .join('');
}
