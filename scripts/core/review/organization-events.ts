/** What happens to the organisation: who leads, what counts as too much, what has to be read. */
import { isGuide } from '../organization/required-reading.ts';
import type { Event } from './event.ts';
import type { KindReview } from './kind-review.ts';
import { personOf } from './phrases.ts';

export const organizationReview: KindReview<'organization'> = {
  *events({ before: old, after: registry }, { before, after }): Iterable<Event> {
    if (!before || !after) return;
    const [then, now] = [before.data, after.data];
    for (const key of ['person', 'deputy'] as const) {
      if (then.lead?.[key] === now.lead?.[key]) continue;
      yield {
        event: 'lead-changed',
        text: `changes the ${key === 'person' ? 'lead' : 'deputy lead'} over all channels from ${personOf(old, then.lead?.[key])} to ${personOf(registry, now.lead?.[key])}`,
        keys: ['lead'],
        path: ['lead', key],
      };
    }
    for (const key of Object.keys(now.thresholds ?? {}) as (keyof NonNullable<typeof now.thresholds>)[]) {
      if (then.thresholds?.[key] === now.thresholds?.[key]) continue;
      yield {
        event: 'threshold-changed',
        text: `changes the threshold \`${key}\` from ${then.thresholds?.[key]} to ${now.thresholds?.[key]}`,
        keys: ['thresholds'],
        path: ['thresholds', key],
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
        text: `version ${required.version} of \`${document}\` applies from ${required.on}; everyone who posts or approves has to read it`,
        keys: ['must_read'],
        path: ['must_read', document],
      };
    }
  },
};
