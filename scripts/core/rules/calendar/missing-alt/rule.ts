import { comingPosts } from '../../../calendar/planned-posts.ts';
import { shownMedia } from '../../../calendar/shown-media.ts';
import { defineRule } from '../../define-rule.ts';

export const missingAlt = defineRule({
  id: 'missing-alt',
  severity: 'error',
  name: { en: 'Missing alternative text', fr: 'Texte alternatif manquant' },
  summary: {
    en: 'Each picture of a post has a text for those who cannot see it.',
    fr: 'Chaque image d’une publication a un texte pour ceux qui ne la voient pas.',
  },
  *check(registry) {
    for (const planned of comingPosts(registry))
      for (const { path, id, asset, alt } of shownMedia(registry, planned)) {
        const kind = asset?.data.kind;
        if (alt !== undefined || (kind !== 'image' && kind !== 'logo')) continue;
        yield {
          file: planned.entry.file,
          path,
          message: {
            en: `\`${id}\` is shown on \`${planned.post.channel}\` without an alternative text.`,
            fr: `\`${id}\` est montré sur \`${planned.post.channel}\` sans texte alternatif.`,
          },
          fix: {
            en: 'Add `alt: …` and say what somebody who cannot see it has to know here.',
            fr: 'Ajoutez `alt: …` et dites ce que doit savoir ici une personne qui ne la voit pas.',
          },
        };
      }
  },
});
