/** npm run dev: the handbook on this machine, in step with the files. */
import { setFlagsFromString } from 'node:v8';
import { command, options, start, UsageError } from './node/command.ts';
import { ownRoot } from './node/load.ts';
import { shownRoot, todayOption } from './node/root.ts';
import { beginSiteRun } from './node/site-run.ts';

const help = `Usage: npm run dev -- [options]

Shows the handbook while it is written: a saved file is checked at once and appears in the open page. With errors the
last good state stays, and terminal and page say what is wrong and where.

  --root DIR      the repository to show (default: CHOIRBOOK_ROOT, or this one)
  --today DATE    judge as on this day, YYYY-MM-DD (default: today)
  --port NUMBER   where to listen (default: 4321, or the next that is free)
  --host          let other machines of the network look, too
  --open          open a browser
  -h, --help      this help
`;

// Each save makes a whole registry and drops the one before. With room for it among the young objects, a large repository
// is read in four fifths of the time.
setFlagsFromString('--max-semi-space-size=64');
setFlagsFromString('--min-semi-space-size=16');

export const main = command(help, async (argv, { cwd, env }) => {
  const { values } = options(
    {
      root: { type: 'string' },
      today: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'boolean' },
      open: { type: 'boolean' },
    },
    argv,
  );
  const { root, today, port, host, open } = values;
  const shown = shownRoot(root, { cwd, env, home: ownRoot });
  // The configuration reads both from the environment: Astro hands it nothing else.
  todayOption(today);
  if (today !== undefined) process.env['CHOIRBOOK_TODAY'] = today;
  if (port !== undefined && !/^\d{1,5}$/.test(port))
    throw new UsageError(`--port ${port}: expected a number, such as 4321.`);
  process.env['CHOIRBOOK_ROOT'] = shown;
  beginSiteRun(ownRoot, shown);
  const { dev } = await import('astro');
  const server = {
    ...(port !== undefined && { port: Number(port) }),
    host: host ?? false,
    open: open ?? false,
  };
  await dev({ root: ownRoot, server });
  return 0;
});

if (import.meta.main) await start(main);
