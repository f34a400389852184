/** How somebody is reached: the mailbox or form that the handbook shows at the end of a question, unit or channel. */

import { roleOf } from '../kinds/paths.ts';
import { showsMailbox } from '../kinds/person.ts';
import { showsSharedMailbox } from '../kinds/reach.ts';
import { once, onceEach } from '../model/once.ts';
import type { Entry, Registry } from '../model/registry.ts';
import { isHere } from './availability.ts';
import { decidedMailboxes } from './mailboxes.ts';

/** A mailbox that may be shown, or a form, or both; never neither. */
export interface Reach {
  readonly mailbox?: string;
  readonly form?: string;
  /** The entry that holds it: somebody asked about a channel may be reached at the mailbox of its unit. */
  readonly of: { readonly kind: 'people' | 'units' | 'channels' | 'contacts'; readonly id: string };
}

export interface ReachFinder {
  /** A person's own mailbox, else that of their unit. */
  person(id: string | undefined): Reach | undefined;
  /** A unit's own, else the mailbox of its lead or deputy, the first who is here. Not that of the unit above: it serves others. */
  unit(id: string | undefined): Reach | undefined;
  /** A channel's own, else the mailbox of its owner or deputy, the first who is here, else that of its unit. */
  channel(id: string): Reach | undefined;
  /** Those who lead over all channels, the first who is here, else their unit. */
  organization(): Reach | undefined;
  /** Whom to write to about an entry, by its file: itself, or who answers for the page. */
  entry(file: string): Reach | undefined;
  /** A question's own, else that of the person who answers it, else that of its unit. */
  question(id: string, answering: string | undefined): Reach | undefined;
}

const finders = once((registry: Registry) => onceEach((today: string) => finderOf(registry, today)));

/** Finds whom one writes to on a day, as far as the organisation lets the handbook show it. */
export const reachFinder = (registry: Registry, today: string): ReachFinder => finders(registry)(today);

function finderOf(registry: Registry, today: string): ReachFinder {
  const { people, units, channels, contacts } = registry;
  const decided = decidedMailboxes(registry);

  const own = ({ kind, id, data }: Entry<'units' | 'channels' | 'contacts'>): Reach | undefined => {
    const mailbox = showsSharedMailbox(data.mailbox, decided) ? data.mailbox : undefined;
    if (mailbox === undefined && data.form === undefined) return undefined;
    return {
      ...(mailbox !== undefined && { mailbox }),
      ...(data.form !== undefined && { form: data.form }),
      of: { kind, id },
    };
  };
  const ofPerson = (id: string | undefined): Reach | undefined => {
    const data = people.get(id ?? '')?.data;
    if (id === undefined || data?.email === undefined || !showsMailbox(data, decided.mailboxes))
      return undefined;
    return { mailbox: data.email, of: { kind: 'people', id } };
  };
  /** The first of some people who is here and can be written to. */
  const firstOf = (...ids: readonly (string | undefined)[]): Reach | undefined => {
    for (const id of ids) {
      const reach = id !== undefined && isHere(registry, id, today) ? ofPerson(id) : undefined;
      if (reach) return reach;
    }
    return undefined;
  };
  const ofUnit = onceEach((id: string): Reach | undefined => {
    const unit = units.get(id);
    return unit && (own(unit) ?? firstOf(unit.data.lead, unit.data.deputy));
  });
  const unit = (id: string | undefined) => ofUnit(id ?? '');
  const person = (id: string | undefined) => ofPerson(id) ?? unit(people.get(id ?? '')?.data.unit);
  const finder: ReachFinder = {
    person,
    unit,
    channel(id) {
      const channel = channels.get(id);
      if (!channel) return undefined;
      const { owner, deputy, unit: home } = channel.data;
      return own(channel) ?? firstOf(owner, deputy) ?? unit(home);
    },
    organization() {
      const { person: first, deputy } = registry.organization?.data.lead ?? {};
      return firstOf(first, deputy) ?? person(first);
    },
    entry(file) {
      const role = roleOf(file);
      if (role.role !== 'entry') return undefined;
      if (role.kind === 'channels') return finder.channel(role.id);
      if (role.kind === 'units') return unit(role.id);
      if (role.kind === 'people') return person(role.id);
      return role.kind === 'pages' ? person(registry.pages.get(role.id)?.data.owner) : undefined;
    },
    question(id, answering) {
      const contact = contacts.get(id);
      return contact && (own(contact) ?? person(answering) ?? unit(contact.data.unit));
    },
  };
  return finder;
}
