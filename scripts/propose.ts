/** npm run propose: a channel that is to be, or an account that is not ours, becomes one file that check accepts. */
import { outro } from '@clack/prompts';
import { type Draft, openCase } from './core/propose/draft.ts';
import { openDraftContext } from './core/propose/draft-context.ts';
import { Cancelled } from './init/ask.ts';
import { command, options, start } from './node/command.ts';
import { loadSources } from './node/load.ts';
import { rootOption, todayOption } from './node/root.ts';
import { toolsFor } from './node/tools.ts';
import { answersFrom, type Given } from './propose/answers.ts';
import { flagConfig, help, type Subject, subjectFrom } from './propose/flags.ts';
import { questionsFor } from './propose/questions.ts';
import { isFine, resultJson, resultText } from './propose/result.ts';
import { type Mode, propose } from './propose/run.ts';

export const main = command(help, async (argv, { stdin, stdout, env, cwd }) => {
  const { values, positionals } = options(flagConfig, argv, { positionals: true });
  const given = values as Given;
  const subject = subjectFrom(given, positionals);
  const root = rootOption(values.root, cwd);
  const today = todayOption(values.today);
  const draft = draftFrom(subject, given, today);
  const sources = loadSources(root);
  const desk = openDraftContext(sources, toolsFor(sources));

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
  };
  try {
    const result = await propose(desk, subject, draft, mode);
    if (values.json) stdout.write(resultJson(result, desk.registry));
    else if (mode.asks && isFine(result))
      outro(resultText(result, desk.registry, { color, shown: result.outcome === 'written' }).trimEnd());
    else stdout.write(resultText(result, desk.registry, { color }));
    return isFine(result) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    stdout.write('\nNothing has been written.\n');
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
