/** npm run draft: what the style guide says of a text before it is published. The command-line twin of the page of drafts. */
import { command, type Io, oneOf, options, rootAndToday, start, UsageError } from './node/command.ts';

const help = `Usage: npm run -s draft -- --channel x/ferrane_fr [options] < post.txt
       npm run -s draft -- --channel x/ferrane_fr [options] FILE
       npm run -s draft -- --channel x/ferrane_fr [options] -- "The text itself"

Judges a text by the style guide as if the channel were to publish it: what is wrong, where (line:column), what to say
instead, and why. must: it has to go; should: it had better; better: advice.

  --channel ID     the channel, as platform/account
  --field NAME     which text it is: post.text (default), post.alt, reply.text, channel.bio …
  --lang TAG       its language; else that of the channel, and line by line where the channel has several
  --occasion NAME  on which occasion, such as disruption: some rules hold only then
  --fix            print the text with every certain repair made; what remains to be said goes to standard error
  --in LANGUAGE    the language of the answer: en or fr (default: that of the terminal)
  --json           for programs; with the repaired text in it
  --root DIR       the repository whose guide it is (default: this one)
  --today DATE     judge as on this day, YYYY-MM-DD (default: today)
  -h, --help       this help

Exit codes: 0 nothing must change, 1 something must, 2 the command itself failed.
`;

export const main = command(help, async (argv, io) => {
  const { values, positionals } = options(
    {
      channel: { type: 'string' },
      field: { type: 'string' },
      lang: { type: 'string' },
      occasion: { type: 'string' },
      fix: { type: 'boolean' },
      in: { type: 'string' },
      json: { type: 'boolean' },
      ...rootAndToday,
    },
    argv,
    { positionals: true },
  );
  const { channel: id, field, lang: language, occasion } = values;
  if (id === undefined)
    throw new UsageError('--channel ID is missing: which channel is to publish the text?');
  const { language: tag } = await import('./core/kinds/languages.ts');
  if (language !== undefined && !tag().safeParse(language).success)
    throw new UsageError(`--lang ${language}: expected the tag of a language, such as en, fr or fr-CA.`);
  const answerIn = values.in === undefined ? languageOf(io.env) : oneOf('in', values.in, ['en', 'fr']);
  const { rootOption, todayOption } = await import('./node/root.ts');
  const root = rootOption(values.root, io.cwd);
  const todayFor = todayOption(values.today);
  const whole = await textFrom(argv, positionals, io);
  const text = whole.trimEnd();
  if (text === '') throw new UsageError('There is no text to judge.');

  const { loadRegistry } = await import('./node/load.ts');
  const { draftIn } = await import('./core/style/draft-in.ts');
  const { catalogueOf } = await import('./core/rules/index.ts');
  const { draftJson, draftText, repairsText } = await import('./report/draft.ts');
  const registry = loadRegistry(root);
  const today = todayFor(registry.organization?.data);
  const judged = draftIn(registry, id, { field, language, occasion });
  if ('refused' in judged) throw new UsageError(judged.refused);
  const { judge, failed } = judged;
  if (failed.length > 0)
    io.stderr.write(
      `Not asked, because their examples fail (npm run check says why): ${failed.join(', ')}.\n`,
    );
  const catalogue = catalogueOf(registry);
  const url = (rule: string) => catalogue.get(rule)?.url ?? '';
  const draft = judge(text, today);
  if (values.json) {
    io.stdout.write(draftJson(text, draft, { language: answerIn, url }));
    return draft.isBlocked ? 1 : 0;
  }
  if (!values.fix) {
    io.stdout.write(draftText(text, draft, { language: answerIn, color: colors(io, io.stdout), url }));
    return draft.isBlocked ? 1 : 0;
  }
  const saying = { language: answerIn, color: colors(io, io.stderr), url };
  const rest = judge(draft.repaired, today);
  io.stdout.write(draft.repaired + (whole.slice(text.length) || '\n'));
  io.stderr.write(`${repairsText(text, draft, saying)}${draftText(draft.repaired, rest, saying)}`);
  return rest.isBlocked ? 1 : 0;
});

/** The text itself behind `--`, a file, or standard input. */
async function textFrom(argv: readonly string[], positionals: readonly string[], io: Io): Promise<string> {
  const behind = argv.indexOf('--');
  const given = behind < 0 ? [] : argv.slice(behind + 1);
  const [file = '-', ...more] = positionals.slice(0, positionals.length - given.length);
  if (more.length > 0 || (given.length > 0 && file !== '-'))
    throw new UsageError('draft takes one text: a FILE, words behind --, or standard input.');
  if (behind >= 0) return given.join(' ');
  if (file === '-' && io.stdin.isTTY) io.stderr.write('The text, please; Ctrl-D ends it.\n');
  const { readBytes } = await import('./node/input.ts');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(file, io));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${file === '-' ? 'Standard input' : file} is no text in UTF-8: save it as plain text.`,
    );
  }
}

/** What the terminal speaks, as its surroundings say. */
const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: Io['env']) =>
  /^fr/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'fr' : 'en';

const colors = ({ env }: Io, { isTTY }: Io['stdout']): boolean => isTTY === true && !env['NO_COLOR'];

if (import.meta.main) await start(main);
