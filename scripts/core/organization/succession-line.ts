/** Who is next in line for a task, nearest first. */
import type { Published, PublishedChannel, PublishedContact, PublishedUnit } from '../publish/published.ts';

/** By which part somebody is next in line. */
export type HeirPart =
  | 'deputy'
  | 'owner'
  | 'asked'
  | 'otherwise'
  | 'unit-lead'
  | 'unit-deputy'
  | 'lead'
  | 'deputy-lead';

export interface Heir {
  readonly person: string;
  readonly part: HeirPart;
  /** The unit they lead, when that is their part. */
  readonly unit?: PublishedUnit;
}

/** The six duties of a channel that an owner can hand to somebody. */
export type DutyName = keyof NonNullable<PublishedChannel['duties']>;

/** One thing somebody does. */
export type Task =
  | { readonly kind: 'organization'; readonly as: 'lead' | 'deputy' }
  | { readonly kind: 'unit'; readonly as: 'lead' | 'deputy'; readonly unit: PublishedUnit }
  | { readonly kind: 'owner' | 'deputy' | 'escalation'; readonly channel: PublishedChannel }
  | { readonly kind: 'duty'; readonly channel: PublishedChannel; readonly duty: DutyName }
  | { readonly kind: 'role'; readonly channel: PublishedChannel; readonly role: string }
  | { readonly kind: 'contact'; readonly as: 'ask' | 'otherwise'; readonly contact: PublishedContact };

/** What the line is read from. */
export interface Ranks {
  readonly units: ReadonlyMap<string, PublishedUnit>;
  readonly channels: ReadonlyMap<string, PublishedChannel>;
  readonly lead: Published['organization']['lead'];
}

/** Whom a task stands behind: a deputy's work goes on with the person they are the deputy of. */
export function backedBy(task: Task, ranks: Ranks): Heir | undefined {
  switch (task.kind) {
    case 'organization':
      return task.as === 'deputy' ? { person: ranks.lead.person, part: 'lead' } : undefined;
    case 'unit':
      return task.as === 'deputy'
        ? { person: task.unit.lead, part: 'unit-lead', unit: task.unit }
        : undefined;
    case 'deputy':
      return { person: task.channel.owner, part: 'owner' };
    case 'contact': {
      const asked = task.as === 'otherwise' ? personMeant(task.contact.ask, ranks) : undefined;
      return asked === undefined ? undefined : { person: asked, part: 'asked' };
    }
    default:
      return undefined;
  }
}

/** Whom a contact means, by name or by part. */
function personMeant(whom: PublishedContact['ask'] | undefined, ranks: Ranks): string | undefined {
  const { person, lead_of: unit, owner_of: channel, role } = whom ?? {};
  if (unit !== undefined) return ranks.units.get(unit)?.lead;
  if (channel !== undefined) return ranks.channels.get(channel)?.owner;
  return role === undefined ? person : role === 'lead' ? ranks.lead.person : ranks.lead.deputy;
}

/** Those who are appointed to step in: without them nobody has the task, even if somebody may be asked next. */
export function standInsFor(task: Task, ranks: Ranks): Heir[] {
  const heir = (person: string | undefined, part: HeirPart): Heir[] =>
    person === undefined ? [] : [{ person, part }];
  switch (task.kind) {
    case 'organization':
      return heir(ranks.lead.deputy, 'deputy');
    case 'unit':
      return heir(task.unit.deputy, 'deputy');
    case 'contact':
      return heir(personMeant(task.contact.otherwise, ranks), 'otherwise');
    case 'owner':
    case 'deputy':
      return heir(task.channel.deputy, 'deputy');
    default:
      return [...heir(task.channel.owner, 'owner'), ...heir(task.channel.deputy, 'deputy')];
  }
}

/** Those who decide what becomes of the task: the leads of its unit and of the units above it, then those of the whole. */
export function* leadersFor(task: Task, { units, lead }: Ranks): Generator<Heir> {
  const passed = new Set<string>();
  for (let id = unitOf(task); id !== undefined && !passed.has(id); id = units.get(id)?.parent) {
    passed.add(id);
    const unit = units.get(id);
    if (unit) yield { person: unit.lead, part: 'unit-lead', unit };
    if (unit?.deputy !== undefined) yield { person: unit.deputy, part: 'unit-deputy', unit };
  }
  yield { person: lead.person, part: 'lead' };
  yield { person: lead.deputy, part: 'deputy-lead' };
}

function unitOf(task: Task): string | undefined {
  if (task.kind === 'organization') return undefined;
  if (task.kind === 'contact') return task.contact.unit;
  return task.kind === 'unit' ? task.unit.id : task.channel.unit;
}
