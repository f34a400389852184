import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { cliSandbox, command } from './testing/cli-sandbox.ts';

const here = cliSandbox();
const dan = 'policy/people/dan-wu.yaml';

describe('read', () => {
  beforeEach(() => {
    cpSync(join(import.meta.dirname, 'testing/guide'), here.root, { recursive: true });
    here.edit('policy/organization.yaml', (text) =>
      text.replace('style-guide: { version: "2.0", on: 2026-05-01 }', 'style-guide: guide'),
    );
    here.edit(dan, (text) =>
      text.replace('"2.0", on: 2026-05-20', '"1.0", on: 2025-03-01').replace('unit:', '# at the till\nunit:'),
    );
  });
  const file = () => readFileSync(join(here.root, dan), 'utf8');
  const read = (...args: string[]) =>
    command('read', ['--root', here.root, '--today', '2026-12-01', ...args]);

  test('writes the receipt, leaves all else, and says what is new', async () => {
    const before = file();
    const { status, stdout } = await read('--as', 'dan-wu');
    expect(status).toBe(0);
    expect(file()).toBe(before.replace('version: "1.0", on: 2025-03-01', 'version: "2.0", on: 2026-12-01'));
    expect(stdout).toBe(`Wrote to ${dan}: style-guide 2.0, read on 2026-12-01.

From version 1.0 to 2.0:

2.0 (2026-05-01): Links name their page.
  new  no-click-here: Name the page a link leads to.
`);
  });

  test('the check has nothing against the receipt, and a second one is not needed', async () => {
    await read('--as', 'dan-wu');
    const checked = await command('check', ['--root', here.root, '--today', '2026-12-01']);
    expect(checked.stdout).toMatch(/^All good/);
    const { status, stdout } = await read('--as', 'dan-wu');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `${dan} has a receipt for style-guide 2.0 already.\nNothing has changed since version 2.0.\n`,
    });
  });

  test('--show writes nothing', async () => {
    const before = file();
    expect((await read('--as', 'dan-wu', '--show')).stdout).toContain('no-click-here');
    expect(file()).toBe(before);
  });

  test.each([
    [['--as', 'dan-wo'], 'There is no policy/people/dan-wo.yaml. Did you mean dan-wu?'],
    [['--as', 'Dan'], 'There is no policy/people/Dan.yaml. Did you mean dan-wu?'],
    [[], '--as ID is missing: who has read the guide?'],
    [
      ['--as', 'dan-wu', '--today', '2026-04-01'],
      'Version 2.0 of the guide is of 2026-05-01: nobody has read it on 2026-04-01.',
    ],
    [['--sa', 'dan-wu'], 'Unknown option --sa. Did you mean --as?'],
  ])('%j is refused', async (args, said) => {
    expect(await read(...args)).toEqual({ status: 2, stdout: '', stderr: `${said}\nSee --help.\n` });
  });

  test('a file that it does not know how to change is left alone', async () => {
    here.edit(dan, (text) => text.replace(/^read:.*$/m, 'read: { # nothing yet\n  }'));
    const before = file();
    const { status, stderr } = await read('--as', 'dan-wu');
    expect(status).toBe(2);
    expect(stderr).toContain('Write into it: read: { style-guide: { version: "2.0", on: 2026-12-01 } }');
    expect(file()).toBe(before);
  });
});
