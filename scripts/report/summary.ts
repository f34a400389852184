/** The words at the end of a report. */
import type { CheckResult } from '../core/check.ts';

/** `1 file`, `2 files`. */
export const count = (number: number, one: string, many = `${one}s`) =>
  `${number} ${number === 1 ? one : many}`;

/** `All good: 120 files, 30 channels.` or what is wrong, in one line. */
export function summaryLine({ summary, waived, problems }: CheckResult): string {
  const size = `${count(summary.files, 'file')}, ${count(summary.channels, 'channel')}`;
  const exceptions = waived.length > 0 ? ` ${count(waived.length, 'finding')} waived.` : '';
  if (problems.length === 0) return `All good: ${size}.${exceptions}`;
  return `${count(summary.errors, 'error')} and ${count(summary.warnings, 'warning')} in ${size}.${exceptions}`;
}
