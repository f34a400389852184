/** What happens to a channel. */
import type { EntryChange } from '../change/diff.ts';
import type { AccountRecord, Registry } from '../model/registry.ts';
import type { Event } from './event.ts';
import { listChange, personOf, textOf } from './phrases.ts';

/** What the telling needs beside the entry. */
export interface Scene {
  readonly before: Registry;
  readonly after: Registry;
  readonly today: string;
  /** The account of an entry's file, before and after. */
  readonly accountBefore: (file: string) => AccountRecord | undefined;
  readonly accountAfter: (file: string) => AccountRecord | undefined;
}

type Channel = EntryChange<'channels'>;

export function* channelEvents(scene: Scene, change: Channel): Iterable<Event> {
  const { before, after } = change;
  if (!after) yield gone(scene, change);
  else if (!before) yield come(scene, after);
  else {
    yield* identity(scene, change);
    yield* status(scene, before, after);
    yield* people(scene, before, after);
    yield* purpose(scene, before, after);
    yield* decisions(scene, before, after);
  }
}

type Entry = NonNullable<Channel['after']>;

function come({ after: registry }: Scene, { id, data }: Entry): Event {
  const owner = personOf(registry, data.owner);
  return data.status === 'proposed'
    ? { event: 'channel-proposed', text: `proposes the channel \`${id}\`, owner ${owner}`, keys: [] }
    : {
        event: 'channel-registered',
        text: `registers the channel \`${id}\` as \`${data.status ?? 'unknown'}\`, owner ${owner}`,
        keys: [],
      };
}

function gone({ after }: Scene, { before }: Channel): Event {
  const id = before?.id ?? '';
  if (after.unofficial.has(id))
    return { event: 'channel-disowned', text: `calls \`${id}\` an account that is not ours`, keys: [] };
  return before?.data.status === 'proposed'
    ? { event: 'proposal-withdrawn', text: `withdraws the proposal \`${id}\``, keys: [] }
    : {
        event: 'channel-deleted',
        text: `deletes the channel \`${id}\`, which was \`${before?.data.status}\``,
        keys: [],
      };
}

function* identity(scene: Scene, { file, before, after }: Channel): Iterable<Event> {
  const then = before && scene.accountBefore(before.file);
  const now = scene.accountAfter(file);
  const [oldId, newId] = [before?.data.platform_id, after?.data.platform_id];
  const keys = ['url', 'platform_id'];
  if (then && now && then.account.key !== now.account.key) {
    const proof = oldId !== undefined && oldId === newId ? `, the id \`${oldId}\` stays` : '';
    yield {
      event: 'identity-changed',
      text: `changes the account from \`${then.account.key}\` to \`${now.account.key}\`${proof}`,
      keys,
      path: ['url'],
    };
  } else if (oldId !== newId) {
    yield {
      event: 'identity-changed',
      text:
        oldId === undefined
          ? `writes down the stable id \`${newId}\``
          : `changes the stable id from \`${oldId}\` to ${newId === undefined ? 'nothing' : `\`${newId}\``}`,
      keys: then && now && before?.data.url === after?.data.url ? ['platform_id'] : keys,
      path: ['platform_id'],
    };
  } else if (before?.data.url !== after?.data.url && then && now) {
    yield {
      event: 'entry-changed',
      text: `spells the address of \`${now.account.key}\` another way; it is the same account`,
      keys,
      path: ['url'],
    };
  }
}

const statusEvents = {
  proposed: 'entry-changed',
  active: 'channel-activated',
  dormant: 'channel-dormant',
  retired: 'channel-retired',
} as const;

