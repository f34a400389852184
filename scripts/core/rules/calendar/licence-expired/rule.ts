import { usesOf } from '../../../calendar/asset-uses.ts';
import { comingPosts, type PlannedPost } from '../../../calendar/planned-posts.ts';
import { type ShownMedium, shownMedia } from '../../../calendar/shown-media.ts';
import type { InBoth } from '../../../model/wording.ts';
import { orList } from '../../../text/lists.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const licenceExpired = defineRule({
  id: 'licence-expired',
  severity: 'error',
  name: { en: 'Asset that may not be shown', fr: 'Média qui ne peut pas être montré' },
  summary: {
    en: 'An asset is shown only on the terms on which it may be shown, on the day of the post.',
    fr: 'Un média n’est montré qu’aux conditions qui l’autorisent le jour de la publication.',
  },
  *check(registry) {
    const uses = usesOf(registry);
    for (const planned of comingPosts(registry))
      for (const medium of shownMedia(registry, planned)) {
        const broken = brokenTerm(planned, medium, uses);
        if (!broken || !medium.asset) continue;
        const next = medium.asset.data.replaced_by;
        yield {
          file: planned.entry.file,
          path: [...medium.path, 'asset'],
          message: broken.message,
          fix: next
            ? { en: `Show \`${next}\` in its place.`, fr: `Montrez \`${next}\` à la place.` }
            : {
                en: 'Show another one, or have the terms renewed and write them down.',
                fr: 'Montrez-en une autre, ou faites renouveler les conditions et écrivez-les.',
              },
          related: [
            relatedAt(medium.asset.file, [broken.key], {
              en: 'the terms of the asset',
              fr: 'les conditions de la ressource',
            }),
          ],
        };
      }
  },
});

interface BrokenTerm {
  readonly key: string;
  readonly message: InBoth;
}

function brokenTerm(
  { entry, post, time }: PlannedPost,
  { id, asset }: ShownMedium,
  uses: ReadonlyMap<string, readonly string[]>,
): BrokenTerm | undefined {
  const { from, expires, channels, max_uses: most } = asset?.data ?? {};
  if (time && expires !== undefined && time.day > expires)
    return {
      key: 'expires',
      message: {
        en: `\`${id}\` may be shown until ${expires}; the post on \`${post.channel}\` is of ${time.day}.`,
        fr: `\`${id}\` peut être montré jusqu’au ${expires} ; la publication sur \`${post.channel}\` est du ${time.day}.`,
      },
    };
  if (time && from !== undefined && time.day < from)
    return {
      key: 'from',
      message: {
        en: `\`${id}\` may be shown from ${from} on; the post on \`${post.channel}\` is of ${time.day}.`,
        fr: `\`${id}\` peut être montré à partir du ${from} ; la publication sur \`${post.channel}\` est du ${time.day}.`,
      },
    };
  if (channels && !channels.includes(post.channel)) {
    const allowed = channels.map((channel) => `\`${channel}\``);
    return {
      key: 'channels',
      message: {
        en: `\`${id}\` may be shown on ${orList(allowed)} only, not on \`${post.channel}\`.`,
        fr: `\`${id}\` ne peut être montré que sur ${orList(allowed, 'fr')}, pas sur \`${post.channel}\`.`,
      },
    };
  }
  const place = uses.get(id)?.indexOf(entry.file) ?? 0;
  if (most !== undefined && place >= most)
    return {
      key: 'max_uses',
      message: {
        en: `\`${id}\` may be shown by ${most === 1 ? 'one post' : `${most} posts`}; this one is number ${place + 1}.`,
        fr: `\`${id}\` peut être montré par ${most === 1 ? 'une publication' : `${most} publications`} ; celle-ci est la numéro ${place + 1}.`,
      },
    };
  return undefined;
}
