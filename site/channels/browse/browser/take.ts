/** Takes the present view away as a file. It is made here: nothing is asked of a server, and nothing is told to one. */
import {
  csvOptions,
  exported,
  exportedLines,
  type Query,
  search,
  type Table,
  toParams,
} from '../../../../scripts/core/browse/index.ts';

/** Saves all rows of the view, not only the page that is shown. */
export async function take(kind: string, table: Table, query: Query): Promise<void> {
  const { rows } = search(table, query);
  if (kind === 'json') {
    const view = { query: String(toParams({ ...query, page: 1 })), channels: exported(table, rows) };
    save('channels.json', 'application/json', `${JSON.stringify(view, null, 2)}\n`);
    return;
  }
  // Few take a file, so the writer of CSV comes when somebody does.
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  save('channels.csv', 'text/csv', stringify(exportedLines(table, rows), csvOptions));
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
