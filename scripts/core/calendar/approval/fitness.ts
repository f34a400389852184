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
  as === 'proofreader' || isSmall(registry) || parts[as](registry, entry, by);

const parts: Readonly<
  Record<
    Exclude<ApprovalPart, 'proofreader'>,
    (registry: Registry, entry: Entry<'posts'>, by: string) => boolean
  >
> = {
  owner: (registry, { data }, by) => (data.posts ?? []).some(({ channel }) => owns(registry, channel, by)),
  'unit-lead': (registry, { data }, by) => leadersOver(registry, data.unit ?? '').has(by),
  lead: ({ organization }, _entry, by) => {
    const lead = organization?.data.lead;
    return by === lead?.person || by === lead?.deputy;
  },
};

/** Is somebody the owner of a channel, or the deputy? */
export function owns({ channels }: Registry, channel: string, person: string): boolean {
  const { owner, deputy } = channels.get(channel)?.data ?? {};
  return person === owner || person === deputy;
}
