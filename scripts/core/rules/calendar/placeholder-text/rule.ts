import { comingPosts, type PlannedPost } from '../../../calendar/planned-posts.ts';
import { statuses } from '../../../calendar/status.ts';
import type { KeyPath } from '../../../model/finding.ts';
import { defineRule } from '../../define-rule.ts';
import { placeholderIn } from './patterns.ts';

export const placeholderText = defineRule({
  id: 'placeholder-text',
  severity: 'error',
  name: { en: 'Placeholder text', fr: 'Texte provisoire' },
  summary: {
    en: 'Nothing that was left for later is published.',
    fr: 'Rien de ce qui a été laissé pour plus tard n’est publié.',
  },
  *check(registry) {
    for (const planned of comingPosts(registry))
      for (const [path, text] of textsOf(planned)) {
        const span = placeholderIn(text);
        if (!span) continue;
        // Who is still writing may leave gaps.
        const isReady = planned.status !== undefined && statuses[planned.status].needsText;
        yield {
          file: planned.entry.file,
          path,
          span,
          ...(!isReady && { severity: 'warning' as const }),
          message: {
            en: `A placeholder is left in the text on \`${planned.post.channel}\`: \`${text.slice(...span)}\`.`,
            fr: `Il reste un texte provisoire dans la publication sur \`${planned.post.channel}\` : \`${text.slice(...span)}\`.`,
          },
          fix: {
            en: 'Write what belongs there.',
            fr: 'Écrivez ce qui doit y figurer.',
          },
        };
      }
  },
});

function* textsOf({ post, path }: PlannedPost): Iterable<[KeyPath, string]> {
  if (post.text !== undefined) yield [[...path, 'text'], post.text];
  for (const [index, { alt }] of (post.media ?? []).entries())
    if (alt !== undefined) yield [[...path, 'media', index, 'alt'], alt];
}
