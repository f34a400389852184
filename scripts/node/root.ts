/** The two options that say what is judged and when. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Moment, momentIn, noonOf } from '../core/dates/moment.ts';
import { isDate } from '../core/kinds/fields.ts';
import { UsageError } from './command.ts';

/** The folder to look at, from `cwd` on. A UsageError when it is not one, or cannot be read. */
export const rootOption = (value: string | undefined, cwd: string): string =>
  folderAt(resolve(cwd, value ?? '.'), `--root ${value ?? '.'}`);

/**
 * The repository whose handbook is shown: `--root`, or CHOIRBOOK_ROOT, or `home`. A UsageError when there is none, for a site
 * could only be built of nothing.
 */
export function shownRoot(
  value: string | undefined,
  { cwd, env, home }: { cwd: string; env: Readonly<Record<string, string | undefined>>; home: string },
): string {
  const named = value ?? (env['CHOIRBOOK_ROOT'] || undefined);
  if (named === undefined) return resolve(home);
  const said = value === undefined ? `CHOIRBOOK_ROOT=${named}` : `--root ${named}`;
  const root = folderAt(resolve(cwd, named), said);
  if (existsSync(join(root, organizationFile))) return root;
  const above = dirname(root);
  throw new UsageError(
    `${said}: it holds no ${organizationFile}, so there is no handbook to show. Name the folder of a repository${
      existsSync(join(above, organizationFile)) ? `, which is ${above}` : ''
    }; without ${value === undefined ? 'CHOIRBOOK_ROOT' : '--root'} the one of this folder is shown.`,
  );
}

const organizationFile = 'policy/organization.yaml';

function folderAt(root: string, said: string): string {
  try {
    if (!statSync(root).isDirectory()) throw new UsageError(`${said}: it is not a folder.`);
    accessSync(root, constants.R_OK | constants.X_OK);
    return root;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `${said}: ${code === 'ENOENT' || code === 'ENOTDIR' ? 'there is no such folder' : `the folder cannot be read (${code}): look at its permissions`}.`,
    );
  }
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
