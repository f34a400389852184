/** Who answers which question from when on, as a page may show it. */

import type { Registry } from '../../scripts/core/model/registry.ts';
import { type AnswerPart, answersFrom } from '../../scripts/core/organization/who-answers.ts';

/** Somebody who was to answer and cannot. Of a leave its end is told, of a departure only that it has happened. */
export interface Missing {
  readonly person: string;
  readonly kind: 'left' | 'on-leave';
  readonly until?: string;
}

export interface PublicAnswer {
  /** The first day on which it holds. */
  readonly from: string;
  /** Absent when nobody is here. */
  readonly person?: string;
  readonly part?: AnswerPart;
  readonly missing: readonly Missing[];
}

/** By contact, its answers from a day on, in order; the first one holds on that day. */
export function publicAnswers(registry: Registry, today: string): Map<string, readonly PublicAnswer[]> {
  const answers = new Map<string, readonly PublicAnswer[]>();
  for (const contact of registry.contacts.values()) {
    const dated = answersFrom(registry, contact, today).map(({ from, person, part, passed }) => ({
      from,
      ...(person !== undefined && { person }),
      ...(part && { part }),
      missing: passed.map(({ person: who, absence: { kind, date } }) => ({
        person: who,
        kind,
        ...(kind === 'on-leave' && date !== undefined && { until: date }),
      })),
    }));
    answers.set(contact.id, dated);
  }
  return answers;
}
