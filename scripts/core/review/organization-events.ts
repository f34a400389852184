/** What happens to the organisation: who leads, what counts as too much, what has to be read. */
import { en, fr } from '../model/wording.ts';
import { isGuide } from '../organization/required-reading.ts';
import type { Event } from './event.ts';
import type { KindReview } from './kind-review.ts';
import { personOf } from './phrases.ts';
import { thresholdFacts } from './threshold-facts.ts';

const parts = {
  person: { en: 'lead', fr: 'de responsable' },
  deputy: { en: 'deputy lead', fr: 'de suppléance' },
} as const;

export const organizationReview: KindReview<'organization'> = {
  *events({ before: old, after: registry }, { before, after }): Iterable<Event> {
    if (!before || !after) return;
    const [then, now] = [before.data, after.data];
    for (const key of ['person', 'deputy'] as const) {
      if (then.lead?.[key] === now.lead?.[key]) continue;
      const [from, to] = [personOf(old, then.lead?.[key]), personOf(registry, now.lead?.[key])];
      yield {
        event: 'lead-changed',
        text: {
          en: en`changes the ${parts[key]} over all channels from ${from} to ${to}`,
          fr: fr`change ${parts[key]} de tous les comptes\u00A0: ${from} → ${to}`,
        },
        keys: ['lead'],
        path: ['lead', key],
      };
    }
    for (const key of Object.keys(now.thresholds ?? {}) as (keyof NonNullable<typeof now.thresholds>)[]) {
      const [from, to] = [then.thresholds?.[key], now.thresholds?.[key]];
      if (from === to) continue;
      yield {
        event: 'threshold-changed',
        text: {
          en: `changes the threshold \`${key}\` from ${from} to ${to}`,
          fr: `change le seuil \`${key}\` de ${from} à ${to}`,
        },
        keys: ['thresholds'],
        path: ['thresholds', key],
        values: { name: `\`${key}\``, from: `${from}`, to: `${to}` },
      };
    }
    for (const [document, required] of Object.entries(now.must_read ?? {})) {
      const earlier = then.must_read?.[document];
      if (
        isGuide(required) ||
        (earlier !== undefined && !isGuide(earlier) && earlier.version === required.version)
      )
        continue;
      yield {
        event: 'guide-version',
        text: {
          en: `version ${required.version} of \`${document}\` applies from ${required.on}; everyone who posts or approves has to read it`,
          fr: `la version ${required.version} de \`${document}\` s’applique à partir du ${required.on}\u00A0; toute personne qui publie ou approuve doit la lire`,
        },
        keys: ['must_read'],
        path: ['must_read', document],
      };
    }
  },

  facts: thresholdFacts,
};
