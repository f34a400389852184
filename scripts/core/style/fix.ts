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

/** Rules that keep undoing each other's repairs are given up after so many rounds. */
const mostRounds = 8;

/**
 * The text when nothing is left to repair: what overlapped at first, or was not yet there, comes in its turn. Repairing it once
 * more changes nothing: where the repairs come to no end, it is the text as it was.
 */
export function repaired(text: string, judgeText: (text: string) => readonly StyleMatch[]): string {
  let now = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = withFixes(now, judgeText(now));
    if (next === now) return now;
    now = next;
  }
  return text;
}
