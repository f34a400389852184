import { postsByChannel } from '../../../calendar/planned-posts.ts';
import { planningOf } from '../../../calendar/planning.ts';
import { statuses } from '../../../calendar/status.ts';
import { timeWords } from '../../../calendar/words.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const crowdedSlot = defineRule({
  id: 'crowded-slot',
  severity: 'warning',
  name: { en: 'Posts too close together', fr: 'Publications trop rapprochées' },
  summary: {
    en: 'Two posts of a channel are so far apart that each is seen.',
    fr: 'Deux publications d’un compte sont assez espacées pour que chacune soit vue.',
  },
  *check(registry) {
    const { gap_minutes: gap } = planningOf(registry);
    for (const [channel, posts] of postsByChannel(registry)) {
      const seen = posts.filter(({ status }) => status !== 'cancelled' && status !== 'idea');
      for (const [index, later] of seen.entries()) {
        const earlier = seen[index - 1];
        const isComing = later.status !== undefined && statuses[later.status].isComing;
        if (!earlier || !isComing) continue;
        const minutes = minutesBetween(earlier.time.instant, later.time.instant);
        if (minutes > 0 && minutes >= gap) continue;
        yield {
          file: later.entry.file,
          path: [...later.path, 'at'],
          // At the very same minute one of them is a mistake.
          ...(minutes === 0 && { severity: 'error' as const }),
          message:
            minutes === 0
              ? {
                  en: `Two posts appear on \`${channel}\` at the same time, ${timeWords(later.time)}.`,
                  fr: `Deux publications paraissent sur \`${channel}\` à la même heure, ${timeWords(later.time)}.`,
                }
              : {
                  en: `The post on \`${channel}\` at ${timeWords(later.time)} follows another one after ${minutes} minutes; ${gap} are asked for.`,
                  fr: `La publication sur \`${channel}\` à ${timeWords(later.time)} en suit une autre de ${minutes} minutes ; il en faut ${gap}.`,
                },
          fix: {
            en: 'Move one of them (`gap_minutes` in `policy/planning.yaml`).',
            fr: 'Déplacez l’une des deux (`gap_minutes` dans `policy/planning.yaml`).',
          },
          related: [
            relatedAt(earlier.entry.file, [...earlier.path, 'at'], {
              en: 'the other post',
              fr: 'l’autre publication',
            }),
          ],
        };
      }
    }
  },
});

/** Whole minutes from one instant (ISO text in UTC) to a later one. */
const minutesBetween = (from: string, to: string): number =>
  Math.round(Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('minutes'));
