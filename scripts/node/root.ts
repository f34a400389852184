/** The two options that say what is judged and when. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDate } from '../core/kinds/fields.ts';
import { UsageError } from './command.ts';

/** The folder to look at, from `cwd` on. A UsageError when it is not one. */
export function rootOption(value: string | undefined, cwd: string): string {
  const root = resolve(cwd, value ?? '.');
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--root ${value}: it is not a folder.`);
  return root;
}

/** The day of judgement as YYYY-MM-DD: the one asked for, or today where the machine is. */
export function todayOption(value: string | undefined): string {
  if (value === undefined) return Temporal.Now.plainDateISO().toString();
  if (!isDate(value)) throw new UsageError(`--today ${value}: expected a day as YYYY-MM-DD.`);
  return value;
}
