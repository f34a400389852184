/** What an import of style rules says: a verdict for each thing that was read, and what was written. */
import type { ValeImport } from '../core/style/import/vale.ts';
import type { WordImport } from '../core/style/import/words.ts';
import type { WrittenRules } from '../node/style-import.ts';
import { printable } from './printable.ts';

/** One line per file with its verdict, what is different below it; then the sums. */
export function valeTable({ verdicts, rules }: ValeImport, written: WrittenRules | undefined): string {
  const width = Math.max(...verdicts.map(({ file }) => file.length));
  const lines = verdicts.flatMap((one) => [
    [one.verdict.padEnd(11), one.file.padEnd(width), one.extends.padEnd(14), one.rules.join(', ')]
      .join('  ')
      .trimEnd(),
    ...one.remarks.map((remark) => `             ${printable(remark)}`),
  ]);
  const sums = (['carried', 'partly', 'not carried'] as const).map(
    (verdict) => `${verdict}: ${verdicts.filter((one) => one.verdict === verdict).length}`,
  );
  return `${lines.join('\n')}\n\n${verdicts.length} files: ${sums.join(', ')}. ${writtenText(rules.length, written)}\n`;
}

export const valeJson = ({ verdicts, rules }: ValeImport, written: WrittenRules | undefined): string =>
  `${JSON.stringify({ verdicts, rules, ...(written && { written }) }, null, 2)}\n`;

/** What was written, or how to have it written. */
export function writtenText(count: number, written: WrittenRules | undefined): string {
  if (!written) return `${count} rules can be written: --write.`;
  const kept = written.kept.length > 0 ? ` Kept what was there: ${written.kept.join(', ')}.` : '';
  return `Wrote ${written.wrote.length} proposed rules to ${written.folder}.${kept}`;
}

/** One line per rule, then what was left out. */
export function wordsText(
  rows: number,
  { rules, counts, remarks }: WordImport,
  written: WrittenRules | undefined,
  remark: string | undefined,
): string {
  const made = rules.map(({ id }, at) => `${String(counts[at]).padStart(6)}  ${id}`);
  const left = remarks.map(({ line, text }) => `  line ${line}: ${printable(text)}`);
  return [
    `${rows} rows${remark === undefined ? '' : ` (${remark})`}`,
    ...made,
    ...(left.length > 0 ? ['Left out, or not understood:', ...left] : []),
    writtenText(rules.length, written),
    '',
  ].join('\n');
}
