/** npm run check: judges the whole repository, and with --base what a change does to it. */

import { check } from './core/check/check.ts';
import { checkChange } from './core/check/check-change.ts';
import { rulesByFamily } from './core/rules/index.ts';
import { ruleUrl } from './core/rules/rule-url.ts';
import { changeOptions, loadChange } from './node/change.ts';
import { oneOf, options, run } from './node/command.ts';
import { rootOption, todayOption } from './node/root.ts';
import { renderCodeQuality } from './report/code-quality.ts';
import { renderGithub } from './report/github.ts';
import { renderJson } from './report/json.ts';
import { renderJunit } from './report/junit.ts';
import { renderMarkdown } from './report/markdown.ts';
import { placeProblems } from './report/place.ts';
import { renderSarif } from './report/sarif.ts';
import { summaryLine } from './report/summary.ts';
import { renderText } from './report/text.ts';

const help = `Usage: npm run -s check -- [options]

Checks every channel, person, policy and page, and prints all that is wrong.

  --base REF          judge a change: what was wrong where HEAD left REF is marked as known and fails nothing, and the
                      rules about changes are asked as well
  --author LOGIN      who makes the change, by their login on the code host
  --approved-by LIST  whose approvals are for this very state of the change, logins with commas between them
  --staged            judge what is staged for the next commit, against HEAD
  --format FORMAT     text (default), github, json, sarif, junit, markdown or codequality
  --root DIR          the repository to check (default: this one)
  --today DATE        judge as on this day, YYYY-MM-DD (default: today)
  -h, --help          this help

Exit codes: 0 no errors, 1 errors, 2 the command itself failed. Warnings alone do not fail.
`;

const formats = ['text', 'github', 'json', 'sarif', 'junit', 'markdown', 'codequality'] as const;

await run(help, (argv) => {
  const { values } = options(
    {
      ...changeOptions,
      staged: { type: 'boolean' },
      format: { type: 'string' },
      root: { type: 'string' },
      today: { type: 'string' },
    },
    argv,
  );
  const format = oneOf('format', values.format ?? 'text', formats);
  const root = rootOption(values.root);
  const today = todayOption(values.today);
  if (process.stderr.isTTY) process.stderr.write('Checking …\r');
  const { registry, change, remark } = loadChange(root, values);
  const result = change ? checkChange(change, { today }) : check(registry, { today });
  const problems = placeProblems(registry, result.problems);
  if (process.stderr.isTTY) process.stderr.write('\u001B[2K');
  if (remark) process.stderr.write(`${remark}\n`);
  const rules = Object.values(rulesByFamily).flat();
  const render = {
    text: () => renderText(problems, summaryLine(result), process.stdout.isTTY && !process.env['NO_COLOR']),
    github: () => renderGithub(problems, summaryLine(result)),
    json: () => renderJson(problems, result.summary),
    sarif: () =>
      renderSarif(
        problems,
        rules.map((rule) => ({ ...rule, url: ruleUrl(rule.id, registry.organization?.data) })),
      ),
    junit: () => renderJunit(problems, result.summary.files),
    markdown: () => renderMarkdown(problems, summaryLine(result)),
    codequality: () => renderCodeQuality(problems),
  };
  process.stdout.write(render[format]());
  return result.summary.errors > (result.summary.known?.errors ?? 0) ? 1 : 0;
});
