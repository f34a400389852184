/** What happens to a unit. */
import { type KindReview, keyEvents } from './kind-review.ts';
import { personOf } from './phrases.ts';

export const unitReview: KindReview<'units'> = {
  *events({ before: old, after: registry }, { before, after }) {
    if (!before || !after) return;
    const handed = (part: string) => (then: string | undefined, now: string | undefined) =>
      [
        'unit-lead-changed',
        `changes the ${part} from ${personOf(old, then)} to ${personOf(registry, now)}`,
      ] as const;
    yield* keyEvents(before.data, after.data, {
      lead: handed('lead'),
      deputy: handed('deputy lead'),
      inventory: (_, now) =>
        now && [
          'unit-attested',
          `records that ${personOf(registry, now.by)} confirmed its list of channels on ${now.attested_on}`,
        ],
    });
  },
};
