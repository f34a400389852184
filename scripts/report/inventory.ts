/** The result of an inventory: for people, for programs, for spreadsheets. */
import type { Decision } from '../core/inventory/decisions.ts';
import type { Inventory } from '../core/inventory/reconcile.ts';
import { type JudgedRow, verdicts } from '../core/inventory/row.ts';
import { count } from '../core/text/lists.ts';

/** What `--write` did. */
export interface Written {
  readonly folder: string;
  readonly files: readonly string[];
  /** Paths that were taken already, and were left as they are. */
  readonly kept: readonly string[];
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

export function inventoryText({ rows, summary }: Inventory, written?: Written): string {
  const parts = [count(summary.rows, 'row')];
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
  if (written) parts.push('', ...writtenText(written));
  return `${parts.join('\n')}\n`;
}

const rowText = ({ line, input, reason, channel }: JudgedRow) =>
  `  line ${line}: ${input || '(empty)'}: ${reason}${channel ? ` (${channel})` : ''}`;

function* writtenText({ folder, files, kept, decisions }: Written): Iterable<string> {
  yield `Wrote ${count(files.length, 'file')} to ${folder}.${kept.length > 0 ? ` ${kept.length} existed already and were left alone:` : ''}`;
  for (const path of kept) yield `  ${path}`;
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

export function inventoryJson(inventory: Inventory, written?: Written): string {
  return `${JSON.stringify({ version: 1, ...inventory, ...(written && { written }) }, null, 2)}\n`;
}

export function inventoryCsv({ rows }: Inventory): string {
  const head = ['line', 'input', 'verdict', 'account', 'channel', 'with', 'reason'];
  const body = rows.map((row) => [
    String(row.line),
    row.input,
    row.verdict,
    row.account?.key ?? '',
    row.channel ?? '',
    row.with.join(' '),
    row.reason ?? '',
  ]);
  return [head, ...body]
    .map((cells) => cells.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

/** A cell as RFC 4180 has it; what a spreadsheet would take for a formula begins with an apostrophe instead. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
