/** What happens to a person, and what somebody holds who leaves. */
import { channelsByOwner, liveChannels } from '../channels/live.ts';
import { andList } from '../text/lists.ts';
import type { Event } from './event.ts';
import { type KindReview, keyEvents } from './kind-review.ts';
import { code, codeList, personOf, sayValue } from './phrases.ts';

export const personReview: KindReview<'people'> = {
  *events({ after: registry }, { before, after }): Iterable<Event> {
    if (!after) return;
    const [then, now] = [before?.data, after.data];
    const who = personOf(registry, after.id);
    if (!then) {
      yield {
        event: 'person-joined',
        text: `adds ${who} to the unit ${code(now.unit ?? 'unknown')}`,
        keys: [],
      };
      return;
    }
    const keys = ['status', 'left_on', 'until'];
    const left = (data: typeof now) => data.status === 'left' || data.left_on !== undefined;
    if (left(now) && !left(then)) {
      const text = now.left_on === undefined ? `${who} has left` : `${who} leaves on ${now.left_on}`;
      yield { event: 'person-left', text, keys, path: [now.left_on === undefined ? 'status' : 'left_on'] };
    } else if (then.status !== now.status) {
      const away = now.status === 'on-leave';
      const until = now.until === undefined ? '' : ` until ${now.until}`;
      yield {
        event: away ? 'person-away' : 'person-back',
        text: away ? `${who} is away${until}` : `${who} is back`,
        keys,
        path: ['status'],
      };
    }
    yield* keyEvents(then, now, {
      // From then on the holder of the account is believed to be this person: the reviewer must see that.
      github: (a, b) => [
        'login-changed',
        b === undefined
          ? `takes the login ${code(a)} from ${who}`
          : `${a === undefined ? `gives ${who} the login ${code(b)}` : `changes the login of ${who} from ${code(a)} to ${code(b)}`}: what this account does counts as theirs`,
      ],
      read: (_, b) => ['receipt-added', `changes what ${who} has read: ${sayValue(b)}`],
      training: (_, b) => ['receipt-added', `changes the training of ${who}: ${sayValue(b)}`],
    });
  },

  *facts({ after: registry }, { before, after }) {
    const gone = after?.data.status !== 'active' || after.data.left_on !== undefined;
    if (!before || !gone) return;
    const { id } = before;
    const held = (part: string, entries: readonly { id: string }[]) =>
      entries.length > 0 ? [`${part} of ${codeList(entries.map((entry) => entry.id))}`] : [];
    const parts = [
      ...held('owner', channelsByOwner(registry).get(id) ?? []),
      ...held(
        'deputy',
        liveChannels(registry).filter(({ data }) => data.deputy === id),
      ),
      ...held(
        'lead',
        [...registry.units.values()].filter(({ data }) => data.lead === id),
      ),
    ];
    yield { about: 'holds', text: andList(parts) || 'nothing' };
  },
};
