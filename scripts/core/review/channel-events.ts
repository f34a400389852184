/** What happens to a channel. */
import { identityChange } from '../channels/identity-change.ts';
import { channelFacts } from './channel-facts.ts';
import type { Event } from './event.ts';
import { differ, type KindReview, keyEvents, type Scene } from './kind-review.ts';
import { code, listChange, personOf, textOf } from './phrases.ts';

type Change = Parameters<NonNullable<KindReview<'channels'>['events']>>[1];
type Channel = NonNullable<Change['after']>;

export const channelReview: KindReview<'channels'> = {
  *events(scene, change) {
    const { before, after } = change;
    if (!after) yield removed(scene, change);
    else if (!before) yield added(scene, after);
    else {
      yield* identity(scene, change);
      if (after.data.status === 'retired' && before.data.status !== 'retired')
        yield retired(scene, before, after);
      yield* keys(scene, before, after);
    }
  },

  facts: channelFacts,
};

function added({ after: registry }: Scene, { id, data }: Channel): Event {
  const owner = personOf(registry, data.owner);
  return data.status === 'proposed'
    ? { event: 'channel-proposed', text: `proposes the channel \`${id}\`, owner ${owner}`, keys: ['status'] }
    : {
        event: 'channel-registered',
        text: `registers the channel \`${id}\` as \`${data.status ?? 'unknown'}\`, owner ${owner}`,
        keys: ['status'],
      };
}

function removed({ after }: Scene, { before }: Change): Event {
  const id = before?.id ?? '';
  if (after.unofficial.has(id))
    return { event: 'channel-disowned', text: `records \`${id}\` as an account that is not ours`, keys: [] };
  return before?.data.status === 'proposed'
    ? { event: 'proposal-withdrawn', text: `withdraws the proposal \`${id}\``, keys: [] }
    : {
        event: 'channel-deleted',
        text: `deletes the channel \`${id}\`, which was \`${before?.data.status}\``,
        keys: [],
      };
}

function* identity(scene: Scene, { file, before, after }: Change): Iterable<Event> {
  const then = before && scene.accountBefore(before.file);
  const now = scene.accountAfter(file);
  const difference = then && now && identityChange(then, now);
  if (difference) {
    const { what, key, from, to, why } = difference;
    yield {
      event: 'identity-changed',
      text: `changes the ${what} from ${from} to ${to} (${why})`,
      keys: ['url', 'platform_id'],
      path: [key],
    };
    return;
  }
  const [oldId, newId] = [before?.data.platform_id, after?.data.platform_id];
  if (oldId !== newId)
    yield {
      event: 'identity-changed',
      text:
        oldId === undefined
          ? `adds the stable id \`${newId}\``
          : `changes the stable id from \`${oldId}\` to ${code(newId)}`,
      keys: ['platform_id'],
      path: ['platform_id'],
    };
  if (then && now && before?.data.url !== after?.data.url)
    yield {
      event: 'entry-changed',
      text: `changes the spelling of the address; it is still the account \`${now.account.key}\``,
      keys: ['url'],
      path: ['url'],
    };
}

function retired(scene: Scene, { data: then }: Channel, { id, data: now }: Channel): Event {
  const { retired: how, superseded_by: next } = now;
  const successor =
    next !== undefined
      ? `\`${next}\` takes over`
      : how?.no_successor !== undefined
        ? `no successor (“${textOf(scene.after, how.no_successor)}”)`
        : 'nothing says who takes over';
  const handle = how ? `, the handle is ${how.handle_kept ? 'kept' : 'given up'}` : '';
  const why = how ? ` (“${textOf(scene.after, how.reason)}”)` : '';
  return {
    event: 'channel-retired',
    text: `retires \`${id}\`, which was ${code(then.status ?? 'unknown')}${why}; ${successor}${handle}`,
    keys: ['status', 'retired', 'superseded_by'],
    path: ['status'],
  };
}

const statusEvents = {
  proposed: 'entry-changed',
  active: 'channel-activated',
  dormant: 'channel-dormant',
} as const;

function* keys(
  { before: old, after: registry }: Scene,
  { data: then }: Channel,
  { data: now }: Channel,
): Iterable<Event> {
  // A channel that opens again is no longer retired: this is the same news.
  for (const event of keyEvents(then, now, {
    status: (a, b) =>
      b === undefined || b === 'retired'
        ? undefined
        : [statusEvents[b], `changes the status from \`${a ?? 'unknown'}\` to \`${b}\``],
    owner: (a, b) => [
      'owner-changed',
      `changes the owner from ${personOf(old, a)} to ${personOf(registry, b)}`,
    ],
    deputy: (a, b) => [
      'deputy-changed',
      `changes the deputy from ${personOf(old, a)} to ${personOf(registry, b)}`,
    ],
    unit: (a, b) => ['unit-changed', `moves it from the unit ${code(a)} to ${code(b)}`],
    team: (a, b) => ['team-changed', `changes the team: ${listChange(a?.map(member), b?.map(member))}`],
    purpose: (a, b) => [
      'purpose-changed',
      `changes the purpose from “${textOf(registry, a)}” to “${textOf(registry, b)}”`,
    ],
    audiences: (a, b) => ['audience-changed', `changes its audiences: ${listChange(a, b)}`],
    languages: (a, b) => ['audience-changed', `changes its languages: ${listChange(a, b)}`],
    authorized: (_, b) =>
      b && [
        'channel-authorized',
        `records that ${personOf(registry, b.by)} approved it as official on ${b.on}`,
      ],
    reviewed: (_, b) =>
      b && [
        'channel-reviewed',
        `records that ${personOf(registry, b.by)} reviewed it on ${b.on}: ${b.decision}`,
      ],
  }))
    yield event.path?.[0] === 'status' && then.status === 'retired'
      ? { ...event, keys: ['status', 'retired', 'superseded_by'] }
      : event;
  for (const [at, answer] of (now.overlaps ?? []).entries())
    if (!then.overlaps?.some((one) => !differ(one, answer)))
      yield {
        event: 'overlap-answered',
        text: `says why both this and \`${answer.with}\` are needed: “${textOf(registry, answer.because)}”`,
        keys: ['overlaps'],
        path: ['overlaps', at],
      };
}

const member = ({ person, role }: { person: string; role: string }) => `${person} as ${role}`;
