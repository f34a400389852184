/** npm run issue-form: the text of an issue, written with a form, becomes the file of a proposal. */
import { formNames } from './core/git-host/issue-form/form.ts';
import type { IssueAnswer } from './core/git-host/issue-form/issue-form.ts';
import { command, oneOf, options, rootAndToday, start, UsageError } from './node/command.ts';
import { readIssue } from './node/issue.ts';

const names = Object.values(formNames);

const kindOf = {
  'propose-channel': 'channels',
  'report-account': 'unofficial',
  'plan-post': 'posts',
} as const;

const help = `Usage: npm run -s issue-form -- [options] [FILE]

Reads the text of an issue that was written with a form of .github/ISSUE_TEMPLATE, from FILE or from standard input, and
writes the entry that it asks for. An entry that exists is never overwritten.

  --form NAME      ${names.join(', ')} (default: the one whose headings the text has)
  --author LOGIN   who has written the issue (default: the variable ISSUE_AUTHOR)
  --format FORMAT  markdown (default): what to answer; json: the same, with path and text of the file
  --root DIR       the repository to write to (default: this one)
  --today DATE     judge as on this day, YYYY-MM-DD (default: today)
  -h, --help       this help

Exit codes: 0 written, 1 nothing written because something must be corrected, 2 the command itself failed.
`;

export const main = command(help, async (argv, { stdin, stdout, env, cwd }) => {
  const { values, positionals } = options(
    {
      form: { type: 'string' },
      author: { type: 'string' },
      format: { type: 'string' },
      ...rootAndToday,
    },
    argv,
    { positionals: true },
  );
  if (positionals.length > 1) throw new UsageError('issue-form takes one FILE.');
  const wanted = values.form === undefined ? undefined : oneOf('form', values.form, names);
  const format = oneOf('format', values.format ?? 'markdown', ['markdown', 'json']);
  const { rootOption, todayOption } = await import('./node/root.ts');
  const root = rootOption(values.root, cwd);
  const todayFor = todayOption(values.today);
  const author = values.author ?? (env['ISSUE_AUTHOR'] || undefined);
  const issue = await readIssue(positionals[0] ?? '-', { stdin, cwd });
  const { answerIssue, formOf } = await import('./core/git-host/issue-form/issue-form.ts');
  const { formErrorsMarkdown, proposalMarkdown, titleOf } = await import('./report/issue-reply.ts');
  const kind = wanted ? kindOf[wanted] : 'text' in issue ? formOf(issue.text) : undefined;
  const form = kind === undefined ? null : formNames[kind];
  const print = (markdown: string, facts: Record<string, unknown>) =>
    stdout.write(
      format === 'markdown' ? markdown : `${JSON.stringify({ version: 1, ...facts, markdown }, null, 2)}\n`,
    );
  let answer: IssueAnswer;
  if ('error' in issue) answer = { errors: [{ message: issue.error }] };
  else if (!kind) {
    answer = {
      errors: [{ message: `This text was written with none of the forms ${names.join(', ')}.` }],
    };
  } else {
    const { openDraftContext } = await import('./core/propose/draft-context.ts');
    const { loadSources } = await import('./node/load.ts');
    const { toolsFor } = await import('./node/tools.ts');
    const sources = loadSources(root);
    const desk = openDraftContext(sources, toolsFor(sources));
    answer = answerIssue(issue.text, kind, desk, {
      author,
      today: todayFor(desk.registry.organization?.data),
    });
  }
  if ('proposal' in answer) {
    const { file } = answer.proposal;
    const { writeNew } = await import('./node/write.ts');
    if (writeNew(root, file.path, file.text)) {
      const title = titleOf(answer.proposal);
      print(proposalMarkdown(answer.proposal), {
        outcome: 'written',
        form,
        title,
        path: file.path,
        text: file.text,
      });
      return 0;
    }
    // Not known to the registry, and there all the same: a folder, or written a moment ago.
    answer = { errors: [{ message: `There is something at \`${file.path}\` already.` }] };
  }
  print(formErrorsMarkdown(answer.errors), { outcome: 'correct', form, errors: answer.errors });
  return 1;
});

if (import.meta.main) await start(main);
