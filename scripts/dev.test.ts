import { expect, test } from 'vitest';
import { command } from './testing/cli-sandbox.ts';

test.each([
  [['--prot', '1'], 'Unknown option --prot. Did you mean --port?'],
  [['--port', 'http'], '--port http: expected a number, such as 4321.'],
  [['--root', 'no-such-folder'], '--root no-such-folder: there is no such folder.'],
  [['--today', 'tomorrow'], '--today tomorrow: expected a day as YYYY-MM-DD.'],
])('dev %j is one line, and exit 2', async (args, line) => {
  const { status, stdout, stderr } = await command('dev', args);
  expect([status, stdout, stderr]).toEqual([2, '', `${line}\nSee --help.\n`]);
});
