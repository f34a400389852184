/** What became of the rows of an import, for a terminal. */
import type { Verdict } from '../core/calendar/import/import-posts.ts';
import { count } from '../core/text/lists.ts';
import { printable } from './printable.ts';

const words: Readonly<Record<Verdict['verdict'], string>> = {
  new: 'new',
  known: 'known',
  refused: 'refused',
};

/** A line per row, its reasons below it, and the sums. `written`: the files that were; absent where nothing was to be. */
export function importText(
  verdicts: readonly Verdict[],
  {
    written,
    remark,
  }: { readonly written?: ReadonlySet<string> | undefined; readonly remark?: string | undefined },
): string {
  const rows = verdicts.map(({ row, verdict, file, reasons }) => {
    const what = file?.path ?? row.title ?? row.text ?? '';
    const head = `${String(row.line).padStart(5)}  ${words[verdict].padEnd(7)}  ${what.slice(0, 90).toWellFormed()}`;
    return [head, ...reasons.map((reason) => `         ${reason}`)].map(printable).join('\n');
  });
  const sum = (verdict: Verdict['verdict']) => verdicts.filter((one) => one.verdict === verdict).length;
  const clocks = Map.groupBy(
    verdicts.flatMap(({ clock }) => clock ?? []),
    (clock) => clock,
  );
  const total = `${count(verdicts.length, 'row')}: ${sum('new')} new, ${sum('known')} known already, ${sum('refused')} refused.`;
  const lines = [
    ...(remark === undefined ? [] : [remark]),
    ...[...clocks].map(
      ([clock, all]) =>
        `${count(all.length, 'time')} without a zone, read on the clock of ${clock}: --zone names another one.`,
    ),
    total,
    written === undefined
      ? 'Nothing has been written: --write writes what is new.'
      : `Written: ${count(written.size, 'file')}${written.size < sum('new') ? `; ${sum('new') - written.size} were there already, and stay` : ''}.`,
  ];
  return `${[...rows, ...(rows.length > 0 ? [''] : []), ...lines.map(printable)].join('\n')}\n`;
}
