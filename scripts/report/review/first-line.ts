/** The line of a review that says where to look before anything else. */
import { en, fr } from '../../core/model/wording.ts';
import { readFirst } from '../../core/review/read-first.ts';
import type { Review, ReviewedEntry, ReviewedRepair } from '../../core/review/review.ts';
import { topics } from '../../core/review/topics.ts';
import type { Marks } from './marks.ts';
import type { ReviewReport } from './report.ts';

/** In a word or two: an error by its rule, entries by what happens to each. */
export function firstLine(
  { entries, repair }: Review,
  pageOf: NonNullable<ReviewReport['pageOf']>,
  marks: Marks,
): string[] {
  const { say, strong, language } = marks;
  const [colon, semicolon] = language === 'en' ? [': ', '; '] : ['\u00A0: ', '\u00A0; '];
  const error = repair && {
    file: repair.file,
    name: repairLink(repair, entries, pageOf, marks),
    what: say({ en: en`${repair.what} (to repair)`, fr: fr`${repair.what} (à corriger)` }),
  };
  const happens = readFirst(entries).flatMap(({ entry, event: { event, values } }) => {
    const one = entries[entry];
    const topic = values
      ? {
          en: en`${values.name} ${values.from} → ${values.to}`,
          fr: fr`${values.name} ${values.from} → ${values.to}`,
        }
      : topics[event];
    return one && topic ? [{ file: one.file, name: nameLink(one, pageOf, marks), what: say(topic) }] : [];
  });
  // What is wrong with an entry and what happens to it stand together.
  const byFile = Map.groupBy([...(error ? [error] : []), ...happens], ({ file }) => file);
  const parts = [...byFile.values()].map(
    (all) => `${all[0]?.name}${colon}${all.map(({ what }) => what).join(', ')}`,
  );
  if (parts.length === 0) return [];
  return [
    `${strong(`${say({ en: 'Read first:', fr: 'À lire d’abord\u00A0:' })}`)} ${parts.join(semicolon)}.`,
  ];
}

/** The name of the file of an error, as a link where the handbook has a page of it. */
function repairLink(
  { file, entry, name }: ReviewedRepair,
  entries: readonly ReviewedEntry[],
  pageOf: NonNullable<ReviewReport['pageOf']>,
  { say, link }: Marks,
): string {
  const isNew = entries.some((one) => one.file === file && one.isNew);
  return link(say(name), entry === null || isNew ? undefined : pageOf(entry.kind, entry.id));
}

/** What the handbook has no page of yet leads nowhere. */
export function nameLink(
  { kind, id, name, isNew }: ReviewedEntry,
  pageOf: NonNullable<ReviewReport['pageOf']>,
  { say, link }: Marks,
): string {
  return link(say(name), isNew ? undefined : pageOf(kind, id));
}
