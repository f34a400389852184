import { limitsFor } from '../../../calendar/limits.ts';
import { comingPosts } from '../../../calendar/planned-posts.ts';
import { statuses } from '../../../calendar/status.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const missingMedia = defineRule({
  id: 'missing-media',
  severity: 'error',
  name: { en: 'Wrong number of pictures', fr: 'Nombre d’images incorrect' },
  summary: {
    en: 'A post has as many pictures as its network asks for, and no more than it takes.',
    fr: 'Une publication a autant d’images que son réseau en demande, et pas plus qu’il n’en accepte.',
  },
  *check(registry) {
    for (const { entry, post, path, platform, status } of comingPosts(registry)) {
      const count = post.media?.length ?? 0;
      for (const [index, { min = 0, max, verified_on: on }] of limitsFor(platform, 'media')) {
        // While it is only planned, its picture may still be to come.
        const isDue = status !== undefined && statuses[status].needsText;
        const lacks = isDue && count < min;
        if (!platform || (!lacks && count <= max)) continue;
        yield {
          file: entry.file,
          path: count > 0 ? [...path, 'media'] : path,
          message: lacks
            ? {
                en: `The post on \`${post.channel}\` shows ${count} pictures or videos; the network asks for at least ${min}.`,
                fr: `La publication sur \`${post.channel}\` montre ${count} image(s) ou vidéo(s) ; le réseau en demande au moins ${min}.`,
              }
            : {
                en: `The post on \`${post.channel}\` shows ${count} pictures or videos; the network takes at most ${max}.`,
                fr: `La publication sur \`${post.channel}\` montre ${count} images ou vidéos ; le réseau en accepte au plus ${max}.`,
              },
          fix: lacks
            ? {
                en: 'Add `media: [{ asset: … }]`, a picture or a video of `policy/assets/`.',
                fr: 'Ajoutez `media: [{ asset: … }]`, une image ou une vidéo de `policy/assets/`.',
              }
            : {
                en: `Take ${count - max} away, or make a second post of them.`,
                fr: `Retirez-en ${count - max}, ou faites-en une seconde publication.`,
              },
          related: [
            relatedAt(platform.file, ['limits', index], {
              en: `the limit, looked up on ${on}`,
              fr: `la limite, vérifiée le ${on}`,
            }),
          ],
        };
      }
    }
  },
});
