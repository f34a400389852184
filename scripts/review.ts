/** npm run review: what a change does, in words, for those who have to agree to it. */
import { changeOptions, command, oneOf, options, rootAndToday, start, UsageError } from './node/command.ts';

const help = `Usage: npm run -s review -- --base REF [options]

Tells in words what a change does to the registry. The first line is the verdict: how many people must still agree, how much
is to be repaired. Then who can agree and whether they have, what to repair, and entry by entry what happens, what is near and
what it affects. Rights are read where the change goes, and so is the language: the first one of the organisation, where it is
English or French; json is English.

  --base REF          where the change goes, such as refs/remotes/origin/main; it is held against the commit at which it
                      left REF, and who may do what is read at the tip of REF
  --head REF          the commit to review, as git keeps it, in place of the folder
  --author LOGIN      who makes the change, by their login on the code host
  --approved-by LIST  whose approvals are for this very state of the change, logins with commas between them
  --reviews FILE      reviews, as the code host has told them to npm run github: each holds for the posts that it was of
  --format FORMAT     text (default), markdown or json
  --root DIR          the repository (default: this one)
  --today DATE        judge as on this day, YYYY-MM-DD (default: today)
  -h, --help          this help

Exit codes: 0 reviewed, whatever there is to say; 2 the command itself failed. \`check --base\` is what blocks.
`;

export const main = command(help, async (argv, { stdout, stderr, cwd }) => {
  const { values } = options({ ...changeOptions, ...rootAndToday, format: { type: 'string' } }, argv);
  const format = oneOf('format', values.format ?? 'text', ['text', 'markdown', 'json']);
  const { rootOption, todayOption } = await import('./node/root.ts');
  const root = rootOption(values.root, cwd);
  const todayFor = todayOption(values.today);
  if (values.base === undefined)
    throw new UsageError('review needs --base REF: where the change goes, such as --base origin/main.');
  const { comparedWords, loadChange } = await import('./node/change.ts');
  const { otherPaths } = await import('./node/snapshot.ts');
  const { reviewOf } = await import('./core/review/review.ts');
  const { placeProblems } = await import('./report/place.ts');
  const { reviewMarkdown, reviewText } = await import('./report/review/review.ts');
  const { reviewJson } = await import('./report/review/json.ts');
  const { handbookPages } = await import('./report/review/pages.ts');
  const { wordingIn } = await import('./core/model/wording.ts');
  const { registry, change, compared } = loadChange(root, values);
  if (!change || !compared) throw new UsageError('There is no change to review.');
  const review = reviewOf(change, { today: todayFor(registry.organization?.data) });
  // Addresses and language are those of where the change goes: it does not choose where its review leads.
  const { handbook, languages: [first = 'en'] = [] } =
    (change.rights.organization ?? registry.organization)?.data ?? {};
  const { language } = wordingIn({ en: '', fr: '' }, format === 'json' ? 'en' : first);
  const report = {
    review,
    language,
    pageOf: handbookPages(handbook),
    problems: placeProblems(registry, review.result.problems, language),
    others: otherPaths(root, compared.fork, compared.head?.commit),
    remark: compared.remark,
  };
  stderr.write(`${comparedWords(compared)}\n`);
  const render = { text: reviewText, markdown: reviewMarkdown, json: reviewJson };
  stdout.write(render[format](report));
  return 0;
});

if (import.meta.main) await start(main);
