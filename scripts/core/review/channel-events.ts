/** What happens to a channel. */
import { identityChange } from '../channels/identity-change.ts';
import { en, fr } from '../model/wording.ts';
import { channelFacts } from './channel-facts.ts';
import type { Event } from './event.ts';
import { differ, type KindReview, keyEvents, rewordedEvent, type Scene } from './kind-review.ts';
import { code, listChange, named, nothing, personOf, quoteOf, statusOf } from './phrases.ts';

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

function added({ after: registry }: Scene, { data }: Channel): Event {
  const owner = personOf(registry, data.owner);
  const status = statusOf(data.status);
  return data.status === 'proposed'
    ? {
        event: 'channel-proposed',
        text: {
          en: en`proposes the channel, owner ${owner}`,
          fr: fr`propose le compte, responsable\u00A0: ${owner}`,
        },
        keys: ['status'],
      }
    : {
        event: 'channel-registered',
        text: {
          en: en`registers the channel as ${status}, owner ${owner}`,
          fr: fr`enregistre le compte, ${status}, responsable\u00A0: ${owner}`,
        },
        keys: ['status'],
      };
}

function removed({ after }: Scene, { before }: Change): Event {
  if (after.unofficial.has(before?.id ?? ''))
    return {
      event: 'channel-disowned',
      text: {
        en: 'records it as an account that is not ours',
        fr: 'l’enregistre comme un compte qui n’est pas le nôtre',
      },
      keys: [],
    };
  const status = statusOf(before?.data.status);
  return before?.data.status === 'proposed'
    ? {
        event: 'proposal-withdrawn',
        text: { en: 'withdraws the proposal', fr: 'retire la proposition' },
        keys: [],
      }
    : {
        event: 'channel-deleted',
        text: {
          en: en`deletes the channel, which was ${status}`,
          fr: fr`supprime le compte, jusqu’ici ${status}`,
        },
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
      text: {
        en: en`changes the ${what} from ${from} to ${to} (${why})`,
        fr: fr`change ${what === 'account' ? 'le compte' : 'l’identifiant permanent'}\u00A0: ${from} → ${to} (${why})`,
      },
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
          ? { en: `adds the stable id \`${newId}\``, fr: `ajoute l’identifiant permanent \`${newId}\`` }
          : {
              en: en`changes the stable id from \`${oldId}\` to ${newId === undefined ? nothing : code(newId)}`,
              fr: fr`change l’identifiant permanent de \`${oldId}\` à ${newId === undefined ? nothing : code(newId)}`,
            },
      keys: ['platform_id'],
      path: ['platform_id'],
    };
  if (then && now && before?.data.url !== after?.data.url)
    yield {
      event: 'entry-changed',
      text: {
        en: 'changes the spelling of the address; it is still the same account',
        fr: 'change l’écriture de l’adresse\u00A0; c’est toujours le même compte',
      },
      keys: ['url'],
      path: ['url'],
    };
}

