/** Letters of other scripts that look like Latin ones: what a text would be with the letters that a reader sees. */
import type { Platforms } from './compile.ts';
import { readable } from './punycode.ts';

/** One letter, and the Latin one it looks like. */
export interface ImitatedLetter {
  readonly char: string;
  /** `U+0430`, for two letters that look alike cannot be told apart on a page. */
  readonly code: string;
  readonly like: string;
}

/** The text in plain letters, and which were others; undefined where none was, or where some have no likeness. */
export function inPlainLetters(
  text: string,
  { confusables }: Platforms,
): { readonly text: string; readonly letters: readonly ImitatedLetter[] } | undefined {
  if (/^[\0-\x7f]*$/.test(text) && !text.includes('xn--')) return undefined;
  const letters = new Map<string, ImitatedLetter>();
  let plain = '';
  for (const char of readable(text).normalize('NFC')) {
    if (char <= '\x7f') {
      plain += char;
      continue;
    }
    const like = confusables.prototype(char);
    if (!/^[\x21-\x7e]+$/.test(like)) return undefined;
    const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    letters.set(char, { char, code, like });
    plain += like;
  }
  return letters.size > 0 ? { text: plain, letters: [...letters.values()] } : undefined;
}
