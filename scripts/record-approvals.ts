/** npm run record-approvals: what the reviews of a merged pull request have approved, as approvals in the files of the posts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, options, rootAndToday, start, UsageError } from './node/command.ts';

const help = `Usage: npm run -s record-approvals -- --reviews FILE [options]

After a merge: the person who has approved the pull request has approved the posts that it was about, as far as they are still as they
were reviewed. FILE is what npm run github -- merged-reviews has had from the code host. Logins are those of before.

  --reviews FILE  { "pull": 7, "base": COMMIT, "reviews": [{ login, commit, base, at }] }
  --write         write into the files; else it is only said
  --json          for the step that opens the pull request
  --root DIR      the repository (default: this one)
  -h, --help      this help

Exit codes: 0 done, also where there is nothing to record; 2 the command itself failed.
`;

export const main = command(help, async (argv, { stdout, cwd }) => {
  const { values } = options(
    { reviews: { type: 'string' }, write: { type: 'boolean' }, json: { type: 'boolean' }, ...rootAndToday },
    argv,
  );
  const { reviews: file } = values;
  if (file === undefined) throw new UsageError('--reviews FILE is missing: what has the code host said?');
  const { momentOption, rootOption } = await import('./node/root.ts');
  const root = rootOption(values.root, cwd);
  const momentFor = momentOption(values);
  const { loadReviews, reviewsIn } = await import('./node/reviews.ts');
  const { readCommit } = await import('./node/change.ts');
  const { planIn } = await import('./node/open-plan.ts');
  const { writeOver } = await import('./node/write.ts');
  const { recordReviews } = await import('./core/calendar/approval/record.ts');
  const { prose } = await import('./report/markdown-text.ts');
  const { printable } = await import('./report/printable.ts');
  const told = reviewsIn(file);
  const { pull = null } = (JSON.parse(readFileSync(file, 'utf8')) ?? {}) as { pull?: number | null };
  const [first] = told;
  const context = planIn(root, momentFor);
  const { files, said } = first
    ? recordReviews(
        context,
        readCommit(root, first.base, 'policy/organization.yaml').registry,
        loadReviews(root, told),
      )
    : { files: [], said: [] };
  if (values.write) for (const { path, text } of files) writeOver(join(root, path), text);
  const markdown = `The reviews of #${pull} approve these posts, as they were reviewed and still are:\n\n${said.map((line) => `- ${prose(line)}\n`).join('')}`;
  stdout.write(
    values.json
      ? `${JSON.stringify({ version: 1, pull, files, said, markdown }, null, 2)}\n`
      : `${[...said.map(printable), `${files.length} of the files ${values.write ? 'are written' : 'would be written: --write writes them'}.`].join('\n')}\n`,
  );
  return 0;
});

if (import.meta.main) await start(main);
