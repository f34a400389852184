/** npm run check: judges the whole repository, and with --base what a change does to it. */
import { resolve } from 'node:path';
import { changeOptions, command, oneOf, options, rootAndToday, start } from './node/command.ts';

const help = `Usage: npm run -s check -- [options]

Checks every channel, person, policy and page, and prints all that is wrong.

  --base REF          judge a change that goes to REF, such as refs/remotes/origin/main: what was wrong where it left REF
                      is marked as known and fails nothing, who may do what is read at the tip of REF
  --head REF          judge this commit, as git keeps it, in place of the folder; needs --base
  --author LOGIN      who makes the change, by their login on the code host
  --approved-by LIST  whose approvals are for this very state of the change, logins with commas between them
  --reviews FILE      reviews, as the code host has told them to npm run github: each holds for the posts that it was of
  --staged            judge what is staged for the next commit, against HEAD; who will have to agree is only announced
  --format FORMAT     text (default), github, json, sarif, junit, markdown or codequality
  --root DIR          the repository to check (default: this one)
  --today DATE        judge as on this day, YYYY-MM-DD (default: that of the organisation, else today
                      where it is)
  --now INSTANT       judge as at this moment, such as 2026-12-01T09:30:00+01:00
  -h, --help          this help

Exit codes: 0 no errors, 1 errors, 2 the command itself failed. Warnings alone do not fail.
`;

const formats = ['text', 'github', 'json', 'sarif', 'junit', 'markdown', 'codequality'] as const;

export const main = command(help, async (argv, { stdout, stderr, env, cwd }) => {
  const { values } = options(
    {
      ...changeOptions,
      ...rootAndToday,
      now: { type: 'string' },
      staged: { type: 'boolean' },
      format: { type: 'string' },
    },
    argv,
  );
  const format = oneOf('format', values.format ?? 'text', formats);
  const { momentOption, rootOption } = await import('./node/root.ts');
  const root = rootOption(values.root, cwd);
  const momentFor = momentOption(values);
  const { comparedWords, loadChange } = await import('./node/change.ts');
  const { check } = await import('./core/check/check.ts');
  const { checkChange } = await import('./core/check/check-change.ts');
  const { refreshIds } = await import('./node/editor-schemas.ts');
  const { ownRoot } = await import('./node/load.ts');
  const { progressOf } = await import('./node/progress.ts');
  const { placeProblems } = await import('./report/place.ts');
  const { summaryLine } = await import('./report/summary.ts');
  const { registry, change, compared } = loadChange(root, values);
  const moment = momentFor(registry.organization?.data);
  const announce = values.staged === true;
  const onRule = progressOf('Checking', 'rules', registry.files.length);
  const result = change
    ? checkChange(change, { ...moment, announce, onRule })
    : check(registry, { ...moment, onRule });
  // What stands in the folder is what an editor completes from.
  if (values.head === undefined && root === resolve(ownRoot)) refreshIds(root, registry);
  const problems = placeProblems(registry, result.problems);
  const { summary } = result;
  const line = summaryLine(result);
  if (compared && values.base !== undefined) stderr.write(`${comparedWords(compared)}\n`);
  if (compared?.remark) stderr.write(`${compared.remark}\n`);
  const render = {
    text: async () => {
      const { renderText } = await import('./report/text.ts');
      return renderText(problems, line, stdout.isTTY && !env['NO_COLOR']);
    },
    github: async () => (await import('./report/github.ts')).renderGithub(problems, line),
    json: async () => (await import('./report/json.ts')).renderJson(problems, summary),
    sarif: async () => {
      const { renderSarif } = await import('./report/sarif.ts');
      const { catalogueOf } = await import('./core/rules/index.ts');
      return renderSarif(problems, catalogueOf(registry), (file) => registry.byPath.get(file)?.text);
    },
    junit: async () => (await import('./report/junit.ts')).renderJunit(problems, summary.files),
    markdown: async () => (await import('./report/markdown.ts')).renderMarkdown(problems, line),
    codequality: async () => (await import('./report/code-quality.ts')).renderCodeQuality(problems),
  };
  stdout.write(await render[format]());
  return summary.errors > (summary.known?.errors ?? 0) ? 1 : 0;
});

if (import.meta.main) await start(main);
