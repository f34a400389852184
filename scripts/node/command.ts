/** What every command shares: strict options with a suggestion, help, and the meaning of exit codes. */
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { nearest } from '../core/text/nearest.ts';
import { storeAnswersIn, writeAnswers } from './answers.ts';
import { showProgressOn } from './progress.ts';
import { UsageError } from './usage-error.ts';

export { UsageError };

/** Options that several commands have. */
export const rootAndToday = { root: { type: 'string' }, today: { type: 'string' } } as const;
/** What both imports of style rules take. */
export const importOptions = {
  write: { type: 'boolean' },
  out: { type: 'string' },
  chapter: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  root: { type: 'string' },
} as const;
export const changeOptions = {
  base: { type: 'string' },
  /** The commit to judge, in place of the folder. */
  head: { type: 'string' },
  author: { type: 'string' },
  'approved-by': { type: 'string', multiple: true },
  /** A file with reviews, as the code host has told them. */
  reviews: { type: 'string' },
} as const;

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

/** What `options` reads by a config. */
export type Values<T extends ParseArgsOptionsConfig, V = ReturnType<typeof options<T>>['values']> = {
  readonly [K in keyof V]?: Readonly<V[K]> | undefined;
};

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

/** What a command has of the process that it runs in; tests give one of their own. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that paths on the command line start from. */
  readonly cwd: string;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** A command as a function: gives its exit code, and never throws. */
export type Command = (argv: string[], io: Io) => Promise<number>;

/**
 * Makes a command of what it does. The result becomes its exit code: 0 clean, 1 problems found, 2 the command itself failed.
 * A UsageError is one line; anything else is a defect of ours and keeps its stack. What a command needs beside this module
 * is imported within `run`: help and refusals of the command line wait for nothing.
 */
export function command(
  help: string | (() => Promise<string>),
  run: (argv: string[], io: Io) => number | Promise<number>,
): Command {
  return async (argv, io) => {
    if (argv.includes('--help') || argv.includes('-h')) {
      io.stdout.write(typeof help === 'string' ? help : await help());
      return 0;
    }
    showProgressOn(io.stderr, io.env);
    try {
      return await run(argv, io);
    } catch (error) {
      const text =
        error instanceof UsageError
          ? `${error.message}\nSee --help.`
          : ((error as Error)?.stack ?? String(error));
      io.stderr.write(`${text}\n`);
      return 2;
    }
  };
}

/** What each command does before it begins. */
export function prepareShortRun(): void {
  // It makes a registry and ends: it need not look for what can be forgotten.
  setFlagsFromString('--semi-space-growth-factor=16');
  storeAnswersIn(join(import.meta.dirname, '../../node_modules/.cache/choirbook'));
}

/** Runs a command as this process. */
export async function start(main: Command): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `check | head` closes the pipe early; that is no failure of ours.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  await import('./ready.js');
  prepareShortRun();
  const { stdin, stdout, stderr, env } = process;
  process.exitCode = await main(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() });
  writeAnswers();
}
