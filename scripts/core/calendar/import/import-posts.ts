/** From the rows of somebody’s plan to entries of the calendar: each row has a verdict, and none is lost. */

import { languageTags } from '../../inventory/languages.ts';
import type { NewFile } from '../../kinds/entry-file.ts';
import { entryFile } from '../../kinds/entry-file.ts';
import type { Problem } from '../../model/finding.ts';
import { isBlocking } from '../../model/levels.ts';
import { inEnglish } from '../../model/wording.ts';
import type { Draft } from '../../propose/draft.ts';
import { idForTitle, postData, postNames } from '../plan/new-post.ts';
import { judgePlan, type PlanContext, withFiles } from '../plan/plan.ts';
import { zoneOfUnit } from '../planned-posts.ts';
import { zoneProblem } from '../time/zone.ts';
import { account } from './channel.ts';
import type { PostRow } from './row.ts';
import { type DayOrder, orderOf, readTime } from './times.ts';

/** What holds for rows that do not say it themselves. */
export interface ImportDefaults {
  readonly author: string;
  readonly channel?: string | undefined;
  readonly zone?: string | undefined;
  readonly dates?: DayOrder | undefined;
}

/** What becomes of a row: `new`, with its file; `known`: the calendar, or a row above, has it; `refused`: see `reasons`. */
export interface Verdict {
  readonly row: PostRow;
  readonly verdict: 'new' | 'known' | 'refused';
  readonly file?: NewFile;
  /** Sentences without their subject. */
  readonly reasons: readonly string[];
  /** Its time was written without a zone, and read on the clock of this one. */
  readonly clock?: string;
}

/** Every row in order with its verdict. Nothing of it is written; a file that is there is never proposed again. */
export function importPosts(
  context: PlanContext,
  rows: readonly PostRow[],
  defaults: ImportDefaults,
): Verdict[] {
  const order = defaults.dates ?? orderOf(rows.map(({ at = '' }) => at));
  const seen = new Map(
    [...context.registry.posts.values()].flatMap(({ data, file }) =>
      (data.posts ?? []).map(
        ({ channel, at, text }) => [keyOf(channel, at, text), `it is in ${file} already`] as const,
      ),
    ),
  );
  const taken = postNames(context.registry);
  const drafted = rows.map((row) => draftOf(context, row, { ...defaults, dates: order }, { seen, taken }));
  const files = drafted.flatMap(({ file }) => file ?? []);
  // One look at all of them: what they do to each other is seen as well.
  const problems = Map.groupBy(
    judgePlan(context, { registry: withFiles(context, files) }),
    ({ file }) => file,
  );
  return drafted.map((one) => judged(one, one.file ? (problems.get(one.file.path) ?? []) : []));
}

function judged(verdict: Verdict, problems: readonly Problem[]): Verdict {
  if (problems.length === 0) return verdict;
  const { file: _, ...rest } = verdict;
  const said = problems.map(({ rule, message }) => `${rule}: ${inEnglish(message)}`);
  return problems.some(isBlocking)
    ? { ...rest, verdict: 'refused', reasons: said }
    : { ...verdict, reasons: [...verdict.reasons, ...said] };
}

const keyOf = (channel: string, at: string | undefined, text: string | undefined): string =>
  JSON.stringify([channel, at, (text ?? '').trim()]);

function draftOf(
  { registry, moment }: PlanContext,
  row: PostRow,
  { author, channel: usual, zone: given, dates }: ImportDefaults,
  { seen, taken }: { seen: Map<string, string>; taken: Set<string> },
): Verdict {
  const refused = (...reasons: string[]): Verdict => ({ row, verdict: 'refused', reasons });
  if (row.error !== undefined) return refused(row.error);
  const channel = account(registry, row.channel ?? usual);
  if ('error' in channel) return refused(channel.error);
  const unit = registry.channels.get(channel.id)?.data.unit;
  const zone = row.zone ?? given ?? zoneOfUnit(registry, unit);
  const clock = zoneProblem(zone);
  if (clock)
    return refused(
      `\`${zone}\` is no time zone by its name${clock.meant ? `; probably ${clock.meant}` : ''}`,
    );
  const { at: written, text, published } = row;
  if (text === undefined && row.title === undefined) return refused('it has neither a text nor a title');
  const time = written === undefined ? undefined : readTime(written, zone, dates);
  if (time && 'error' in time) return refused(time.error);
  const key = keyOf(channel.id, time?.at, text);
  const known = seen.get(key);
  if (known !== undefined) return { row, verdict: 'known', reasons: [known] };
  seen.set(key, `it is on line ${row.line} already`);

  const isOwnZone = zone !== zoneOfUnit(registry, unit);
  const title = row.title ?? firstWords(text ?? '');
  const language = row.language === undefined ? undefined : (languageTags(row.language)[0] ?? row.language);
  const answers: Draft = {
    title,
    author,
    channel: channel.id,
    ...(time && { at: time.at }),
    ...(isOwnZone && time && { zone }),
    ...(language !== undefined && { language }),
    ...(text !== undefined && { text }),
    ...(row.link !== undefined && { link: row.link }),
  };
  const year = (time?.at ?? moment.today).slice(0, 4);
  const id = idForTitle(taken, title, year);
  taken.add(id.slice(id.indexOf('/') + 1));
  const file = entryFile('posts', id, withProof(postData(registry, answers), published, time?.at));
  const reasons =
    row.media === undefined ? [] : [`its pictures are left out: register ${row.media} in policy/assets`];
  return {
    row,
    verdict: 'new',
    file,
    reasons,
    ...(time && !time.hadZone && row.zone === undefined && { clock: zone }),
  };
}

/** A post that has appeared is noted as such, with the day of its time. */
function withProof(data: Record<string, unknown>, url: string | undefined, at: string | undefined) {
  const [post] = (data['posts'] ?? []) as readonly object[];
  if (url === undefined || at === undefined || !post) return data;
  return { ...data, status: 'published', posts: [{ ...post, published: { url, on: at.slice(0, 10) } }] };
}

/** A title of a text: its first words, without addresses. */
function firstWords(text: string): string {
  const plain = text
    .replaceAll(/https?:\/\/\S+/g, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  if (plain.length <= 60) return plain || 'A link';
  return `${plain
    .slice(0, 60)
    .replace(/\s+\S*$/u, '')
    .toWellFormed()}…`;
}
