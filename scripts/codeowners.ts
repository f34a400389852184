/** npm run codeowners: makes .github/CODEOWNERS from the data, so that everybody reviews their own entries. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { count } from './core/text/lists.ts';
import { command, options, start, UsageError } from './node/command.ts';
import { printable } from './report/printable.ts';

const help = `Usage: npm run codeowners [-- options]

Makes the list of who is asked to review which file, from channels, units and people.

  --check      write nothing; say whether the file is fresh
  --head REF   with --check: of this commit, as git keeps it, in place of the folder
  --file PATH  the file, from the root (default: .github/CODEOWNERS; GitLab reads .gitlab/CODEOWNERS as well)
  --root DIR   the repository (default: this one)
  -h, --help   this help

Exit codes: 0 written, or fresh; 1 stale; 2 the command itself failed.
`;

export const main = command(help, async (argv, { stdout, cwd }) => {
  const { values } = options(
    {
      check: { type: 'boolean' },
      head: { type: 'string' },
      file: { type: 'string' },
      root: { type: 'string' },
    },
    argv,
  );
  const { rootOption } = await import('./node/root.ts');
  const root = rootOption(values.root, cwd);
  const path = values.file ?? '.github/CODEOWNERS';
  const file = resolve(root, path);
  if (/^(?:\.\.(?:[\\/]|$)|[\\/]|[A-Za-z]:|$)/.test(relative(resolve(root), file)))
    throw new UsageError(`--file ${path}: it is not within the repository.`);
  if (values.head !== undefined && !values.check)
    throw new UsageError(
      `--head ${values.head}: a commit can be looked at, not written to: it needs --check.`,
    );
  const { codeowners, largestCodeowners } = await import('./core/git-host/codeowners.ts');
  const { readCommit } = await import('./node/change.ts');
  const { loadRegistry } = await import('./node/load.ts');
  const commit = values.head === undefined ? undefined : readCommit(root, values.head, path);
  const { text, unwritable, unowned } = codeowners(commit?.registry ?? loadRegistry(root));
  if (Buffer.byteLength(text) > largestCodeowners)
    throw new UsageError(
      `The file would have ${Buffer.byteLength(text)} bytes; GitHub reads none above ${largestCodeowners}.`,
    );
  if (values.check) {
    const now = commit ? commit.text : read(file);
    if (now === text) {
      stdout.write(`${path} is fresh.\n`);
      return 0;
    }
    stdout.write(
      `${path} ${now === undefined ? 'is missing' : `is stale: ${firstDifference(now, text)}`}.\nRun npm run codeowners, and commit the file.\n`,
    );
    return 1;
  }
  const { writeOver } = await import('./node/write.ts');
  mkdirSync(dirname(file), { recursive: true });
  if (read(file) !== text) writeOver(file, text);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
  stdout.write(`${path}: ${count(lines, 'line')}.\n`);
  if (unowned > 0)
    stdout.write(
      `${count(unowned, 'path has', 'paths have')} nobody with a \`github\` login in policy/people/: the lines above them count.\n`,
    );
  for (const left of unwritable)
    stdout.write(`The format cannot hold the name ${printable(left)}: the owner of the folder is asked.\n`);
  return 0;
});

const read = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

/** The first line that is not as it should be, in words. */
function firstDifference(now: string, fresh: string): string {
  const there = now.split('\n');
  const should = fresh.split('\n');
  const at = should.findIndex((line, index) => line !== there[index]);
  const line = at === -1 ? should.length : at;
  const say = (text: string | undefined) => (text === undefined ? 'nothing' : `“${printable(text)}”`);
  return `line ${line + 1} says ${say(there[line])}, and should say ${say(should[line])}`;
}

if (import.meta.main) await start(main);
