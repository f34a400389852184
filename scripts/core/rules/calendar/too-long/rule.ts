import { excesses } from '../../../calendar/limits.ts';
import { comingPosts, type PlannedPost } from '../../../calendar/planned-posts.ts';
import type { Finding, KeyPath } from '../../../model/finding.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const tooLong = defineRule({
  id: 'too-long',
  severity: 'error',
  name: { en: 'Text too long', fr: 'Texte trop long' },
  summary: {
    en: 'A text is no longer than its network takes, as the network counts.',
    fr: 'Un texte ne dépasse pas la longueur que son réseau accepte, comptée à la manière du réseau.',
  },
  *check(registry) {
    for (const planned of comingPosts(registry)) {
      const { post, path } = planned;
      if (post.text !== undefined) yield* found(planned, 'text', post.text, [...path, 'text']);
      for (const [index, { alt }] of (post.media ?? []).entries())
        if (alt !== undefined) yield* found(planned, 'alt', alt, [...path, 'media', index, 'alt']);
    }
  },
});

function* found(
  { entry, platform, post }: PlannedPost,
  what: 'text' | 'alt',
  text: string,
  path: KeyPath,
): Iterable<Finding> {
  for (const { limit, index, length } of excesses(platform, what, text)) {
    const { max, unit } = limit;
    const over = length - max;
    const [en, fr] = what === 'text' ? ['text', 'texte'] : ['alternative text', 'texte alternatif'];
    yield {
      file: entry.file,
      path,
      message: {
        en: `The ${en} on \`${post.channel}\` is ${length} long; the network takes ${max} (\`${unit}\`).`,
        fr: `Le ${fr} sur \`${post.channel}\` est de ${length} ; le réseau en accepte ${max} (\`${unit}\`).`,
      },
      fix: {
        en: `Make it shorter by ${over}.`,
        fr: `Raccourcissez-le de ${over}.`,
      },
      related: platform
        ? [
            relatedAt(platform.file, ['limits', index, 'max'], {
              en: `the limit, looked up on ${limit.verified_on}`,
              fr: `la limite, vérifiée le ${limit.verified_on}`,
            }),
          ]
        : [],
    };
  }
}
