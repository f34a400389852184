import { comingPosts } from '../../../calendar/planned-posts.ts';
import { defineRule, relatedAt } from '../../define-rule.ts';

export const wrongLanguage = defineRule({
  id: 'wrong-language',
  severity: 'warning',
  name: { en: 'Wrong language', fr: 'Langue inattendue' },
  summary: {
    en: 'A post is in a language of its channel.',
    fr: 'Une publication est dans une langue de son compte.',
  },
  *check(registry) {
    for (const { entry, post, path, channel } of comingPosts(registry)) {
      const { languages = [] } = channel?.data ?? {};
      if (!channel || languages.length === 0 || languages.some((one) => base(one) === base(post.language)))
        continue;
      const written = languages.map((one) => `\`${one}\``).join(', ');
      yield {
        file: entry.file,
        path: [...path, 'language'],
        message: {
          en: `The post on \`${post.channel}\` is in \`${post.language}\`; the channel is written in ${written}.`,
          fr: `La publication sur \`${post.channel}\` est en \`${post.language}\` ; le compte est en ${written}.`,
        },
        fix: {
          en: 'Write it in a language of the channel, or name the channel that is meant.',
          fr: 'Écrivez-la dans une langue du compte, ou nommez le compte voulu.',
        },
        related: [
          relatedAt(channel.file, ['languages'], {
            en: 'the languages of the channel',
            fr: 'les langues du compte',
          }),
        ],
      };
    }
  },
});

/** French as in Québec is French: how it is written is the matter of the style guide. */
const base = (language: string): string => language.split('-', 1)[0] ?? '';
