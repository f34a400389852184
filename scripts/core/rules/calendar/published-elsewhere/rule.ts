import { plannedPosts } from '../../../calendar/planned-posts.ts';
import { provenElsewhere } from '../../../calendar/proof.ts';
import { defineRule } from '../../define-rule.ts';

export const publishedElsewhere = defineRule({
  id: 'published-elsewhere',
  severity: 'error',
  name: { en: 'Proof on another account', fr: 'Preuve sur un autre compte' },
  summary: {
    en: 'The proof that a post has appeared is an address on its own channel.',
    fr: 'La preuve qu’une publication a paru est une adresse sur son propre compte.',
  },
  *check(registry) {
    const accounts = new Map(registry.accounts.map(({ entry, account }) => [entry.file, account]));
    for (const planned of plannedPosts(registry)) {
      const { entry, post, path, channel } = planned;
      const own = channel && accounts.get(channel.file);
      if (!own || !post.published) continue;
      const elsewhere = provenElsewhere(registry, channel, own, post.published.url);
      if (elsewhere === undefined) continue;
      const isStranger = elsewhere.startsWith(`${own.platform}/`) && !registry.byAccount.has(elsewhere);
      yield {
        file: entry.file,
        path: [...path, 'published', 'url'],
        message: {
          en: `The post is said to have appeared on \`${post.channel}\`, but its address leads elsewhere: \`${elsewhere}\`.`,
          fr: `La publication aurait paru sur \`${post.channel}\`, mais son adresse mène ailleurs : \`${elsewhere}\`.`,
        },
        fix: isStranger ? fixes.stranger : fixes.elsewhere,
      };
    }
  },
});

const fixes = {
  elsewhere: {
    en: 'Open the post on its channel, and write the address that the browser shows there.',
    fr: 'Ouvrez la publication sur son compte, et écrivez l’adresse que le navigateur y affiche.',
  },
  stranger: {
    en: 'Open the post on its channel, and write the address that the browser shows there. If that is a former name of the channel, add it to its `former_handles` first.',
    fr: 'Ouvrez la publication sur son compte, et écrivez l’adresse que le navigateur y affiche. Si c’est un ancien nom du compte, ajoutez-le d’abord à ses `former_handles`.',
  },
};
