/** npm run upgrade: brings a newer version of the product into an organisation's repository. */
import { command, options, start, UsageError } from './node/command.ts';

const help = `Usage: npm run upgrade -- PATH [options]     in a clone of the new version: PATH is your organisation's repository
       npm run upgrade -- VERSION [options]  in your organisation's repository: a clone of the new version, or a ref of git

Replaces the code, keeps your data and what is your own: style sheet, logo, extensions, settings of workflows. Facts about
platforms are merged key by key; your decisions stay. What both sides have changed is named. Data is rewritten where it is
written differently now. Everything must be committed before; a run that is stopped half-way is undone by the next one.

  --yes           do it without asking
  --root DIR      your organisation's repository
  --today DATE    judge as on this day, YYYY-MM-DD (default: today)
  -h, --help      this help

Exit codes: 0 done or nothing to do, 1 done with errors of check, or nobody said yes, 2 the command itself failed.
`;

export const main = command(help, async (argv, io) => {
  const { values, positionals } = options(
    { yes: { type: 'boolean' }, root: { type: 'string' }, today: { type: 'string' } },
    argv,
    { positionals: true },
  );
  const [given, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`One path or version at a time, not also ${more.join(' ')}.`);
  const { chooseSides } = await import('./upgrade/choose.ts');
  const chosen = chooseSides(given, values.root, io.cwd);
  if ('delegate' in chosen)
    return chosen.delegate([
      ...(values.yes ? ['--yes'] : []),
      ...(values.today === undefined ? [] : ['--today', values.today]),
    ]);
  const { runUpgrade } = await import('./upgrade/run.ts');
  return runUpgrade(chosen, values, io);
});

if (import.meta.main) await start(main);
