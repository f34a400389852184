/** Who may approve a post, and as what. */
import type { ApprovalPart } from '../../kinds/post.ts';
import type { Entry, Registry } from '../../model/registry.ts';
import { absenceOf, isSmall } from '../../organization/availability.ts';
import { leadersOver } from '../../organization/hierarchy.ts';
import { gapIn } from '../../organization/receipts.ts';
import { requiredReading } from '../../organization/required-reading.ts';

/** Why somebody could not approve. */
export type Unfitness =
  | { readonly why: 'author' }
  | { readonly why: 'away'; readonly kind: 'left' | 'on-leave'; readonly date: string | undefined }
  | { readonly why: 'part'; readonly as: ApprovalPart }
  | { readonly why: 'unread'; readonly document: string; readonly version: string };

/**
 * Why a person could not approve an entry as something on a day (`YYYY-MM-DD`); undefined where they could. Somebody who is not
 * known at all is spoken of by `unknown-reference`.
 */
export function unfitness(
  registry: Registry,
  entry: Entry<'posts'>,
  { by, as, on }: { readonly by: string; readonly as: ApprovalPart; readonly on: string },
): Unfitness | undefined {
  if (by === entry.data.author) return { why: 'author' };
  const person = registry.people.get(by);
  if (!person) return undefined;
  const absence = absenceOf(person, on);
  if (absence) return { why: 'away', kind: absence.kind, date: absence.date };
  if (!hasPart(registry, entry, by, as)) return { why: 'part', as };
  const unread = requiredReading(registry).find(
    (reading) => reading.until < on && gapIn(person.data.read, reading) !== undefined,
  );
  return unread && { why: 'unread', document: unread.document, version: unread.version };
}

/** In a small organisation any second person gives the second look. */
const hasPart = (registry: Registry, entry: Entry<'posts'>, by: string, as: ApprovalPart): boolean =>
  as === 'proofreader' || isSmall(registry) || holdersOf(registry, entry, as).includes(by);

/** Who has a part by what they are, nearest first; nobody is by that a proofreader, for everybody can be. */
export const holdersOf = (registry: Registry, entry: Entry<'posts'>, as: ApprovalPart): string[] =>
  holders[as](registry, entry).filter((id) => id !== undefined);

const holders: Readonly<
  Record<ApprovalPart, (registry: Registry, entry: Entry<'posts'>) => (string | undefined)[]>
> = {
  proofreader: () => [],
  owner: (registry, { data }) => [
    ...new Set((data.posts ?? []).flatMap(({ channel }) => ownersOf(registry, channel))),
  ],
  // Who leads over the unit says what it publishes, and on whose accounts is said by those who lead there.
  'unit-lead': (registry, { data }) => {
    const leaders = [...leadersOver(registry, data.unit ?? '').keys()];
    const others = [...unitsOf(registry, data.posts)].map((unit) => leadersOver(registry, unit));
    return leaders.filter((id) => others.every((list) => list.has(id)));
  },
  lead: ({ organization }) => {
    const lead = organization?.data.lead;
    return [lead?.person, lead?.deputy];
  },
};

/** The units of the accounts on which it appears. */
const unitsOf = ({ channels }: Registry, posts: Entry<'posts'>['data']['posts'] = []): Set<string> =>
  new Set(posts.flatMap(({ channel }) => channels.get(channel)?.data.unit ?? []));

const ownersOf = ({ channels }: Registry, channel: string): (string | undefined)[] => {
  const { owner, deputy } = channels.get(channel)?.data ?? {};
  return [owner, deputy];
};

/** Is somebody the owner of a channel, or the deputy? */
export const owns = (registry: Registry, channel: string, person: string): boolean =>
  ownersOf(registry, channel).includes(person);

/** Does somebody work on a channel, or lead over it? Of one that is not here nobody can say so, and another rule speaks. */
export function answersFor(registry: Registry, channel: string, person: string): boolean {
  const data = registry.channels.get(channel)?.data;
  return (
    !data ||
    owns(registry, channel, person) ||
    (data.team ?? []).some((one) => one.person === person) ||
    leadersOver(registry, data.unit ?? '').has(person)
  );
}
