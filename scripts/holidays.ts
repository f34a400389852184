/** npm run holidays: the public holidays of a region in a year, as a file of the calendar. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, options, start, UsageError } from './node/command.ts';

const help = `Usage: npm run -s holidays -- --year YEAR --country CODE [--region CODE] [--unit ID …] [options]

Writes calendar/holidays/<region>-<year>.yaml: the days off for everybody there, in the languages of the organisation, from the
library date-holidays. The check then asks about posts that fall on one. A file that is there is never overwritten; look at
what comes out, for laws change.

  --year YEAR      such as 2027
  --country CODE   by ISO 3166, such as FR
  --region CODE    a part of it with holidays of its own, such as QC for Québec
  --unit ID        a unit that keeps them, with the units below it; once for each (default: everybody)
  --dry-run        print the file, and write nothing
  --root DIR       the repository (default: this one)
  -h, --help       this help

Exit codes: 0 written, or it is there already as it would be; 1 another file is in the way; 2 the command itself failed.
`;

export const main = command(help, async (argv, { stdout, cwd }) => {
  const { values } = options(
    {
      year: { type: 'string' },
      country: { type: 'string' },
      region: { type: 'string' },
      unit: { type: 'string', multiple: true },
      'dry-run': { type: 'boolean' },
      root: { type: 'string' },
    },
    argv,
  );
  const { year, country, region, unit: units = [] } = values;
  if (year === undefined || country === undefined)
    throw new UsageError('--year and --country are needed, such as --year 2027 --country FR.');
  if (!/^20\d\d$/.test(year)) throw new UsageError(`--year ${year}: expected a year such as 2027.`);
  const { rootOption } = await import('./node/root.ts');
  const { loadRegistry } = await import('./node/load.ts');
  const { holidaysFile } = await import('./core/calendar/holiday-list.ts');
  const { nearest } = await import('./core/text/nearest.ts');
  const { publicHolidays } = await import('./node/public-holidays.ts');
  const { writeNew } = await import('./node/write.ts');
  const root = rootOption(values.root, cwd);
  const registry = loadRegistry(root);
  const stranger = units.find((unit) => !registry.units.has(unit));
  if (stranger !== undefined) {
    const close = nearest(stranger, registry.units.keys());
    throw new UsageError(
      `--unit ${stranger}: there is no such unit.${close ? ` Did you mean ${close}?` : ''}`,
    );
  }
  const languages = registry.organization?.data.languages ?? ['en'];
  const found = publicHolidays({ country, region, year: Number(year), languages });
  if (found.holidays.length === 0)
    throw new UsageError(
      `The library knows no public holidays of ${found.region} in ${year}: write the file by hand.`,
    );
  const { path, text } = holidaysFile({ ...found, year: Number(year), units });
  if (values['dry-run']) stdout.write(text);
  else if (writeNew(root, path, text)) stdout.write(`Written: ${path}\n`);
  else if (existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === text)
    stdout.write(`${path} is there already, and says the same.\n`);
  else {
    stdout.write(
      `${path} is there already, and says something else: it stays as it is. --dry-run shows what would be written.\n`,
    );
    return 1;
  }
  return 0;
});

if (import.meta.main) await start(main);
