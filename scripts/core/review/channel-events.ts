/** What happens to a channel. */
import { en, fr } from '../model/wording.ts';
import { channelFacts } from './channel-facts.ts';
import { added, type Channel, identity, removed, retired } from './channel-life.ts';
import type { Event } from './event.ts';
import { differ, type KindReview, keyEvents, rewordedEvent, type Scene } from './kind-review.ts';
import { listChange, named, nothing, personOf, quoteOf, statusOf } from './phrases.ts';

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
