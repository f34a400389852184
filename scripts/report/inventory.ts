/** The result of an inventory: for people, for programs, for spreadsheets. */

import type { Decision } from '../core/inventory/decisions.ts';
import type { Inventory } from '../core/inventory/reconcile.ts';
import { type JudgedRow, verdicts } from '../core/inventory/row.ts';
import { isFormula } from '../core/text/formula.ts';
import { count } from '../core/text/lists.ts';

/** What `--write` did. */
export interface Written {
  readonly folder: string;
  readonly files: readonly string[];
  /** Paths that were taken already, and were left as they are. */
  readonly kept: readonly string[];
  /** What of the list was not understood, or not written, with its line; 0 where it has none. */
  readonly remarks: readonly { readonly line: number; readonly text: string }[];
  readonly decisions: readonly Decision[];
}

const meanings = {
  registered: 'in the registry already',
  new: 'not in the registry yet',
  repeated: 'the same account as an earlier row',
  'look-alike': 'another account than a registered one, but close to it',
  undecided: 'only a stored id can tell',
  refused: 'no account',
} as const;

/** What there is to say beside the verdicts. */
export interface Aside {
  readonly written?: Written | undefined;
  /** How the file was read, where that is worth a word. */
  readonly remark?: string | undefined;
}

export function inventoryText({ rows, summary }: Inventory, { written, remark }: Aside = {}): string {
  const parts = [count(summary.rows, 'row')];
  if (remark !== undefined) parts.push(`The list is ${remark}.`);
  for (const verdict of verdicts) {
    if (summary[verdict] > 0)
      parts.push(`${String(summary[verdict]).padStart(6)}  ${verdict.padEnd(10)}  ${meanings[verdict]}`);
  }
  parts.push(
    `${count(summary.repeatedAccounts, 'account')} ${summary.repeatedAccounts === 1 ? 'is' : 'are'} listed more than once.`,
  );
  for (const verdict of ['repeated', 'look-alike', 'undecided', 'refused'] as const) {
    const group = rows.filter((row) => row.verdict === verdict);
    if (group.length > 0) parts.push('', `${verdict}:`, ...group.map(rowText));
  }
  const remarks = rows.flatMap(({ line, remarks: told }) => told.map((text) => ({ line, text })));
  if (remarks.length > 0) parts.push('', 'remarks:', ...remarkLines(remarks));
  if (written) parts.push('', ...writtenText(written));
  return `${parts.join('\n')}\n`;
}

const rowText = ({ line, input, reason, channel }: JudgedRow) =>
  `  line ${line}: ${input || '(empty)'}: ${reason}${channel ? ` (${channel})` : ''}`;

/** One line for each remark, however many rows it is about. */
const remarkLines = (remarks: Written['remarks']) =>
  [...Map.groupBy(remarks, ({ text }) => text)].map(([text, group]) => {
    const [first, ...others] = new Set(group.map(({ line }) => line));
    const more = others.length === 0 ? '' : ` and ${count(others.length, 'other line')}`;
    return `  ${first ? `line ${first}${more}: ` : ''}${text}`;
  });

function* writtenText({ folder, files, kept, remarks, decisions }: Written): Iterable<string> {
  yield `Wrote ${count(files.length, 'file')} to ${folder}.${kept.length > 0 ? ` ${kept.length} existed already and were left alone:` : ''}`;
  for (const path of kept) yield `  ${path}`;
  if (remarks.length > 0) yield* ['Not understood, or not written:', ...remarkLines(remarks)];
  if (decisions.length === 0) {
    yield 'check has nothing against them.';
    return;
  }
  yield 'People must still decide, as check says:';
  for (const { rule, severity, what, files: where } of decisions) {
    const example = where.length > 1 ? `${where.length} files, such as ${where[0]}` : where[0];
    yield `  ${severity.padEnd(7)}  ${rule}: ${what}`;
    yield `           in ${example}`;
  }
}

export function inventoryJson(inventory: Inventory, { written, remark }: Aside = {}): string {
  const aside = { ...(remark !== undefined && { remark }), ...(written && { written }) };
  return `${JSON.stringify({ version: 1, ...inventory, ...aside }, null, 2)}\n`;
}

export function inventoryCsv({ rows }: Inventory): string {
  const head = ['line', 'input', 'verdict', 'account', 'channel', 'with', 'reason', 'remarks'];
  const body = rows.map((row) => [
    String(row.line),
    row.input,
    row.verdict,
    row.account?.key ?? '',
    row.channel ?? '',
    row.with.join(' '),
    row.reason ?? '',
    row.remarks.join('; '),
  ]);
  return [head, ...body]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

/** A cell as RFC 4180 has it; what a spreadsheet would take for a formula begins with an apostrophe instead. */
function cell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
