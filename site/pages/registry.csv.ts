/** /registry.csv: every official channel as a spreadsheet reads it, names in the first language. */
import { stringify } from 'csv-stringify/sync';
import { csvOptions, exportedLines } from '../../scripts/core/browse/index.ts';
import { listing } from '../channels/browse/listing.ts';

export function GET() {
  const { table } = listing(undefined);
  const lines = exportedLines(
    table,
    Array.from({ length: table.size }, (_, row) => row),
  );
  return new Response(stringify(lines, csvOptions), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
