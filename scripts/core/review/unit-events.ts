/** What happens to a unit, and what depends on one that goes. */
import { liveChannels } from '../channels/live.ts';
import { en, fr } from '../model/wording.ts';
import { type KindReview, keyEvents } from './kind-review.ts';
import { named, personOf, shortList } from './phrases.ts';

export const unitReview: KindReview<'units'> = {
  *events({ before: old, after: registry }, { before, after }) {
    if (!before || !after) return;
    const handed =
      (part: { en: string; fr: string }) => (then: string | undefined, now: string | undefined) => {
        const [from, to] = [personOf(old, then), personOf(registry, now)];
        return [
          'unit-lead-changed',
          {
            en: en`changes the ${part} from ${from} to ${to}`,
            fr: fr`change ${part}\u00A0: ${from} → ${to}`,
          },
        ] as const;
      };
    yield* keyEvents(before.data, after.data, {
      lead: handed({ en: 'lead', fr: 'de responsable' }),
      deputy: handed({ en: 'deputy lead', fr: 'de suppléance' }),
      inventory: (_, now) => {
        if (!now) return undefined;
        const who = personOf(registry, now.by);
        return [
          'unit-attested',
          {
            en: en`records that ${who} confirmed its list of channels on ${now.attested_on}`,
            fr: fr`note la confirmation de la liste de ses comptes, par ${who}, le ${now.attested_on}`,
          },
        ];
      },
    });
  },

  *facts({ before: old, after: registry }, { before, after }) {
    if (!before || after) return;
    const of = <E extends { id: string; data: { unit?: string | undefined } }>(entries: Iterable<E>) =>
      [...entries].filter(({ data }) => data.unit === before.id);
    const below = [...old.units.values()].filter(({ data }) => data.parent === before.id);
    for (const [about, kind, entries] of [
      [{ en: 'channels', fr: 'comptes' }, 'channels', of(liveChannels(old))],
      [{ en: 'people', fr: 'personnes' }, 'people', of(old.people.values())],
      [{ en: 'units', fr: 'services' }, 'units', below],
    ] as const) {
      const list = shortList(entries.map(({ id }) => named(registry, kind, id)));
      if (entries.length > 0)
        yield {
          about: 'depends',
          text: { en: en`its ${about}: ${list}`, fr: fr`ses ${about}\u00A0: ${list}` },
        };
    }
  },
};
