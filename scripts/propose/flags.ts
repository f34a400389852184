/** The command line of `propose`: its options, its help, and what it is about. */
import type { DraftKind } from '../core/propose/questions.ts';
import { UsageError } from '../node/command.ts';
import type { Given } from './answers.ts';
import { type Question, questionsFor } from './questions.ts';

const channel = questionsFor('channels');
const account = questionsFor('unofficial');

/** Repeated where one is meant as well, so that a second answer is noticed and not preferred. */
const texts = Object.fromEntries(
  [...channel, ...account].map(({ flag }) => [flag, { type: 'string', multiple: true }] as const),
);

export const flagConfig = {
  ...texts,
  'own-page': { type: 'boolean' },
  yes: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  root: { type: 'string' },
  today: { type: 'string' },
} as const;

const row = (flag: string, what: string) => `  ${flag.padEnd(20)}  ${what}\n`;
const rows = (questions: readonly Question[]) =>
  questions
    .toSorted((a, b) => Number(b.needed ?? false) - Number(a.needed ?? false))
    .map(({ flag, value, what, of, needed }) => {
      const choices = Array.isArray(of) ? `: ${of.join(', ')}` : '';
      return row(`--${flag} ${value}`, `${what}${choices}${needed ? '' : ' (optional)'}`);
    })
    .join('');

export const help = `Usage: npm run propose
       npm run -s propose -- URL --unit ID --owner ID --audience ID --language TAG --purpose TEXT --why TEXT --yes
       npm run -s propose -- --report URL --kind KIND --risk LEVEL --found-by ID --how WAY --yes

Proposes a channel: asks at a terminal, or takes the answers from the command line. Says at once whether the account is
registered. Writes one file that \`check\` accepts, never over another one, and prints the git commands that follow.

A channel of ours:
${rows(channel)}
An account that is not ours:
${rows(account)}
Always:
${row('--own-page', 'the address is a page of ours, and a channel of its own all the same')}${row('--yes', 'write it without asking')}${row('--dry-run', 'write nothing; show the file and what check says')}${row(
  '--json',
  'one JSON object',
)}${row('--root DIR', 'the repository (default: this one)')}${row(
  '--today DATE',
  'judge as on this day, YYYY-MM-DD (default: today)',
)}${row('-h, --help', 'this help')}
Exit codes: 0 written, or nothing against it with --dry-run; 1 not written, because of what the registry or the rules say,
or because nobody said yes; 2 the command itself failed.
`;

/** What is proposed or reported. `address` is absent when nobody gave one. */
export interface Subject {
  readonly kind: DraftKind;
  readonly address: string | undefined;
}

/** Reads what it is about. Two addresses, or a flag that belongs to the other kind, are UsageErrors. */
export function subjectFrom(given: Given, positionals: readonly string[]): Subject {
  const kind = given['report'] === undefined ? 'channels' : 'unofficial';
  const addresses = [...(given['report'] ?? []), ...(given['from-url'] ?? []), ...positionals].map((one) =>
    one.trim(),
  );
  if (addresses.length > 1)
    throw new UsageError(
      `One account at a time; these are ${addresses.length}: ${addresses.join(', ')}. A text with spaces goes in quotes.`,
    );
  const known = new Set(questionsFor(kind).map(({ flag }) => flag));
  const foreign = [...channel, ...account].find(({ flag }) => given[flag] !== undefined && !known.has(flag));
  if (foreign)
    throw new UsageError(
      kind === 'channels'
        ? `--${foreign.flag} is about an account that is not ours: give its address with --report.`
        : `--${foreign.flag} is about a channel of ours; --report takes an account that is not.`,
    );
  return { kind, address: addresses[0] || undefined };
}
