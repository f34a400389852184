/** npm run verify: is this account ours? The command-line twin of the handbook's verify page. */
import { createInterface } from 'node:readline';
import { nearest } from './core/text/nearest.ts';
import { command, options, start, UsageError } from './node/command.ts';

const help = `Usage: npm run -s verify -- [options] [REFERENCE …]
       npm run -s verify -- --pair A B [--platform ID]

Tells which account a reference names and whether it is ours. Without a REFERENCE, one per line is read from standard
input; with --pair and no pair, lines of A<TAB>B[<TAB>platform].

  --platform ID   the platform of bare handles
  --pair          one word per pair: same, different, look-alike or undecided
  --json          one JSON object per reference
  --root DIR      the repository to look in (default: this one)
  -h, --help      this help

Exit codes: 0 answered, 2 the command itself failed.
`;

export const main = command(help, async (argv, { stdin, stdout, cwd }) => {
  const { values, positionals } = options(
    {
      platform: { type: 'string' },
      pair: { type: 'boolean' },
      json: { type: 'boolean' },
      root: { type: 'string' },
    },
    argv,
    { positionals: true },
  );
  const { rootOption } = await import('./node/root.ts');
  const { loadRegistry } = await import('./node/load.ts');
  const registry = loadRegistry(rootOption(values.root, cwd));
  const { identity } = registry;
  if (values.platform !== undefined && !identity.byId.has(values.platform)) {
    const close = nearest(values.platform, identity.byId.keys());
    throw new UsageError(
      `--platform ${values.platform}: there is no such platform.${close ? ` Did you mean ${close}?` : ''}`,
    );
  }
  const print = (line: string) => stdout.write(`${line}\n`);
  if (values.pair) {
    const { verdictOn } = await import('./core/verify/pair.ts');
    if (positionals.length !== 0 && positionals.length !== 2)
      throw new UsageError('--pair takes two references, or none.');
    const verdict = (a = '', b = '', platform = values.platform) =>
      print(verdictOn(a, b, identity, platform || undefined));
    if (positionals.length === 2) verdict(...positionals);
    else for await (const line of createInterface({ input: stdin })) verdict(...line.split('\t'));
    return 0;
  }
  const { answerFrom, sentence } = await import('./core/verify/answer.ts');
  const { lookupIn } = await import('./core/verify/lookup.ts');
  const { oursIn, registeredAccounts } = await import('./core/verify/registered.ts');
  const lookup = lookupIn(registeredAccounts(registry.accounts), identity, oursIn(registry));
  const answer = (reference: string) => {
    const found = answerFrom(lookup.ask(reference, values.platform));
    print(values.json ? JSON.stringify(found) : sentence(found));
  };
  if (positionals.length > 0) positionals.forEach(answer);
  else for await (const line of createInterface({ input: stdin })) answer(line);
  return 0;
});

if (import.meta.main) await start(main);
