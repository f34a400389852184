/** npm run inventory: holds a list of accounts against the registry, and can start a registry from it. */
import { mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Inventory } from './core/inventory/reconcile.ts';
import type { ListRow } from './core/inventory/row.ts';
import { command, oneOf, options, rootAndToday, start, UsageError } from './node/command.ts';
import { readBytes } from './node/input.ts';
import { readList } from './node/list.ts';
import { columnNames, parseColumns } from './node/list-columns.ts';
import { encodingOption, listText } from './node/list-text.ts';
import type { Written } from './report/inventory.ts';

const help = `Usage: npm run -s inventory -- LIST [options]

Holds a list of accounts (CSV or JSON lines; - for standard input) against the registry. Every row gets one verdict:
registered, new, repeated, look-alike, undecided or refused.

  --columns MAP     which column is which, by number or header, e.g. url=4,name=2,unit=3,languages=5
                    (${columnNames.join(', ')}); without it the header is read
  --encoding NAME   the encoding of the list, such as windows-1250; without it UTF-8 and UTF-16 are known
  --format FORMAT   text (default), json or csv
  --write DIR       make entries of the new accounts in DIR, and list what people must still decide;
                    nothing that exists is overwritten
  --root DIR        the registry to compare with (default: this one); it may be empty
  --today DATE      judge as on this day, YYYY-MM-DD (default: today)
  -h, --help        this help

Exit codes: 0 every row has a verdict, 2 the command itself failed.
`;

export const main = command(help, async (argv, { stdin, stdout, cwd }) => {
  const { values, positionals } = options(
    {
      columns: { type: 'string' },
      format: { type: 'string' },
      write: { type: 'string' },
      ...encodingOption,
      ...rootAndToday,
    },
    argv,
    { positionals: true },
  );
  const [list] = positionals;
  if (list === undefined || positionals.length > 1) throw new UsageError('inventory takes one LIST.');
  const format = oneOf('format', values.format ?? 'text', ['text', 'json', 'csv']);
  const columns = values.columns === undefined ? undefined : parseColumns(values.columns);
  const { rootOption, todayOption } = await import('./node/root.ts');
  const todayFor = todayOption(values.today);
  const { reconcile } = await import('./core/inventory/reconcile.ts');
  const { loadRegistry } = await import('./node/load.ts');
  const { inventoryCsv, inventoryJson, inventoryText } = await import('./report/inventory.ts');
  const registry = loadRegistry(rootOption(values.root, cwd));
  const today = todayFor(registry.organization?.data);
  const { text, remark, doubt } = listText(await readBytes(list, { stdin, cwd }), list, values.encoding);
  if (doubt !== undefined && values.write !== undefined) throw new UsageError(doubt);
  const rows = readList(text, columns);
  const inventory = reconcile(rows, registry);
  const written =
    values.write === undefined ? undefined : await write(resolve(cwd, values.write), rows, inventory, today);
  const render = {
    text: () => inventoryText(inventory, { written, remark }),
    json: () => inventoryJson(inventory, { written, remark }),
    csv: () => inventoryCsv(inventory),
  };
  stdout.write(render[format]());
  return 0;
});

async function write(
  folder: string,
  rows: readonly ListRow[],
  inventory: Inventory,
  today: string,
): Promise<Written> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`--write ${folder}: this is not a folder.`);
  const { check } = await import('./core/check/check.ts');
  const { decisionsFrom } = await import('./core/inventory/decisions.ts');
  const { draftEntries } = await import('./core/inventory/draft.ts');
  const { entryFile } = await import('./core/kinds/entry-file.ts');
  const { catalogueOf } = await import('./core/rules/index.ts');
  const { loadRegistry } = await import('./node/load.ts');
  const { progressOf } = await import('./node/progress.ts');
  const { isOfOneFile, writeNew } = await import('./node/write.ts');
  mkdirSync(folder, { recursive: true });
  const files = new Set<string>();
  const kept: string[] = [];
  const { entries, remarks } = draftEntries(rows, inventory, loadRegistry(folder));
  const told = [...remarks];
  const tell = progressOf('Writing', 'files');
  for (const [index, { kind, id, data, line }] of entries.entries()) {
    tell(index + 1, entries.length);
    const { path, text } = entryFile(kind, id, data);
    const says = (why: string) => told.push({ line: line ?? 0, text: `${path} was not written: ${why}` });
    try {
      if (files.has(path)) says('an earlier row leads to the same file');
      else if (writeNew(folder, path, text)) files.add(path);
      else kept.push(path);
    } catch (error) {
      // A name that this file system cannot hold is the matter of one row; a full disk is that of all.
      if (!(error instanceof UsageError) || !isOfOneFile(error)) throw error;
      says(error.message);
    }
  }
  const made = loadRegistry(folder);
  const { problems } = check(made, { today });
  const decisions = decisionsFrom(problems, catalogueOf(made));
  return { folder, files: [...files], kept, remarks: told, decisions };
}

if (import.meta.main) await start(main);
