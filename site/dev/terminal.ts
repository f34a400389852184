/** What the terminal says after a reading. */
import { styleText } from 'node:util';
import { count } from '../../scripts/core/text/lists.ts';
import { printable, printableProblem } from '../../scripts/report/printable.ts';
import { summaryLine } from '../../scripts/report/summary.ts';
import { renderText } from '../../scripts/report/text.ts';
import type { Outcome, Shows } from './session.ts';

const shown: Record<Shows, string> = {
  all: '',
  last: 'The pages keep their last good state until the errors are fixed.',
  rest: 'The pages show what is sound; the rest appears when the errors are fixed.',
  nothing: 'No page can be shown until the errors are fixed.',
};

/**
 * New problems in full, then what was fixed, then the state in one line. `saved` are the files that changed; none at
 * the start, when everything is new.
 */
export function outcomeText(
  { shows, reading, failure, fresh, fixed }: Outcome,
  saved: readonly string[],
  color = false,
): string {
  const green = (text: string) => (color ? styleText('green', text, { validateStream: false }) : text);
  const lines: string[] = [];
  if (saved.length > 0) lines.push(savedLine(saved));
  for (const { rule, file } of fixed.slice(0, 5).map(printableProblem))
    lines.push(`  ${green('fixed:')} ${rule} in ${file}`);
  if (fixed.length > 5) lines.push(`  ${green('fixed:')} and ${count(fixed.length - 5, 'more problem')}`);
  const state = [reading && summaryLine(reading.result), failure && printableLines(failure), shown[shows]];
  lines.push(renderText(fresh, state.filter(Boolean).join('\n'), color).trimEnd());
  return `${lines.join('\n')}\n`;
}

function savedLine(files: readonly string[]): string {
  const named = files.slice(0, 3).map(printable).join(', ');
  return `\nSaved: ${named}${files.length > 3 ? ` and ${count(files.length - 3, 'more file')}` : ''}`;
}

const printableLines = (text: string) => text.split('\n').map(printable).join('\n');
