/** How findings speak of times and parts of the calendar, in both languages. */
import type { ApprovalPart } from '../kinds/post.ts';
import type { ZonedTime } from './time/local-time.ts';

/** ``2026-11-25 08:30` (Europe/Paris)`: a time and whose clock it is. */
export const timeWords = ({ at, zone }: Pick<ZonedTime, 'at' | 'zone'>): string => `\`${at}\` (${zone})`;

/** A time with its offset and what it is in UTC, for telling two times of one clock apart. */
export const exactWords = ({ at, offset, instant }: ZonedTime): string =>
  `${at} ${offset} (${instant.slice(11, 16)} UTC)`;

/** As what somebody approves. */
export const partWords: Readonly<Record<ApprovalPart, { readonly en: string; readonly fr: string }>> = {
  proofreader: { en: 'a proofreader', fr: 'une personne qui relit' },
  owner: { en: 'the owner of each channel', fr: 'la personne responsable de chaque compte' },
  'unit-lead': { en: 'somebody who leads the unit', fr: 'une personne qui dirige le service' },
  lead: {
    en: 'the lead over all channels or the deputy',
    fr: 'la personne qui dirige l’ensemble des comptes, ou sa suppléance',
  },
};
