/** Who answers a question on a day: the one who is asked, or else the next in line who is here. */
import { addDays } from '../dates/day.ts';
import type { Contact } from '../kinds/contact.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { compareText } from '../text/order.ts';
import { type Absence, absentees } from './availability.ts';
import { leadersOver } from './hierarchy.ts';

/** By which part somebody answers, in the order in which they are asked. */
export type AnswerPart = 'asked' | 'otherwise' | 'deputy' | 'unit' | 'organization';

export interface Responder {
  /** Absent when nobody in line is here. */
  readonly person?: string;
  /** `organization` is the last resort: the lead over all channels or their deputy, whom the contact does not name. */
  readonly part?: AnswerPart;
  /** Who was to answer first, and why they cannot; the nearest first. */
  readonly passed: readonly { readonly person: string; readonly absence: Absence }[];
}

/** An answer that holds from a day on. */
export interface DatedResponder extends Responder {
  readonly from: string;
}

type Whom = Contact['ask'];

/** The person a contact means, as the files stand; undefined where they name nobody. */
export function personMeant({ units, channels, organization }: Registry, whom: Whom): string | undefined {
  if (whom.person !== undefined) return whom.person;
  if (whom.lead_of !== undefined) return units.get(whom.lead_of)?.data.lead;
  if (whom.owner_of !== undefined) return channels.get(whom.owner_of)?.data.owner;
  return whom.role === 'deputy' ? organization?.data.lead?.deputy : organization?.data.lead?.person;
}

function deputyMeant({ units, channels, organization }: Registry, whom: Whom): string | undefined {
  if (whom.lead_of !== undefined) return units.get(whom.lead_of)?.data.deputy;
  if (whom.owner_of !== undefined) return channels.get(whom.owner_of)?.data.deputy;
  if (whom.role === undefined) return undefined;
  return whom.role === 'deputy' ? organization?.data.lead?.person : organization?.data.lead?.deputy;
}

/** The unit whose leaders come next: the contact's own, or that of the person who is asked. */
function unitMeant({ people, channels }: Registry, unit: string | undefined, whom: Whom): string | undefined {
  if (unit !== undefined) return unit;
  if (whom.lead_of !== undefined) return whom.lead_of;
  if (whom.owner_of !== undefined) return channels.get(whom.owner_of)?.data.unit;
  return whom.person === undefined ? undefined : people.get(whom.person)?.data.unit;
}

/** Everybody who can answer, each once, in order. */
function lineFor(registry: Registry, { data }: Entry<'contacts'>): Map<string, AnswerPart> {
  const line = new Map<string, AnswerPart>();
  const add = (person: string | undefined, part: AnswerPart) => {
    if (person !== undefined && registry.people.has(person) && !line.has(person)) line.set(person, part);
  };
  const { ask, otherwise, unit } = data;
  if (!ask) return line;
  add(personMeant(registry, ask), 'asked');
  if (otherwise) add(personMeant(registry, otherwise), 'otherwise');
  add(deputyMeant(registry, ask), 'deputy');
  if (otherwise) add(deputyMeant(registry, otherwise), 'deputy');
  const lead = registry.organization?.data.lead;
  for (const person of leadersOver(registry, unitMeant(registry, unit, ask) ?? '').keys())
    add(person, person === lead?.person || person === lead?.deputy ? 'organization' : 'unit');
  return line;
}

function firstHere(
  line: ReadonlyMap<string, AnswerPart>,
  awayNow: (person: string) => Absence | undefined,
): Responder {
  const passed: { person: string; absence: Absence }[] = [];
  for (const [person, part] of line) {
    const absence = awayNow(person);
    if (!absence) return { person, part, passed };
    passed.push({ person, absence });
  }
  return { passed };
}

/** Who answers on a day. */
export function answerOn(registry: Registry, contact: Entry<'contacts'>, today: string): Responder {
  const absent = absentees(registry, today);
  return firstHere(lineFor(registry, contact), (person) => absent.get(person));
}

/**
 * Who answers from a day on, as far as that day knows: leaves end when they are said to. A departure that is entered in
 * advance is nobody's business before its day, so it is not looked at.
 */
export function answersFrom(registry: Registry, contact: Entry<'contacts'>, today: string): DatedResponder[] {
  const absent = absentees(registry, today);
  const line = lineFor(registry, contact);
  const returns = new Set<string>();
  for (const person of line.keys()) {
    const absence = absent.get(person);
    if (absence?.kind === 'on-leave' && absence.date !== undefined) returns.add(addDays(absence.date, 1));
  }
  const answers: DatedResponder[] = [];
  for (const from of [today, ...[...returns].sort(compareText)]) {
    const answer = firstHere(line, (person) => {
      const absence = absent.get(person);
      const isBack = absence?.kind === 'on-leave' && absence.date !== undefined && absence.date < from;
      return isBack ? undefined : absence;
    });
    const before = answers.at(-1);
    if (before && before.person === answer.person && before.passed.length === answer.passed.length) continue;
    answers.push({ from, ...answer });
  }
  return answers;
}
