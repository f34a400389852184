/** npm run inventory: holds a list of accounts against the registry, and can start a registry from it. */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Inventory } from './core/inventory/reconcile.ts';
import type { ListRow } from './core/inventory/row.ts';
import { command, type Io, oneOf, options, rootAndToday, start, UsageError } from './node/command.ts';
import { columnNames, parseColumns, readList } from './node/list.ts';
import type { Written } from './report/inventory.ts';

const help = `Usage: npm run -s inventory -- LIST [options]

Holds a list of accounts (CSV or JSON lines; - for standard input) against the registry. Every row gets one verdict:
registered, new, repeated, look-alike, undecided or refused.

  --columns MAP     which column is which, by number or header, e.g. url=4,name=2,unit=3,languages=5
                    (${columnNames.join(', ')}); without it the header is read
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
  const today = todayOption(values.today);
  const { reconcile } = await import('./core/inventory/reconcile.ts');
  const { loadRegistry } = await import('./node/load.ts');
  const { inventoryCsv, inventoryJson, inventoryText } = await import('./report/inventory.ts');
  const registry = loadRegistry(rootOption(values.root, cwd));
  const rows = readList(await readText(list, { stdin, cwd }), columns);
  const inventory = reconcile(rows, registry);
  const written =
    values.write === undefined ? undefined : await write(resolve(cwd, values.write), rows, inventory, today);
  const render = {
    text: () => inventoryText(inventory, written),
    json: () => inventoryJson(inventory, written),
    csv: () => inventoryCsv(inventory),
  };
  stdout.write(render[format]());
  return 0;
});

async function readText(list: string, { stdin, cwd }: Pick<Io, 'stdin' | 'cwd'>): Promise<string> {
  if (list === '-') return text(stdin);
  try {
    return readFileSync(resolve(cwd, list), 'utf8');
  } catch (error) {
    throw new UsageError(
      `${list} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`,
    );
  }
}

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
  const { writeNew } = await import('./node/write.ts');
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  const kept: string[] = [];
  for (const { kind, id, data } of draftEntries(rows, inventory, loadRegistry(folder))) {
    const { path, text } = entryFile(kind, id, data);
    (writeNew(folder, path, text) ? files : kept).push(path);
  }
  const made = loadRegistry(folder);
  const { problems } = check(made, { today });
  return { folder, files, kept, decisions: decisionsFrom(problems, catalogueOf(made)) };
}

if (import.meta.main) await start(main);
