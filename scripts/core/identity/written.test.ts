/** References as people write them without an address, and addresses that went wrong in copying. */
import { expect, test } from 'vitest';
import { ownPlatforms as platforms } from '../../testing/own-platforms.ts';
import { isAccount, resolve } from './index.ts';

const answer = (reference: string, hint?: string) => {
  const found = resolve(reference, platforms, hint);
  return isAccount(found) ? found.key : found.says;
};

test.each([
  ['X: ferrane_ile', 'x/ferrane_ile'],
  ['instagram ferrane.marseille', 'instagram/ferrane.marseille'],
  ['Instagram\u00a0: @ferrane.marseille', 'instagram/ferrane.marseille'],
  ['twitter:ferrane', 'x/ferrane'],
  ['Twitter - @Ferrane', 'x/ferrane'],
  ['YouTube channel @ferrane', 'youtube/ferrane'],
  ['chaîne', 'bare-handle'],
  ['You Tube @ferrane', 'youtube/ferrane'],
  ['@ferrane on X', 'x/ferrane'],
  ['ferrane (Instagram)', 'instagram/ferrane'],
  ['ferrane.fr sur Facebook', 'facebook/ferranefr'],
  ['facebook group ferrane', 'facebook/group:ferrane'],
  ['reddit user ferrane', 'reddit/user:ferrane'],
  ['LinkedIn showcase: ferrane-cargo', 'linkedin/showcase:ferrane-cargo'],
  ['Mastodon: @ferrane@mastodon.social', 'mastodon/ferrane@mastodon.social'],
  ['X: https://x.com/ferrane', 'x/ferrane'],
  ['Blog: https://ferrane.example/blog', 'web/ferrane.example/blog'],
  ['Bluesky ferrane.bsky.social', 'bluesky/ferrane.bsky.social'],
  ['ВКонтакте: ferrane', 'vk/ferrane'],
  // What only looks like it.
  ['X: https://www.instagram.com/ferrane', 'other-network'],
  ['Instagram: ferrane marseille', 'space'],
  ['Instagram Facebook', 'space'],
  ['Likee: ferrane', 'space'],
  ['Ferrane Marseille', 'space'],
  ['facebook event ferrane', 'space'],
  ['mailto:social@ferrane.example', 'other-thing'],
])('%s is %s', (reference, expected) => expect(answer(reference)).toBe(expected));

test.each([
  ['facebook.com/fb.com/Aster', 'facebook/aster'],
  ['https://www.facebook.com/www.facebook.com/aster', 'facebook/aster'],
  ['https://x.com/https://twitter.com/aster', 'x/aster'],
  ['https://x.com/https:/x.com/aster', 'x/aster'],
  ['https://www.instagram.com/instagram.com/aster', 'instagram/aster'],
  ['https://www.linkedin.com/company/https://www.linkedin.com/company/aster', 'linkedin/aster'],
  ['https://www.youtube.com/youtube.com/@aster', 'youtube/aster'],
  ['https://bsky.app/bsky.app/profile/aster.bsky.social', 'bluesky/aster.bsky.social'],
  ['https://www.facebook.com/twitter.com/aster', 'doubled'],
  ['https://x.com/https://evil.example/aster', 'doubled'],
  ['https://x.com/x.com/aster/status/1', 'doubled'],
  // Names that are hosts.
  ['https://bsky.app/profile/github.com', 'bluesky/github.com'],
  ['https://bsky.app/profile/github.com/post/3k', 'thing-by'],
  ['https://www.facebook.com/fb.com', 'facebook/fbcom'],
])('doubled: %s is %s', (reference, expected) => expect(answer(reference)).toBe(expected));

test.each([
  ['https://mastodon.social/web/@aster', undefined, 'mastodon/aster@mastodon.social'],
  ['https://mastodon.social/web/@aster@social.bund.de', undefined, 'mastodon/aster@social.bund.de'],
  ['https://mastodon.social/deck/@aster', undefined, 'mastodon/aster@mastodon.social'],
  ['https://mastodon.social/deck/@aster@threads.net', undefined, 'threads/aster'],
  ['https://mastodon.social/web/@aster/109372843234', undefined, 'thing-by'],
  ['https://mastodon.social/web/about', undefined, 'web/mastodon.social/web/about'],
  ['ferraneport.t.me', undefined, 'telegram/ferraneport'],
  ['ferraneport.t.me', 'telegram', 'telegram/ferraneport'],
  ['www.ferraneport.t.me', 'telegram', 'telegram/ferraneport'],
  ['aster.tumblr.com', 'tumblr', 'tumblr/aster'],
  ['aster.bsky.social', 'bluesky', 'bluesky/aster.bsky.social'],
  ['facebook.com/profile.php?id=4', undefined, 'facebook/4'],
  ['facebook.com/profile.php?sk=about&id=61550000000000', undefined, 'facebook/61550000000000'],
  ['facebook.com/profile.php?id=0', undefined, 'not-an-id'],
  ['facebook.com/profile.php?id=aster', undefined, 'not-an-id'],
])('%s (seen on %s) is %s', (reference, hint, expected) => expect(answer(reference, hint)).toBe(expected));

test.each([
  ['ferrane-fr', 'bluesky', '`ferrane-fr` cannot be the name of an account on Bluesky: a domain name'],
  ['ferrane_fr.bsky.social', 'bluesky', '`_` cannot be in the name of an account on Bluesky'],
  [
    'ferrane_fr',
    'mastodon',
    '`ferrane_fr` cannot be the name of an account on Mastodon and the fediverse: @name@host',
  ],
  ['ferr ane', 'x', 'a display name'],
  ['ferrane-fr', 'x', '`-` cannot be in the name of an account on X'],
  ['ferrane.fr', 'x', '`.` cannot be in the name of an account on X'],
  ['ferrane_', 'telegram', '`ferrane_` cannot be the name of a chat on Telegram: 1 to 32 letters'],
  ['ferrane_fr', 'facebook', '`_` cannot be in the name of a page on Facebook'],
  ['0029VaDK8Z', 'whatsapp', '`0029VaDK8Z` cannot be the name of a channel on WhatsApp channel'],
  ['ferrane--fr', 'github', '`ferrane--fr` cannot be the name'],
])('%s on %s: the rule of the platform', (reference, hint, words) => {
  const found = resolve(reference, platforms, hint);
  expect(isAccount(found) ? found.key : found.reason).toContain(words);
});