function retired({ after: registry }: Scene, { data: then }: Channel, { data: now }: Channel): Event {
  const { retired: how, superseded_by: next } = now;
  const reason = quoteOf(registry, how?.no_successor);
  const successor =
    next !== undefined
      ? {
          en: `${named(registry, 'channels', next)} takes over`,
          fr: `${named(registry, 'channels', next)} prend la suite`,
        }
      : how?.no_successor !== undefined
        ? { en: en`no successor (${reason})`, fr: fr`pas de successeur (${reason})` }
        : { en: 'nothing says who takes over', fr: 'rien ne dit qui prend la suite' };
  const kept = how?.handle_kept;
  const handle = how
    ? {
        en: `, the handle is ${kept ? 'kept' : 'given up'}`,
        fr: `, l’identifiant est ${kept ? 'gardé' : 'abandonné'}`,
      }
    : '';
  const quote = quoteOf(registry, how?.reason);
  const why = how ? { en: en` (${quote})`, fr: fr` (${quote})` } : '';
  const status = statusOf(then.status);
  return {
    event: 'channel-retired',
    text: {
      en: en`retires the channel, which was ${status}${why}; ${successor}${handle}`,
      fr: fr`ferme le compte, jusqu’ici ${status}${why}\u00A0; ${successor}${handle}`,
    },
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
  const handed = (en_: string, fr_: string, a: string | undefined, b: string | undefined) => {
    const [from, to] = [personOf(old, a), personOf(registry, b)];
    return {
      en: en`changes the ${en_} from ${from} to ${to}`,
      fr: fr`change ${fr_}\u00A0: ${from} → ${to}`,
    };
  };
  const member = (one: string) => {
    const [person = '', role] = one.split(' as ');
    const who = personOf(registry, person);
    return { en: en`${who} as ${role}`, fr: fr`${who} (\`${role}\`)` };
  };
  // A channel that opens again is no longer retired: this is the same news.
  for (const event of keyEvents(then, now, {
    status: (a, b) =>
      b === undefined || b === 'retired'
        ? undefined
        : [
            statusEvents[b],
            {
              en: en`changes the status from ${statusOf(a)} to ${statusOf(b)}`,
              fr: fr`change l’état\u00A0: ${statusOf(a)} → ${statusOf(b)}`,
            },
          ],
    owner: (a, b) => ['owner-changed', handed('owner', 'de responsable', a, b)],
    deputy: (a, b) => ['deputy-changed', handed('deputy', 'de suppléance', a, b)],
    unit: (a, b) => {
      const [from, to] = [a, b].map((id) => (id === undefined ? nothing : named(registry, 'units', id)));
      return [
        'unit-changed',
        { en: en`moves it from the unit ${from} to ${to}`, fr: fr`le déplace du service ${from} à ${to}` },
      ];
    },
    team: (a, b) => {
      const list = listChange(a?.map(asMember), b?.map(asMember), member);
      return ['team-changed', { en: en`changes the team: ${list}`, fr: fr`change l’équipe\u00A0: ${list}` }];
    },
    audiences: (a, b) => {
      const list = listChange(a, b, (id) => named(registry, 'audiences', id));
      return [
        'audience-changed',
        { en: en`changes its audiences: ${list}`, fr: fr`change ses publics\u00A0: ${list}` },
      ];
    },
    languages: (a, b) => {
      const list = listChange(a, b);
      return [
        'audience-changed',
        { en: en`changes its languages: ${list}`, fr: fr`change ses langues\u00A0: ${list}` },
      ];
    },
    authorized: (_, b) => {
      if (!b) return undefined;
      const who = personOf(registry, b.by);
      return [
        'channel-authorized',
        {
          en: en`records that ${who} approved it as official on ${b.on}`,
          fr: fr`note sa reconnaissance comme officiel, par ${who}, le ${b.on}`,
        },
      ];
    },
    reviewed: (_, b) => {
      if (!b) return undefined;
      const who = personOf(registry, b.by);
      return [
        'channel-reviewed',
        {
          en: en`records that ${who} reviewed it on ${b.on}: \`${b.decision}\``,
          fr: fr`note sa revue par ${who}, le ${b.on}\u00A0: \`${b.decision}\``,
        },
      ];
    },
  }))
    yield event.path?.[0] === 'status' && then.status === 'retired'
      ? { ...event, keys: ['status', 'retired', 'superseded_by'] }
      : event;
  if (differ(then.purpose, now.purpose))
    yield rewordedEvent(
      'purpose-changed',
      { en: 'changes the purpose', fr: 'change la raison d’être' },
      [then.purpose, now.purpose],
      ['purpose'],
    );
  for (const [at, answer] of (now.overlaps ?? []).entries())
    if (!then.overlaps?.some((one) => !differ(one, answer))) {
      const [other, because] = [named(registry, 'channels', answer.with), quoteOf(registry, answer.because)];
      yield {
        event: 'overlap-answered',
        text: {
          en: en`says why both this and ${other} are needed: ${because}`,
          fr: fr`dit pourquoi il faut ce compte et ${other}\u00A0: ${because}`,
        },
        keys: ['overlaps'],
        path: ['overlaps', at],
      };
    }
}

const asMember = ({ person, role }: { person: string; role: string }) => `${person} as ${role}`;
