import { limitsFor } from '../../../calendar/limits.ts';
import { comingPosts } from '../../../calendar/planned-posts.ts';
import { type PartKind, partsOf } from '../../../style/text/parts.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

/** What the limits of a platform call it, what it is in a text, and how people call it. */
const counted = [
  ['hashtags', 'hashtag', { en: 'hashtags', fr: 'mots-clics' }],
  ['mentions', 'handle', { en: 'mentions', fr: 'mentions' }],
  ['links', 'address', { en: 'links', fr: 'liens' }],
] as const satisfies readonly [string, PartKind, { en: string; fr: string }][];

export const tooManyTags = defineRule({
  id: 'too-many-tags',
  severity: 'error',
  name: { en: 'Too many tags or links', fr: 'Trop de mots-dièse ou de liens' },
  summary: {
    en: 'A text has no more hashtags, mentions and links than its network takes.',
    fr: 'Un texte n’a pas plus de mots-dièse, de mentions et de liens que son réseau n’en accepte.',
  },
  *check(registry) {
    for (const { entry, post, path, platform } of comingPosts(registry)) {
      const { text, channel } = post;
      if (text === undefined) continue;
      for (const [what, kind, words] of counted) {
        const limits = limitsFor(platform, what);
        if (limits.length === 0) continue;
        const parts = partsOf(text).filter((part) => part.kind === kind);
        for (const [index, { max, verified_on: on }] of limits) {
          const first = parts[max];
          const last = parts.at(-1);
          if (!first || !last || !platform) continue;
          yield {
            file: entry.file,
            path: [...path, 'text'],
            span: [first.span[0], last.span[1]],
            message: {
              en: `The text on \`${channel}\` has ${parts.length} ${words.en}; the network takes ${max}.`,
              fr: `Le texte sur \`${channel}\` a ${parts.length} ${words.fr} ; le réseau en accepte ${max}.`,
            },
            fix: {
              en: `Take ${parts.length - max} of them away.`,
              fr: `Retirez-en ${parts.length - max}.`,
            },
            related: [
              relatedAt(platform.file, ['limits', index, 'max'], {
                en: `the limit, looked up on ${on}`,
                fr: `la limite, vérifiée le ${on}`,
              }),
            ],
          };
        }
      }
    }
  },
});