function* status(scene: Scene, { data: then }: Entry, { id, data: now }: Entry): Iterable<Event> {
  if (then.status === now.status || now.status === undefined) return;
  const path = ['status'];
  if (now.status !== 'retired') {
    yield {
      event: statusEvents[now.status],
      text: `takes \`${id}\` from \`${then.status ?? 'unknown'}\` to \`${now.status}\``,
      keys: ['status', ...(then.status === 'retired' ? ['retired', 'superseded_by'] : [])],
      path,
    };
    return;
  }
  const next =
    now.superseded_by !== undefined
      ? `\`${now.superseded_by}\` takes over`
      : now.retired?.no_successor !== undefined
        ? `nobody takes over (“${textOf(scene.after, now.retired.no_successor)}”)`
        : 'nothing says who takes over';
  const handle = now.retired ? `, the handle is ${now.retired.handle_kept ? 'kept' : 'given up'}` : '';
  const why = now.retired ? ` (“${textOf(scene.after, now.retired.reason)}”)` : '';
  yield {
    event: 'channel-retired',
    text: `retires \`${id}\`${why}; ${next}${handle}`,
    keys: ['status', 'retired', 'superseded_by'],
    path,
  };
}

function* people({ before, after }: Scene, { data: then }: Entry, { data: now }: Entry): Iterable<Event> {
  for (const key of ['owner', 'deputy'] as const) {
    if (then[key] === now[key]) continue;
    yield {
      event: `${key}-changed`,
      text: `hands ${key === 'owner' ? 'the channel' : 'the part of the deputy'} over from ${personOf(before, then[key])} to ${personOf(after, now[key])}`,
      keys: [key],
      path: [key],
    };
  }
  if (then.unit !== now.unit)
    yield {
      event: 'unit-changed',
      text: `moves it from the unit \`${then.unit}\` to \`${now.unit}\``,
      keys: ['unit'],
      path: ['unit'],
    };
  const [old, fresh] = [then.team ?? [], now.team ?? []];
  if (JSON.stringify(old) === JSON.stringify(fresh)) return;
  const name = (member: { person: string; role: string }) => `${member.person} as ${member.role}`;
  yield {
    event: 'team-changed',
    text: `changes the team: ${listChange(old.map(name), fresh.map(name))}`,
    keys: ['team'],
    path: ['team'],
  };
}

function* purpose({ after }: Scene, { data: then }: Entry, { data: now }: Entry): Iterable<Event> {
  if (JSON.stringify(then.purpose) !== JSON.stringify(now.purpose))
    yield {
      event: 'purpose-changed',
      text: `changes the purpose from “${textOf(after, then.purpose)}” to “${textOf(after, now.purpose)}”`,
      keys: ['purpose'],
      path: ['purpose'],
    };
  for (const key of ['audiences', 'languages'] as const) {
    const [old = [], fresh = []] = [then[key], now[key]];
    if (JSON.stringify(old) === JSON.stringify(fresh)) continue;
    yield {
      event: 'audience-changed',
      text: `changes its ${key}: ${listChange(old, fresh)}`,
      keys: [key],
      path: [key],
    };
  }
  for (const [at, answer] of (now.overlaps ?? []).entries()) {
    if (then.overlaps?.some((one) => JSON.stringify(one) === JSON.stringify(answer))) continue;
    yield {
      event: 'overlap-answered',
      text: `says why both this and \`${answer.with}\` are needed: “${textOf(after, answer.because)}”`,
      keys: ['overlaps'],
      path: ['overlaps', at],
    };
  }
}

function* decisions({ after }: Scene, { data: then }: Entry, { data: now }: Entry): Iterable<Event> {
  if (now.authorized && JSON.stringify(then.authorized) !== JSON.stringify(now.authorized))
    yield {
      event: 'channel-authorized',
      text: `says that ${personOf(after, now.authorized.by)} agreed on ${now.authorized.on} that it is official`,
      keys: ['authorized'],
      path: ['authorized'],
    };
  if (now.reviewed && JSON.stringify(then.reviewed) !== JSON.stringify(now.reviewed))
    yield {
      event: 'channel-reviewed',
      text: `says that ${personOf(after, now.reviewed.by)} reviewed it on ${now.reviewed.on}: ${now.reviewed.decision}`,
      keys: ['reviewed'],
      path: ['reviewed'],
    };
}
