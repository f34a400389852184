/** npm run import-words: a list of words to avoid becomes proposed rules of the style guide. */
import { basename } from 'node:path';
import { command, importOptions, options, start, UsageError } from './node/command.ts';

const help = `Usage: npm run -s import-words -- LIST.csv [options]

Reads a list with the columns avoid, use, why and language (chapter as well, if there is one; French headers are understood)
and makes rules of the style guide: one for each language, or for each chapter and language. Words without a substitute
become a rule that only says what to leave out. All are proposed, and have made-up examples to be replaced. Several words in
a cell are separated by semicolons.

  --write          write the rules; what exists is never overwritten
  --out DIR        where to (default: policy/style-guide/rules of the repository)
  --columns MAP    which column is which, by header or number: avoid=Instead of,use=2
  --encoding NAME  the encoding of the list, such as windows-1250 (default: UTF-8 or UTF-16)
  --chapter ID     the chapter of words that name none (default: the first one)
  --lang TAG       the language of words that name none (default: en)
  --json           for programs
  --root DIR       the repository whose guide it is for (default: this one)
  -h, --help       this help

Exit codes: 0 read, 2 the command itself failed.
`;

export const main = command(help, async (argv, io) => {
  const { values, positionals } = options(
    { ...importOptions, columns: { type: 'string' }, encoding: { type: 'string' } },
    argv,
    {
      positionals: true,
    },
  );
  const [list] = positionals;
  if (list === undefined || positionals.length > 1) throw new UsageError('import-words takes one LIST.');
  const { readBytes } = await import('./node/input.ts');
  const { listText } = await import('./node/list-text.ts');
  const { readWords } = await import('./node/word-list.ts');
  const { importTarget, writeRules } = await import('./node/style-import.ts');
  const { importWords } = await import('./core/style/import/words.ts');
  const { wordsText } = await import('./report/style-import.ts');
  const { text, remark, doubt } = listText(await readBytes(list, io), list, values.encoding);
  if (doubt !== undefined && values.write) throw new UsageError(doubt);
  const rows = readWords(text, values.columns);
  const target = importTarget(values, io.cwd);
  const name = list === '-' ? 'words' : basename(list).replace(/\.\w+$/, '');
  const imported = importWords(rows, { ...target, name });
  const written = values.write ? writeRules(imported.rules, target.out) : undefined;
  io.stdout.write(
    values.json
      ? `${JSON.stringify({ ...imported, ...(written && { written }) }, null, 2)}\n`
      : wordsText(rows.length, imported, written, remark),
  );
  return 0;
});

if (import.meta.main) await start(main);
