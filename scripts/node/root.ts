/** The two options that say what is judged and when. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Moment, momentIn, noonOf } from '../core/dates/moment.ts';
import type { Organization } from '../core/kinds/organization.ts';
import { isDate } from '../core/kinds/times.ts';
import type { ValidParts } from '../core/model/registry.ts';
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

/** What an organisation says of time: its zone, and the day that an example stays on. */
type TimeSettings = ValidParts<Pick<Organization, 'time_zone' | 'today'>>;

/**
 * When to judge: `--now INSTANT` or `--today DATE`; else the organisation's `today`; else this moment, whose day is the one of
 * its time zone. The options are looked at first, the organisation is known later. A UsageError for an option that cannot be
 * read, or for both of them.
 */
export function momentOption({
  now,
  today,
}: {
  now?: string | undefined;
  today?: string | undefined;
}): (organization: TimeSettings | undefined) => Moment {
  if (now !== undefined && today !== undefined)
    throw new UsageError('--now and --today: give one of them; an instant has its day.');
  if (today !== undefined && !isDate(today))
    throw new UsageError(`--today ${today}: expected a day as YYYY-MM-DD.`);
  const asked = now === undefined ? undefined : instantFrom(now);
  return (organization) => {
    const day = today ?? (asked ? undefined : organization?.today);
    if (day !== undefined) return noonOf(day);
    const { epochMilliseconds } = asked ?? Temporal.Now.instant();
    return momentIn(new Date(epochMilliseconds), organization?.time_zone);
  };
}

function instantFrom(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new UsageError(`--now ${text}: expected an instant such as 2026-12-01T09:30:00+01:00.`);
  }
}

/** The day of judgement as YYYY-MM-DD, as `momentOption` finds it for a day alone. */
export function todayOption(today: string | undefined): (organization: TimeSettings | undefined) => string {
  const momentFor = momentOption({ today });
  return (organization) => momentFor(organization).today;
}

/** Today where the machine is, or the day asked for: for an organisation that is only being made. */
export const ownToday = (today: string | undefined): string =>
  todayOption(today)({ time_zone: Temporal.Now.timeZoneId() });
