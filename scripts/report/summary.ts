/** The words at the end of a report. */
import type { CheckResult } from '../core/check/check.ts';

/** `1 file`, `2 files`. */
export const count = (number: number, one: string, many = `${one}s`) =>
  `${number} ${number === 1 ? one : many}`;

/** `All good: 120 files, 30 channels.` or what is wrong, in one line; for a change, what is new first. */
export function summaryLine({ summary, waived, problems }: CheckResult): string {
  const size = `${count(summary.files, 'file')}, ${count(summary.channels, 'channel')}`;
  const exceptions = waived.length > 0 ? ` ${count(waived.length, 'finding')} waived.` : '';
  if (problems.length === 0) return `All good: ${size}.${exceptions}`;
  const { errors, warnings, known } = summary;
  if (!known) return `${count(errors, 'error')} and ${count(warnings, 'warning')} in ${size}.${exceptions}`;
  const before = `${count(known.errors, 'error')} and ${count(known.warnings, 'warning')}`;
  const fresh = { errors: errors - known.errors, warnings: warnings - known.warnings };
  if (fresh.errors + fresh.warnings === 0)
    return `Nothing new: ${before} were there before this change, in ${size}.${exceptions}`;
  const brought = `This change brings ${count(fresh.errors, 'error')} and ${count(fresh.warnings, 'warning')}`;
  const there = known.errors + known.warnings > 0 ? `; ${before} were there before` : '';
  return `${brought}${there}. ${size}.${exceptions}`;
}
