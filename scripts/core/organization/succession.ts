/**
 * What is left behind when somebody leaves: which channels, units and tasks have nobody then, and who is next in line.
 * Works on the published registry.
 */

import { isLive } from '../channels/live.ts';
import { dutyNames } from '../kinds/channel-parts.ts';
import { addTo } from '../model/lists.ts';
import type { Published, PublishedChannel } from '../publish/published.ts';
import { backedBy, type Heir, leadersFor, type Ranks, standInsFor, type Task } from './succession-line.ts';

/**
 * `nobody`: no one is appointed to step in, and `heir` is whom to ask. `steps-in`: `heir` takes over. `no-backup`: the
 * work goes on with `heir`, and nobody stands behind them any more.
 */
export type Outcome = 'nobody' | 'steps-in' | 'no-backup';

/** One thing somebody does, and what becomes of it without them. */
export interface Handover {
  readonly task: Task;
  readonly outcome: Outcome;
  /** Only somebody who is here; absent when no one in line is. */
  readonly heir: Heir | undefined;
}

export interface Succession {
  /** The tasks of somebody who leaves, the most serious first. */
  of(person: string): Handover[];
  /** Owners without whom a live channel has nobody appointed, with how many such channels; the most first. */
  readonly singlePoints: readonly { readonly person: string; readonly channels: number }[];
}

/** What of the registry is asked. */
export type Source = Pick<Published, 'organization'> & {
  readonly [List in 'units' | 'people' | 'channels' | 'contacts']: readonly Published[List][number][];
};

/** Indexes everybody's tasks in one pass over the registry. */
export function successionIn(source: Source): Succession {
  const ranks = {
    units: new Map(source.units.map((unit) => [unit.id, unit])),
    channels: new Map(source.channels.map((channel) => [channel.id, channel])),
    lead: source.organization.lead,
  };
  const here = new Set(source.people.filter(({ status }) => status === 'active').map(({ id }) => id));
  const tasks = new Map<string, Task[]>();
  for (const [person, task] of tasksIn(source)) addTo(tasks, person, task);
  const without = (leaver: string) => (heir: Heir) => heir.person !== leaver && here.has(heir.person);
  const singlePoints: { person: string; channels: number }[] = [];
  for (const [person, own] of tasks) {
    const stays = without(person);
    const alone = own.filter((task) => task.kind === 'owner' && !standInsFor(task, ranks).some(stays)).length;
    if (alone > 0) singlePoints.push({ person, channels: alone });
  }
  return {
    of: (person) =>
      (tasks.get(person) ?? [])
        .map((task) => handOver(task, ranks, without(person)))
        .sort((a, b) => gravity(a) - gravity(b)),
    singlePoints: singlePoints.sort((a, b) => b.channels - a.channels),
  };
}

/** Everything that the registry puts on somebody, with who that is. */
function* tasksIn({ organization, units, channels, contacts }: Source): Iterable<[string, Task]> {
  const { lead } = organization;
  yield [lead.person, { kind: 'organization', as: 'lead' }];
  if (lead.deputy !== lead.person) yield [lead.deputy, { kind: 'organization', as: 'deputy' }];
  for (const unit of units) {
    yield [unit.lead, { kind: 'unit', as: 'lead', unit }];
    if (unit.deputy !== undefined && unit.deputy !== unit.lead)
      yield [unit.deputy, { kind: 'unit', as: 'deputy', unit }];
  }
  for (const channel of channels) if (isLive(channel)) yield* tasksOf(channel);
  for (const contact of contacts) {
    const { ask, otherwise } = contact;
    if (ask.person !== undefined) yield [ask.person, { kind: 'contact', as: 'ask', contact }];
    if (otherwise?.person !== undefined && otherwise.person !== ask.person)
      yield [otherwise.person, { kind: 'contact', as: 'otherwise', contact }];
  }
}

/** A channel's tasks. Of a team's role only the one who is alone in it is missed; what owners do themselves goes with them. */
function* tasksOf(channel: PublishedChannel): Iterable<[string, Task]> {
  const { owner, deputy, duties = {}, team = [], moderation } = channel;
  yield [owner, { kind: 'owner', channel }];
  if (deputy !== undefined && deputy !== owner) yield [deputy, { kind: 'deputy', channel }];
  for (const duty of dutyNames) {
    const person = duties[duty];
    if (person !== undefined && person !== owner) yield [person, { kind: 'duty', channel, duty }];
  }
  for (const { person, role } of team) {
    const alone = team.every((other) => other.person === person || other.role !== role);
    if (alone && person !== owner) yield [person, { kind: 'role', channel, role }];
  }
  const { escalate_to: called } = moderation ?? {};
  if (called !== undefined && called !== owner) yield [called, { kind: 'escalation', channel }];
}

/** Where a task stands among others: what has nobody first, then by the weight of the task. */
const weights = {
  organization: 0,
  owner: 1,
  unit: 2,
  deputy: 3,
  escalation: 4,
  duty: 5,
  role: 6,
  contact: 7,
} as const;
const outcomes = { nobody: 0, 'steps-in': 10, 'no-backup': 20 } as const;
const gravity = ({ task, outcome }: Handover) => outcomes[outcome] + weights[task.kind];

function handOver(task: Task, ranks: Ranks, isHere: (heir: Heir) => boolean): Handover {
  const backed = backedBy(task, ranks);
  if (backed && isHere(backed)) return { task, outcome: 'no-backup', heir: backed };
  const standIn = standInsFor(task, ranks).find(isHere);
  if (standIn) return { task, outcome: 'steps-in', heir: standIn };
  return { task, outcome: 'nobody', heir: leadersFor(task, ranks).find(isHere) };
}
