/** What happens to a person, and what somebody holds who leaves. */
import { channelsByOwner, liveChannels } from '../channels/live.ts';
import { en, fr, type Wording } from '../model/wording.ts';
import type { Event } from './event.ts';
import { type KindReview, keyEvents } from './kind-review.ts';
import { all, codeOr, named, nothing, personOf, sayValue, shortList } from './phrases.ts';

export const personReview: KindReview<'people'> = {
  *events({ after: registry }, { before, after }): Iterable<Event> {
    if (!after) return;
    const [then, now] = [before?.data, after.data];
    const who = personOf(registry, after.id);
    if (!then) {
      const unit = now.unit === undefined ? nothing : named(registry, 'units', now.unit);
      yield {
        event: 'person-joined',
        text: { en: en`adds ${who} to the unit ${unit}`, fr: fr`ajoute ${who} au service ${unit}` },
        keys: [],
      };
      if (now.public === true)
        yield { event: 'mailbox-shown', text: shownWords(who), keys: ['public'], path: ['public'] };
      return;
    }
    const keys = ['status', 'left_on', 'until'];
    const left = (data: typeof now) => data.status === 'left' || data.left_on !== undefined;
    if (left(now) && !left(then)) {
      const text =
        now.left_on === undefined
          ? { en: en`${who} has left`, fr: fr`${who} est parti` }
          : { en: en`${who} leaves on ${now.left_on}`, fr: fr`${who} part le ${now.left_on}` };
      yield { event: 'person-left', text, keys, path: [now.left_on === undefined ? 'status' : 'left_on'] };
    } else if (then.status !== now.status) {
      const away = now.status === 'on-leave';
      const until =
        now.until === undefined ? '' : { en: ` until ${now.until}`, fr: ` jusqu’au ${now.until}` };
      yield {
        event: away ? 'person-away' : 'person-back',
        text: away
          ? { en: en`${who} is away${until}`, fr: fr`${who} est en congé${until}` }
          : { en: en`${who} is back`, fr: fr`${who} est de retour` },
        keys,
        path: ['status'],
      };
    }
    yield* keyEvents(then, now, {
      // From then on the holder of the account is believed to be this person: the reviewer must see that.
      github: (a, b) => ['login-changed', loginWords(who, a, b)],
      public: (_, b) => (b === true ? ['mailbox-shown', shownWords(who)] : undefined),
      read: (_, b) => {
        const value = sayValue(b);
        return [
          'receipt-added',
          {
            en: en`changes what ${who} has read: ${value}`,
            fr: fr`change ce que ${who} a lu\u00A0: ${value}`,
          },
        ];
      },
      training: (_, b) => {
        const value = sayValue(b);
        return [
          'receipt-added',
          {
            en: en`changes the training of ${who}: ${value}`,
            fr: fr`change la formation (${who})\u00A0: ${value}`,
          },
        ];
      },
    });
  },

  *facts({ after: registry }, { before, after }) {
    const gone = after?.data.status !== 'active' || after.data.left_on !== undefined;
    if (!before || !gone) return;
    const { id } = before;
    const held = (
      part: { en: string; fr: string },
      kind: 'channels' | 'units',
      entries: readonly { id: string }[],
    ): Wording[] => {
      const list = shortList(entries.map((entry) => named(registry, kind, entry.id)));
      return entries.length > 0 ? [{ en: en`${part} of ${list}`, fr: fr`${part}\u00A0: ${list}` }] : [];
    };
    const live = liveChannels(registry);
    const units = [...registry.units.values()];
    const parts = [
      ...held({ en: 'owner', fr: 'responsable' }, 'channels', channelsByOwner(registry).get(id) ?? []),
      ...held(
        { en: 'deputy', fr: 'suppléance' },
        'channels',
        live.filter(({ data }) => data.deputy === id),
      ),
      ...held(
        { en: 'lead', fr: 'responsable' },
        'units',
        units.filter(({ data }) => data.lead === id),
      ),
      ...held(
        { en: 'deputy lead', fr: 'suppléance' },
        'units',
        units.filter(({ data }) => data.deputy === id),
      ),
    ];
    yield { about: 'holds', text: parts.length > 0 ? all(parts) : nothing };
  },
};

const shownWords = (who: Wording): Wording => ({
  en: en`lets the handbook show the mailbox of ${who}`,
  fr: fr`laisse le manuel afficher l’adresse de ${who}`,
});

function loginWords(who: Wording, then: string | undefined, now: string | undefined): Wording {
  const [a, b] = [codeOr(then), codeOr(now)];
  if (now === undefined)
    return { en: en`takes the login ${a} from ${who}`, fr: fr`retire l’identifiant ${a} à ${who}` };
  const change =
    then === undefined
      ? { en: en`gives ${who} the login ${b}`, fr: fr`donne à ${who} l’identifiant ${b}` }
      : {
          en: en`changes the login of ${who} from ${a} to ${b}`,
          fr: fr`change l’identifiant de connexion (${who})\u00A0: ${a} → ${b}`,
        };
  return {
    en: en`${change}: what this account does counts as theirs`,
    fr: fr`${change}\u00A0: ce que fait ce compte compte comme venant de cette personne`,
  };
}
