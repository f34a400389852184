import { addDays } from '../../../dates/day.ts';
import { laterOf } from '../../../dates/deadlines.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { once } from '../../../model/once.ts';
import type { Entry, Registry } from '../../../model/registry.ts';
import { en, fr } from '../../../model/wording.ts';
import { absentees, personWords } from '../../../organization/availability.ts';
import { type ReaderPart, readersOf } from '../../../organization/readers.ts';
import { gapIn, type ReceiptGap, receiptRepair } from '../../../organization/receipts.ts';
import { requiredReading } from '../../../organization/required-reading.ts';
import { type Due, defineDatedRule } from '../../define-rule.ts';

export const unreadStyleGuide = defineDatedRule({
  id: 'unread-style-guide',
  severity: 'warning',
  name: { en: 'Unread document', fr: 'Document non lu' },
  summary: {
    en: 'Everyone who posts on a live channel, or approves, has read the required documents.',
    fr: 'Toute personne qui publie sur un compte ouvert, ou qui approuve, a lu les documents exigés.',
  },
  *due(registry) {
    for (const { person, gap, part } of needed(registry)) {
      const { status, until, left_on: leftOn } = person.data;
      // Somebody who leaves has no deadline: a departure that is entered in advance must not show through one.
      if (status === 'left' || leftOn !== undefined || (status === 'on-leave' && until === undefined))
        continue;
      const last = addDays(gap.reading.on, -1);
      yield {
        file: person.file,
        on: status === 'on-leave' && until !== undefined ? laterOf(last, until) : last,
        say: (today) => said(registry, person, gap, part, today),
      };
    }
  },
  *check(registry, { today }) {
    const absent = absentees(registry, today);
    for (const { person, gap, part } of needed(registry)) {
      if (person.data.left_on === undefined || absent.has(person.id) || gap.reading.on > today) continue;
      yield { file: person.file, ...said(registry, person, gap, part, today) };
    }
  },
});

function said(
  registry: Registry,
  { id, data }: Entry<'people'>,
  { reading, path, lack }: ReceiptGap,
  { approves, related }: ReaderPart,
  today: string,
): ReturnType<Due['say']> {
  const isLate = today > reading.until;
  const until =
    approves && !isLate
      ? {
          en: ` After ${reading.until} their agreement does not count.`,
          fr: ` Après le ${reading.until}, son accord ne comptera plus.`,
        }
      : '';
  return {
    path,
    onKey: path.length === 1,
    severity: approves && isLate ? 'error' : 'warning',
    message: {
      en: en`${personWords(registry, id)} ${approves ? 'approves' : 'posts'} and ${lack}.${until}`,
      fr: fr`${personWords(registry, id)} ${approves ? 'approuve' : 'publie'}, et ${lack}.${until}`,
    },
    fix: receiptRepair(reading, { id, read: data.read, today }),
    related,
  };
}

/** What is missing from whom, where their part makes the reading necessary. */
const needed = once((registry: Registry) => {
  const documents = requiredReading(registry);
  return [...registry.people.values()].flatMap((person) => {
    if (isBroken(registry, person, 'read')) return [];
    const gaps = documents.flatMap((reading) => gapIn(person.data.read, reading) ?? []);
    const part = gaps.length > 0 ? readersOf(registry).get(person.id) : undefined;
    return part ? gaps.map((gap) => ({ person, gap, part })) : [];
  });
});
