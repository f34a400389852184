/** npm run propose: a channel that is to be, or an account that is not ours, becomes one file that check accepts. */
import { type Draft, openCase } from './core/propose/draft.ts';
import { command, options, start } from './node/command.ts';
import { rootOption, todayOption } from './node/root.ts';
import { answersFrom, type Given } from './propose/answers.ts';
import { flagConfig, help, type Subject, subjectFrom } from './propose/flags.ts';
import { questionsFor } from './propose/questions.ts';
import type { Mode } from './propose/run.ts';

export const main = command(help, async (argv, { stdin, stdout, env, cwd }) => {
  const { values, positionals } = options(flagConfig, argv, { positionals: true });
  const given = values as Given;
  const subject = subjectFrom(given, positionals);
  const root = rootOption(values.root, cwd);
  const todayFor = todayOption(values.today);
  const { openDraftContext } = await import('./core/propose/draft-context.ts');
  const { Cancelled } = await import('./init/ask.ts');
  const { loadSources } = await import('./node/load.ts');
  const { toolsFor } = await import('./node/tools.ts');
  const { isFine, resultJson, resultText } = await import('./propose/result.ts');
  const { commandLine } = await import('./propose/command-line.ts');
  const { propose } = await import('./propose/run.ts');
  const sources = loadSources(root);
  const desk = openDraftContext(sources, toolsFor(sources));
  const today = todayFor(desk.registry.organization?.data);
  const draft = draftFrom(subject, given, today);

  const atTerminal = stdin.isTTY === true && stdout.isTTY === true && !values.json;
  const color = atTerminal && !env['NO_COLOR'];
  const mode: Mode = {
    root,
    // npm runs the command in the folder of the repository, whatever folder it was typed in.
    typedIn: env['INIT_CWD'] ?? cwd,
    today,
    color,
    asks: atTerminal && !values.yes,
    yes: values.yes === true,
    trial: values['dry-run'] === true,
    ownPage: values['own-page'] === true,
  };
  try {
    const result = await propose(desk, subject, draft, mode);
    if (values.json) stdout.write(resultJson(result, desk.registry));
    else if (mode.asks && isFine(result)) {
      const { outro } = await import('@clack/prompts');
      outro(resultText(result, desk.registry, { color, shown: true }).trimEnd());
    } else stdout.write(resultText(result, desk.registry, { color }));
    return isFine(result) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    const kept = Object.keys(error.draft).length > 0;
    stdout.write(
      `\nNothing has been written.${kept ? ` Your answers, to go on with:\n\n${commandLine(subject.kind, error.draft)}\n` : '\n'}`,
    );
    return 1;
  }
});

/** What the command line says, as a draft; its case is open, and was found today. */
function draftFrom({ kind, address }: Subject, given: Given, today: string): Draft {
  const draft = {
    ...(address !== undefined && { url: address }),
    ...(kind === 'unofficial' && openCase(today)),
  };
  return answersFrom(given, questionsFor(kind), draft);
}

if (import.meta.main) await start(main);
