/** npm run import-posts: posts that are planned elsewhere become entries of the calendar. */
import { command, oneOf, options, rootAndToday, start, UsageError } from './node/command.ts';

const help = `Usage: npm run -s import-posts -- FILE --author ID [options]

Reads planned posts from a CSV file (with a header, or the three columns of Hootsuite: date, message, link) or from an .ics
calendar, and says of each row what becomes of it: new, known already, or refused and why. The rules of check judge all of
them together. Times with an offset are turned to the clock of the channel; rows with an address of the post have appeared.

  --author ID      who answers for the posts: the name of a file in policy/people
  --channel ID     the channel of rows that name none
  --zone ZONE      the IANA time zone of times without one (default: that of the unit of each channel)
  --dates ORDER    day-first or month-first, where 03/04/2026 could be both
  --columns MAP    which column is which, by header or number: text=Message,at=2
  --encoding NAME  the encoding of the file, such as windows-1250 (default: UTF-8 or UTF-16)
  --write          write what is new; what exists is never overwritten
  --json           for programs
  --root DIR       the repository (default: this one)
  --today DATE     judge as on this day, YYYY-MM-DD (default: today, where the organisation is)
  -h, --help       this help

Exit codes: 0 read, and no row refused; 1 rows are refused; 2 the command itself failed.
`;

export const main = command(help, async (argv, io) => {
  const { values, positionals } = options(
    {
      author: { type: 'string' },
      channel: { type: 'string' },
      zone: { type: 'string' },
      dates: { type: 'string' },
      columns: { type: 'string' },
      encoding: { type: 'string' },
      write: { type: 'boolean' },
      json: { type: 'boolean' },
      ...rootAndToday,
    },
    argv,
    { positionals: true },
  );
  const [list, ...rest] = positionals;
  if (list === undefined || rest.length > 0)
    throw new UsageError('import-posts takes one FILE, .csv or .ics.');
  const { author, channel, zone } = values;
  if (author === undefined) throw new UsageError('--author ID is missing: who answers for the posts?');
  const dates =
    values.dates === undefined ? undefined : oneOf('dates', values.dates, ['day-first', 'month-first']);
  const { momentOption, rootOption } = await import('./node/root.ts');
  const root = rootOption(values.root, io.cwd);
  const momentFor = momentOption(values);
  const { readBytes } = await import('./node/input.ts');
  const { listText } = await import('./node/list-text.ts');
  const { planIn } = await import('./node/open-plan.ts');
  const { writeNew } = await import('./node/write.ts');
  const { importPosts } = await import('./core/calendar/import/import-posts.ts');
  const { unknownPerson } = await import('./core/organization/unknown-person.ts');
  const { importText } = await import('./report/import-posts.ts');
  const { text, remark, doubt } = listText(await readBytes(list, io), list, values.encoding);
  if (doubt !== undefined && values.write) throw new UsageError(doubt);
  const rows = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)
    ? (await import('./node/post-ics.ts')).readIcs(text)
    : (await import('./node/post-list.ts')).readPostList(text, values.columns);
  const context = planIn(root, momentFor);
  if (!context.registry.people.has(author)) throw new UsageError(unknownPerson(context.registry, author));

  const verdicts = importPosts(context, rows, { author, channel, zone, dates });
  const files = verdicts.flatMap(({ file }) => file ?? []);
  const written = values.write
    ? new Set(
        files.filter(({ path, text: content }) => writeNew(root, path, content)).map(({ path }) => path),
      )
    : undefined;
  io.stdout.write(
    values.json
      ? `${JSON.stringify({ version: 1, rows: verdicts, ...(written && { written: [...written] }) }, null, 2)}\n`
      : importText(verdicts, { written, remark }),
  );
  return verdicts.some(({ verdict }) => verdict === 'refused') ? 1 : 0;
});

if (import.meta.main) await start(main);
