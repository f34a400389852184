import { type PlannedPost, plannedPosts } from '../../../calendar/planned-posts.ts';
import { type Account, isAccount, resolve } from '../../../identity/index.ts';
import type { Registry } from '../../../model/registry.ts';
import { defineRule } from '../../define-rule.ts';

export const publishedElsewhere = defineRule({
  id: 'published-elsewhere',
  severity: 'error',
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
      const elsewhere = whereElse(registry, planned, own, post.published.url);
      if (elsewhere === undefined) continue;
      yield {
        file: entry.file,
        path: [...path, 'published', 'url'],
        message: {
          en: `The post is said to have appeared on \`${post.channel}\`, but its address leads elsewhere: \`${elsewhere}\`.`,
          fr: `La publication aurait paru sur \`${post.channel}\`, mais son adresse mène ailleurs : \`${elsewhere}\`.`,
        },
        fix: {
          en: 'Open the post on its channel, and write the address that the browser shows there.',
          fr: 'Ouvrez la publication sur son compte, et écrivez l’adresse que le navigateur y affiche.',
        },
      };
    }
  },
});

/**
 * What an address names where it is not on the account: another network or site, or another account of ours or of somebody who is
 * known. An account that nobody knows may be a former name of this one, and many addresses name no account at all.
 */
function whereElse(
  { identity, byAccount }: Registry,
  { channel }: PlannedPost,
  own: Account,
  url: string,
): string | undefined {
  if (url.startsWith(`${own.profile}/`)) return undefined;
  const found = resolve(url, identity);
  const host = URL.parse(url)?.hostname.replace(/^www\./, '');
  if (!isAccount(found) && found.code === 'deceptive') return host ?? url;
  const key = isAccount(found) ? found.key : found.by;
  const known = (key !== undefined && byAccount.get(key)) || [];
  if (known.length > 0) return known.some(({ entry }) => entry.file === channel?.file) ? undefined : key;
  const isThere = found.platform === own.platform && own.platform !== 'web';
  return isThere || (host !== undefined && own.key.split(/[/@]/).includes(host)) ? undefined : (host ?? url);
}
