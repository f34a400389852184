import { comingPosts } from '../../../calendar/planned-posts.ts';
import { onceEach } from '../../../model/once.ts';
import type { Registry } from '../../../model/registry.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const wrongAudience = defineRule({
  id: 'wrong-audience',
  severity: 'warning',
  name: { en: 'Wrong audience', fr: 'Public mal ciblé' },
  summary: {
    en: 'A post goes to channels that speak to those it is for.',
    fr: 'Une publication va sur des comptes qui s’adressent à ceux à qui elle est destinée.',
  },
  *check(registry) {
    const above = audiencesAbove(registry);
    for (const { entry, post, path, channel } of comingPosts(registry)) {
      const wanted = entry.data.audiences ?? [];
      const reached = channel?.data.audiences ?? [];
      if (!channel || wanted.length === 0 || reached.length === 0) continue;
      // Who speaks to travellers speaks to commuters as well, and the other way round.
      if (wanted.some((one) => reached.some((other) => above(one).has(other) || above(other).has(one))))
        continue;
      const [here, there] = [wanted, reached].map((ids) => ids.map((id) => `\`${id}\``).join(', '));
      yield {
        file: entry.file,
        path: [...path, 'channel'],
        message: {
          en: `The post is for ${here}, but \`${post.channel}\` speaks to ${there}.`,
          fr: `La publication s’adresse à ${here}, mais \`${post.channel}\` parle à ${there}.`,
        },
        fix: {
          en: 'Name a channel of theirs, or correct `audiences`.',
          fr: 'Nommez un compte qui leur parle, ou corrigez `audiences`.',
        },
        related: [
          relatedAt(entry.file, ['audiences'], { en: 'whom the post is for', fr: 'à qui elle s’adresse' }),
          relatedAt(channel.file, ['audiences'], {
            en: 'whom the channel is for',
            fr: 'à qui parle le compte',
          }),
        ],
      };
    }
  },
});

/** Of an audience: itself and the broader ones it is part of. */
const audiencesAbove = ({ audiences }: Registry) =>
  onceEach((id: string): ReadonlySet<string> => {
    const found = new Set<string>();
    for (
      let one: string | undefined = id;
      one !== undefined && !found.has(one);
      one = audiences.get(one)?.data.parent
    )
      found.add(one);
    return found;
  });
