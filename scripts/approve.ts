/** npm run approve: somebody’s approval of a post, bound to exactly what it says, written into its file. */
import { join } from 'node:path';
import { command, oneOf, options, rootAndToday, start, UsageError } from './node/command.ts';

const help = `Usage: npm run -s approve -- ENTRY --as ID [options]

Shows what will appear, and writes into calendar/posts/ENTRY.yaml that ID approves it. The approval holds for exactly this text,
time, channel, picture and link: when a character changes, it is void. With the last one that the post needs, its status becomes
approved. A review on the pull request says the same without a command.

  --as ID        who approves: the name of a file in policy/people
  --part PART    as what, where it could be several things: proofreader, owner, unit-lead or lead
  --note TEXT    something for colleagues; it is not published
  --dry-run      only say what would be written
  --json         for programs
  --root DIR     the repository (default: this one)
  --today DATE   the day of the approval, YYYY-MM-DD (default: today, where the organisation is)
  --now INSTANT  the moment of the approval, such as 2026-12-01T09:30:00+01:00
  -h, --help     this help

Exit codes: 0 done; 1 it cannot be approved, and why; 2 the command itself failed.
`;

export const main = command(help, async (argv, { stdout, cwd }) => {
  const { values, positionals } = options(
    {
      as: { type: 'string' },
      part: { type: 'string' },
      note: { type: 'string' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      now: { type: 'string' },
      ...rootAndToday,
    },
    argv,
    { positionals: true },
  );
  const [typed, ...rest] = positionals;
  if (typed === undefined || rest.length > 0)
    throw new UsageError(
      'approve takes one post: its path, its id or its name, such as 2026/winter-timetable.',
    );
  const { as: by, note, json = false } = values;
  if (by === undefined) throw new UsageError('--as ID is missing: who approves the post?');
  const { approvalParts } = await import('./core/kinds/post.ts');
  const part = values.part === undefined ? undefined : oneOf('part', values.part, approvalParts);
  const { momentOption, rootOption } = await import('./node/root.ts');
  const root = rootOption(values.root, cwd);
  const momentFor = momentOption(values);
  const { loadRegistry } = await import('./node/load.ts');
  const { findPost } = await import('./core/calendar/find-post.ts');
  const { approve } = await import('./core/calendar/approval/approve.ts');
  const { unknownPerson } = await import('./core/organization/unknown-person.ts');
  const { approvalText, postText } = await import('./report/approve.ts');
  const { printable } = await import('./report/printable.ts');
  const registry = loadRegistry(root);
  const entry = findPost(registry, typed);
  if ('unknown' in entry) throw new UsageError(entry.unknown);
  if (!registry.people.has(by)) throw new UsageError(unknownPerson(registry, by));

  const moment = momentFor(registry.organization?.data);
  const made = approve(registry, entry, { by, part, note }, moment);
  const written = !('refused' in made) && !values['dry-run'];
  if (written) {
    const { writeOver } = await import('./node/write.ts');
    writeOver(join(root, made.file), made.text);
  }
  const { id, file } = entry;
  const refused = 'refused' in made ? made.refused : undefined;
  if (json) {
    const { approval = null, replaced = [], missing = [] } = 'refused' in made ? {} : made;
    const answer = {
      version: 1,
      outcome: refused !== undefined ? 'refused' : written ? 'written' : 'clean',
      entry: id,
      file,
      approval,
      replaced: replaced.map(({ approval: earlier, void: reason }) => ({
        ...earlier,
        void: reason?.why ?? null,
      })),
      missing,
      approved: 'isApproved' in made && made.isApproved,
      refused: refused ?? null,
    };
    stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  } else if ('refused' in made) stdout.write(`${printable(made.refused)}\nNothing has been written.\n`);
  else stdout.write(`${postText(registry, entry)}\n\n${approvalText(registry, entry, made, { written })}`);
  return refused === undefined ? 0 : 1;
});

if (import.meta.main) await start(main);
