/** The one table of kinds, in the order in which they are published and listed. */
import type { z } from 'zod';
import { assets } from './asset.ts';
import { audiences } from './audience.ts';
import { campaigns } from './campaign.ts';
import { channels } from './channel.ts';
import { chapters } from './chapter.ts';
import { contacts } from './contact.ts';
import { freeze } from './freeze.ts';
import { guide } from './guide.ts';
import { holidays } from './holidays.ts';
import { meetings } from './meeting.ts';
import { organization } from './organization.ts';
import { pages } from './page.ts';
import { people } from './person.ts';
import { planning } from './planning.ts';
import { platforms } from './platform.ts';
import { posts } from './post.ts';
import { quietPeriods } from './quiet-period.ts';
import { styleQuestions } from './style-question.ts';
import { styleRules } from './style-rule.ts';
import { units } from './unit.ts';
import { unofficial } from './unofficial.ts';
import { waivers } from './waiver.ts';

export const kinds = {
  organization,
  people,
  units,
  audiences,
  platforms,
  contacts,
  waivers,
  pages,
  guide,
  chapters,
  styleRules,
  styleQuestions,
  channels,
  unofficial,
  planning,
  assets,
  posts,
  campaigns,
  meetings,
  quietPeriods,
  holidays,
  freeze,
} as const;

export type Kinds = typeof kinds;
export type Kind = keyof Kinds;

/** Kinds of which there are many entries, each with an id; the others are one file. */
export type ListedKind = {
  [K in Kind]: Kinds[K]['at'] extends `${string}<${string}` ? K : never;
}[Kind];

export type EntryData = { [K in Kind]: z.output<Kinds[K]['schema']> };

/** Every kind, in the order of the table. */
export const kindNames = Object.keys(kinds) as Kind[];

/** Kinds of entry that may carry the organisation's own fields. */
export const extensible: readonly string[] = kindNames.filter(
  (kind) => 'extensions' in kinds[kind].schema.shape,
);

/** Kinds whose entries describe an account on a network: its `url` names it, and the path repeats it. */
export type AccountKind = {
  [K in Kind]: Kinds[K]['at'] extends `${string}<account>${string}` ? K : never;
}[Kind];

/** Kinds of which there is one file. */
export type SingleKind = Exclude<Kind, ListedKind>;

export const isListed = (kind: Kind): kind is ListedKind => kinds[kind].at.includes('<');
export const listedKinds = kindNames.filter(isListed);

export const isAccountKind = (kind: Kind): kind is AccountKind => kinds[kind].at.includes('<account>');
export const accountKinds = kindNames.filter(isAccountKind);
