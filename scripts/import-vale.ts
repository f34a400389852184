/** npm run import-vale: a style of Vale becomes proposed rules of the guide. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ValeFile, ValeTest } from './core/style/import/vale.ts';
import { command, importOptions, options, start, UsageError } from './node/command.ts';

const help = `Usage: npm run -s import-vale -- DIR [options]

Reads a style of Vale: a folder of .yml files, one rule each. Says of every file whether it can be carried over into rules of
our style guide, and what is different; with --write, writes them. All are proposed: they are shown, and count for nothing
until somebody sets status: active. Tests in the files (\`tests:\`) and beside them (fixtures/<Rule>/) become examples; where
there are none, examples are made, to be replaced.

  --write          write the rules; what exists is never overwritten
  --out DIR        where to (default: policy/style-guide/rules of the repository)
  --chapter ID     the chapter that holds them (default: the first one)
  --lang TAG       the language that the style is for (default: en)
  --json           the verdicts for programs
  --root DIR       the repository whose guide it is for (default: this one)
  -h, --help       this help

Exit codes: 0 every file has a verdict, 2 the command itself failed.
`;

export const main = command(help, async (argv, { stdout, cwd }) => {
  const { values, positionals } = options(importOptions, argv, { positionals: true });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new UsageError('import-vale takes one DIR, the folder of a style.');
  const files = styleFiles(resolve(cwd, folder), folder);
  const { importTarget, writeRules } = await import('./node/style-import.ts');
  const { importVale } = await import('./core/style/import/vale.ts');
  const { valeJson, valeTable } = await import('./report/style-import.ts');
  const target = importTarget(values, cwd);
  const imported = importVale(files, { ...target, style: basename(resolve(cwd, folder)) });
  const written = values.write ? writeRules(imported.rules, target.out) : undefined;
  stdout.write(values.json ? valeJson(imported, written) : valeTable(imported, written));
  return 0;
});

/** The rules of a folder, with the tests that lie beside them. */
function styleFiles(folder: string, named: string): ValeFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`${named}: this is not a folder.`);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort();
  if (names.length === 0) throw new UsageError(`${named} holds no rules of Vale: files that end in .yml.`);
  return names.map((file) => {
    const name = file.slice(0, -'.yml'.length);
    return { name, text: readFileSync(join(folder, file), 'utf8'), tests: testsBeside(folder, name) };
  });
}

/** Where styles keep the tests of a rule, from the folder of the style. */
const placesOfTests = (folder: string, name: string): string[] => {
  const style = basename(folder);
  return ['fixtures', '../fixtures', `../fixtures/${style}`, `../../fixtures/${style}`, `../../fixtures`].map(
    (place) => join(folder, place, name),
  );
};

/** One text a line, of files that say by their name whether they are right: testinvalid.adoc, testvalid.adoc. */
function testsBeside(folder: string, name: string): ValeTest[] {
  const place = placesOfTests(folder, name).find((one) => existsSync(one));
  if (place === undefined) return [];
  return readdirSync(place)
    .sort()
    .flatMap((file) => {
      const isBad = /invalid|fail|bad/i.test(file);
      if (!isBad && !/valid|pass|good/i.test(file)) return [];
      return readFileSync(join(place, file), 'utf8')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/^(?:\/\/|#|<!--)/.test(line))
        .map((text) => ({ text, isBad }));
    });
}

if (import.meta.main) await start(main);
