/** npm run bundle: puts the code of each command into one file. `npm ci` does it, too. */
import { command, options, start } from './node/command.ts';

const help = `Usage: npm run -s bundle [-- COMMAND …]

Makes bundles of commands, or of those that people wait for, below node_modules/.cache: they start in two thirds of the time. As soon
as a file of its code changes, a command starts from its own files again, until its bundle is made anew.

  -h, --help  this help

Exit codes: 0 made, or there is nothing to make them with, 2 the command itself failed.
`;

/** Others run seldom, or their start is the least of it. */
const bundled = [
  'approve',
  'check',
  'commit-message',
  'draft',
  'plan',
  'propose',
  'read',
  'review',
  'verify',
];

export const main = command(help, async (argv, { stderr }) => {
  const { positionals } = options({}, argv, { positionals: true });
  try {
    const { makeBundle } = await import('./node/bundle/make.ts');
    for (const name of positionals.length > 0 ? positionals : bundled) await makeBundle(name);
  } catch (error) {
    // An installation must not fail for it.
    stderr.write(`Commands start from their own files, without bundles: ${(error as Error).message}\n`);
  }
  return 0;
});

if (import.meta.main) await start(main);
