/** Writes the repairs of rules that are certain of theirs. */
import type { StyleMatch } from './judge.ts';

/** The text with every certain repair made; of two that overlap only the first. Nothing outside the findings changes. */
export function withFixes(text: string, matches: readonly StyleMatch[]): string {
  let fixed = '';
  let from = 0;
  for (const { span, replacement } of matches) {
    if (!span || replacement === undefined || span[0] < from) continue;
    fixed += text.slice(from, span[0]) + replacement;
    from = span[1];
  }
  return fixed + text.slice(from);
}
