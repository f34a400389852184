/** npm run init: turns a fresh clone, which shows an example, into somebody's own organisation. */
import { initOptions } from './init/flags.ts';
import { command, options, start } from './node/command.ts';

const help = `Usage: npm run init
       npm run -s init -- --name NAME --website URL --languages TAGS --time-zone ZONE --lead NAME --deputy NAME [options]

Empties the example and begins your own organisation: asks at a terminal what the command line does not say.
Nothing is written before the plan is shown and \`check\` accepts the result.

  --name NAME         the organisation, as staff say it
  --website URL       its website; once for each
  --languages TAGS    languages of the handbook, the default first, e.g. en,fr
  --time-zone ZONE    e.g. Europe/Paris
  --lead NAME         who leads social media over all channels
  --lead-login LOGIN  their login on the code host; until it is known they can approve nothing
  --deputy NAME       who decides when the lead is away
  --deputy-login LOGIN  their login
  --alone             in place of --deputy: the organisation is one person
  --mailbox ADDRESS   a shared mailbox of the two; the handbook shows it
  --repository URL    where your copy of this repository is on the web
  --handbook URL      where the handbook will be published; a path in it is the base path
  --accounts LIST     accounts to begin with, CSV or JSON lines: they become proposals
  --columns MAP       which column of the list is which, e.g. url=4,name=2,unit=3,languages=5
  --yes               do it without asking
  --replace           even though the repository is somebody's own already
  --root DIR          the repository (default: this one)
  --today DATE        judge as on this day, YYYY-MM-DD (default: today)
  -h, --help          this help

Exit codes: 0 done, 1 nothing changed because nobody said yes, 2 the command itself failed.
`;

export const main = command(help, async (argv, io) => {
  const { values } = options(initOptions, argv);
  const { runInit } = await import('./init/run.ts');
  return runInit(values, io);
});

if (import.meta.main) await start(main);
