/** The two options that say what is judged and when. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Moment, momentIn, noonOf } from '../core/dates/moment.ts';
import { isDate } from '../core/kinds/fields.ts';
import { UsageError } from './command.ts';

/** The folder to look at, from `cwd` on. A UsageError when it is not one. */
export function rootOption(value: string | undefined, cwd: string): string {
  const root = resolve(cwd, value ?? '.');
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--root ${value}: it is not a folder.`);
  return root;
}

/**
 * When to judge: `--now INSTANT`, or `--today DATE`, or this moment; the day is the one of the organisation's time zone. The
 * options are looked at first, the zone is known later. A UsageError for an option that cannot be read, or for both of them.
 */
export function momentOption({
  now,
  today,
}: {
  now?: string | undefined;
  today?: string | undefined;
}): (timeZone: string | undefined) => Moment {
  if (now !== undefined && today !== undefined)
    throw new UsageError('--now and --today: give one of them; an instant has its day.');
  if (today !== undefined) {
    const moment = noonOf(todayOption(today));
    return () => moment;
  }
  const instant = now === undefined ? Temporal.Now.instant() : instantFrom(now);
  return (timeZone) => momentIn(new Date(instant.epochMilliseconds), timeZone);
}

function instantFrom(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new UsageError(`--now ${text}: expected an instant such as 2026-12-01T09:30:00+01:00.`);
  }
}

/** The day of judgement as YYYY-MM-DD: the one asked for, or today where the machine is. */
export function todayOption(value: string | undefined): string {
  if (value === undefined) return Temporal.Now.plainDateISO().toString();
  if (!isDate(value)) throw new UsageError(`--today ${value}: expected a day as YYYY-MM-DD.`);
  return value;
}
