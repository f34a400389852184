/** What becomes of a channel as a whole: proposed, registered, deleted, retired, or another account. */
import { identityChange } from '../channels/identity-change.ts';
import { en, fr } from '../model/wording.ts';
import type { Event } from './event.ts';
import type { KindReview, Scene } from './kind-review.ts';
import { code, named, nothing, personOf, quoteOf, statusOf } from './phrases.ts';

/** A channel before and after; one of the two may be missing. */
export type Change = Parameters<NonNullable<KindReview<'channels'>['events']>>[1];
export type Channel = NonNullable<Change['after']>;

export function added({ after: registry }: Scene, { data }: Channel): Event {
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

export function removed({ after }: Scene, { before }: Change): Event {
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

export function* identity(scene: Scene, { file, before, after }: Change): Iterable<Event> {
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

export function retired({ after: registry }: Scene, { data: then }: Channel, { data: now }: Channel): Event {
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
