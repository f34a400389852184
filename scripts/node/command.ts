/** What every command shares: strict options with a suggestion, help, and the meaning of exit codes. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { nearest } from '../core/text/nearest.ts';

/** The command line itself is wrong: printed as one line, exit code 2. */
export class UsageError extends Error {}

/** Parses `argv` strictly. Unknown options and missing values are UsageErrors with a suggestion. */
export function options<const T extends ParseArgsOptionsConfig>(
  config: T,
  argv: string[],
  { positionals = false } = {},
) {
  const known = { ...config, help: { type: 'boolean', short: 'h' } } as const;
  checkNames(argv, known);
  try {
    return parseArgs({ args: argv, options: known, allowPositionals: positionals, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error));
  }
}

function checkNames(argv: string[], known: ParseArgsOptionsConfig): void {
  for (const argument of argv) {
    if (argument === '--') return;
    const name = /^--([^=]+)/.exec(argument)?.[1];
    if (name === undefined || Object.hasOwn(known, name)) continue;
    const close = nearest(name, Object.keys(known));
    throw new UsageError(`Unknown option --${name}.${close ? ` Did you mean --${close}?` : ''}`);
  }
}

/** One of a closed list of values, or a UsageError that names them. */
export function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T;
  const close = nearest(value, allowed);
  throw new UsageError(
    `--${option} ${value}: ${close ? `did you mean ${close}? ` : ''}It is one of ${allowed.join(', ')}.`,
  );
}

/**
 * Runs a command and turns its result into an exit code: 0 clean, 1 problems found, 2 the command itself failed. A
 * UsageError is one line; anything else is a defect of ours and keeps its stack.
 */
export async function run(help: string, main: (argv: string[]) => number | Promise<number>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `check | head` closes the pipe early; that is no failure of ours.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  const argv = process.argv.slice(2);
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(help);
    return;
  }
  try {
    process.exitCode = await main(argv);
  } catch (error) {
    process.exitCode = 2;
    const text =
      error instanceof UsageError
        ? `${error.message}\nSee --help.`
        : ((error as Error)?.stack ?? String(error));
    process.stderr.write(`${text}\n`);
  }
}
