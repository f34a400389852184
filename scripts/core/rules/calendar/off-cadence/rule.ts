import { isWhole, type PlannedPost, postsByChannel, seenPosts } from '../../../calendar/planned-posts.ts';
import { planningOf } from '../../../calendar/planning.ts';
import { addDays, daysBetween } from '../../../dates/day.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Entry } from '../../../model/registry.ts';
import { defineRule } from '../../define-rule.ts';

export const offCadence = defineRule({
  id: 'off-cadence',
  severity: 'warning',
  name: { en: 'Off cadence', fr: 'Rythme non tenu' },
  summary: {
    en: 'A channel posts as often as its entry promises.',
    fr: 'Un compte publie aussi souvent que son entrée le promet.',
  },
  *check(registry, { today }) {
    const { empty_after_days: horizon } = planningOf(registry);
    const seen = new Set(seenPosts(registry).map(({ entry }) => entry));
    for (const channel of registry.channels.values()) {
      const { status, cadence } = channel.data;
      if (status !== 'active' || !cadence) continue;
      const posts = (postsByChannel(registry).get(channel.id) ?? []).filter(({ entry }) => seen.has(entry));
      yield* tooMany(channel, posts, today);
      if (horizon !== undefined && isWhole(registry)) yield* tooFew(channel, posts, { today, horizon });
    }
  },
});

type Timed = ReturnType<ReturnType<typeof postsByChannel>['get']> & {};

/** The Monday of the week of a day. */
const mondayOf = (day: string): string => addDays(day, -(((daysBetween('2024-01-01', day) % 7) + 7) % 7));

function* tooMany(channel: Entry<'channels'>, posts: Timed, today: string): Iterable<Finding> {
  const { max } = channel.data.cadence?.per_week ?? { max: Number.POSITIVE_INFINITY };
  const inWeeks = Map.groupBy(
    posts.filter(({ time }) => time.day >= mondayOf(today)),
    ({ time }) => mondayOf(time.day),
  );
  for (const [monday, week] of inWeeks) {
    const first: PlannedPost | undefined = week[Math.ceil(max)];
    if (!first) continue;
    yield {
      file: first.entry.file,
      path: [...first.path, 'at'],
      message: {
        en: `In the week from ${monday}, ${week.length} posts are planned on \`${channel.id}\`; at most ${max} are promised.`,
        fr: `La semaine du ${monday}, ${week.length} publications sont prévues sur \`${channel.id}\` ; ${max} au plus sont promises.`,
      },
      fix: {
        en: `Move ${week.length - Math.ceil(max)} of them, or raise \`cadence.per_week.max\`.`,
        fr: `Déplacez-en ${week.length - Math.ceil(max)}, ou relevez \`cadence.per_week.max\`.`,
      },
      related: [cadenceOf(channel, 'max')],
    };
  }
}

/** Over the whole weeks that lie within the horizon; a channel without any post is the matter of `empty-calendar`. */
function* tooFew(
  channel: Entry<'channels'>,
  posts: Timed,
  { today, horizon }: { today: string; horizon: number },
): Iterable<Finding> {
  const { min } = channel.data.cadence?.per_week ?? { min: 0 };
  const from = mondayOf(addDays(today, 6));
  const weeks = Math.floor((daysBetween(today, addDays(today, horizon)) - daysBetween(today, from) + 1) / 7);
  if (weeks < 1) return;
  const until = addDays(from, 7 * weeks - 1);
  const planned = posts.filter(({ time }) => time.day >= from && time.day <= until).length;
  const least = Math.floor(min * weeks + 1e-9);
  const isEmpty = !posts.some(({ time }) => time.day >= today && time.day <= addDays(today, horizon));
  if (planned >= least || isEmpty) return;
  yield {
    ...cadenceOf(channel, 'min'),
    message: {
      en: `From ${from} to ${until} the plan of \`${channel.id}\` has ${planned} of the ${least} posts that are promised at least.`,
      fr: `Du ${from} au ${until}, le planning de \`${channel.id}\` compte ${planned} des ${least} publications promises au moins.`,
    },
    fix: {
      en: `Plan ${least - planned} more, or promise fewer (\`cadence.per_week.min\`).`,
      fr: `Prévoyez-en ${least - planned} de plus, ou promettez-en moins (\`cadence.per_week.min\`).`,
    },
  };
}

const cadenceOf = ({ file }: Entry<'channels'>, key: 'min' | 'max') => ({
  file,
  path: ['cadence', 'per_week', key],
  message: { en: 'what the channel promises', fr: 'ce que promet le compte' },
});
