import { comingPosts } from '../../../calendar/planned-posts.ts';
import { planningOf } from '../../../calendar/planning.ts';
import { statuses } from '../../../calendar/status.ts';
import { onceEach } from '../../../model/once.ts';
import { defineRule } from '../../define-rule.ts';

export const missingDisclosure = defineRule({
  id: 'missing-disclosure',
  severity: 'error',
  name: { en: 'Missing disclosure of advertising', fr: 'Publicité non signalée' },
  summary: {
    en: 'A post that somebody pays for says so in its text, in its own language.',
    fr: 'Une publication que quelqu’un paie le dit dans son texte, dans sa propre langue.',
  },
  *check(registry) {
    const { disclosures } = planningOf(registry);
    for (const { entry, post, path, status } of comingPosts(registry)) {
      const { paid_by: payer } = entry.data;
      const { text, language } = post;
      if (payer === undefined || text === undefined || status === undefined) continue;
      const words = disclosures[language] ?? disclosures[language.split('-', 1)[0] ?? ''] ?? [];
      if (words.some((word) => finder(word).test(text))) continue;
      const list = words.map((word) => `\`${word}\``).join(', ');
      yield {
        file: entry.file,
        path: [...path, 'text'],
        // Who is still writing may add it later.
        ...(!statuses[status].needsText && { severity: 'warning' as const }),
        message: {
          en: `\`${payer}\` pays for the post, but the text on \`${post.channel}\` does not say so.`,
          fr: `\`${payer}\` paie la publication, mais le texte sur \`${post.channel}\` ne le dit pas.`,
        },
        fix:
          words.length > 0
            ? {
                en: `Begin with one of these: ${list} (\`disclosures\` in \`policy/planning.yaml\`).`,
                fr: `Commencez par l’une de ces mentions : ${list} (\`disclosures\` dans \`policy/planning.yaml\`).`,
              }
            : {
                en: `Add words for \`${language}\` to \`disclosures\` in \`policy/planning.yaml\`, and write one of them.`,
                fr: `Ajoutez des mentions pour \`${language}\` à \`disclosures\` dans \`policy/planning.yaml\`, et écrivez-en une.`,
              },
        related: [{ file: entry.file, path: ['paid_by'], message: { en: 'who pays', fr: 'qui paie' } }],
      };
    }
  },
});

/** Finds a word as a whole: neither #advent nor an adjective is `#ad`. */
const finder = onceEach(
  (word: string) => new RegExp(`(?<![\\p{L}\\p{N}_#＃])${RegExp.escape(word)}(?![\\p{L}\\p{N}_])`, 'iu'),
);
