/** The words at the end of a report. */
import type { CheckResult, Counts } from '../core/check/check.ts';
import { count } from '../core/text/lists.ts';

/** `All good: 120 files, 30 channels.` or what is wrong, in one line; for a change, what is new first. */
export function summaryLine({ summary, waived, problems }: CheckResult): string {
  const size = `${count(summary.files, 'file')}, ${count(summary.channels, 'channel')}`;
  const exceptions = waived.length > 0 ? ` ${count(waived.length, 'finding')} waived.` : '';
  if (problems.length === 0) return `All good: ${size}.${exceptions}`;
  const { known } = summary;
  if (!known) return `${countedWords(summary)} in ${size}.${exceptions}`;
  const there = `${countedWords(known)} were there before`;
  const fresh = {
    errors: summary.errors - known.errors,
    warnings: summary.warnings - known.warnings,
    suggestions: (summary.suggestions ?? 0) - (known.suggestions ?? 0),
  };
  const any = ({ errors, warnings, suggestions = 0 }: Counts) => errors + warnings + suggestions > 0;
  if (!any(fresh)) return `Nothing new: ${there} this change, in ${size}.${exceptions}`;
  return `This change brings ${countedWords(fresh)}${any(known) ? `; ${there}` : ''}. ${size}.${exceptions}`;
}

/** `1 error and 2 warnings`; suggestions only where there are some. */
function countedWords({ errors, warnings, suggestions = 0 }: Counts): string {
  const words = [count(errors, 'error'), count(warnings, 'warning')];
  return suggestions === 0
    ? words.join(' and ')
    : `${words.join(', ')} and ${count(suggestions, 'suggestion')}`;
}
