/** npm run read: a receipt for having read the style guide, written into somebody's own file. */
import { join } from 'node:path';
import { command, options, rootAndToday, start, UsageError } from './node/command.ts';

const help = `Usage: npm run read -- --as ID [options]

Writes into policy/people/ID.yaml that ID has read the style guide in its present version, and says what has changed since
the version that they had read before. Read that first: the receipt is your word, and goes into a pull request of your own.

  --as ID         who has read it: the name of a file in policy/people
  --show          only say what has changed; nothing is written
  --root DIR      the repository (default: this one)
  --today DATE    the day of the receipt, YYYY-MM-DD (default: today)
  -h, --help      this help

Exit codes: 0 done, or there was nothing to do; 2 the command itself failed.
`;

export const main = command(help, async (argv, { stdout, cwd }) => {
  const { values } = options({ as: { type: 'string' }, show: { type: 'boolean' }, ...rootAndToday }, argv);
  const { as: id, show } = values;
  if (id === undefined) throw new UsageError('--as ID is missing: who has read the guide?');
  const { rootOption, todayOption } = await import('./node/root.ts');
  const root = rootOption(values.root, cwd);
  const todayFor = todayOption(values.today);
  const { loadRegistry } = await import('./node/load.ts');
  const { receiptFor } = await import('./core/style/receipt.ts');
  const { changesText } = await import('./report/style-changes.ts');
  const registry = loadRegistry(root);
  const today = todayFor(registry.organization?.data);
  const answer = receiptFor(registry, id, today);
  if ('refused' in answer) throw new UsageError(answer.refused);
  const { document, version, before, changes, file, text } = answer;
  if (!show && text !== undefined) {
    const { writeOver } = await import('./node/write.ts');
    writeOver(join(root, file), text);
    stdout.write(`Wrote to ${file}: ${document} ${version}, read on ${today}.\n`);
  } else if (text === undefined) stdout.write(`${file} has a receipt for ${document} ${version} already.\n`);
  stdout.write(changesText(changes, { before, version }));
  return 0;
});

if (import.meta.main) await start(main);
