/** Which addresses prove that a post is on its channel: everything else is somebody else’s, or nobody’s. */
import { expect, test } from 'vitest';
import { ownPlatforms } from '../../testing/own-platforms.ts';
import { museumWith } from '../../testing/posts.ts';
import type { Account } from '../identity/index.ts';
import { resolve } from '../identity/index.ts';
import { provenElsewhere } from './proof.ts';

const registry = museumWith({});
const [aster] = registry.channels.values().filter(({ id }) => id === 'x/aster');

/** What is wrong with an address as the proof of a post on an account. */
function elsewhere(account: string, url: string, former: string[] = []): string | undefined {
  if (!aster) throw new Error('There is no channel.');
  const own = resolve(account, ownPlatforms) as Account;
  const channel = { ...aster, data: { ...aster.data, former_handles: former, platform_id: '2001' } };
  const byAccount = new Map([[own.key, [{ account: own, entry: channel, official: true }]]]);
  return provenElsewhere({ ...registry, identity: ownPlatforms, byAccount }, channel, own, url);
}

const x = 'https://x.com/aster';

test.each<[string, string, string]>([
  ['a short link of the network', x, 'https://t.co/abc'],
  ['a short link of anybody', x, 'https://bit.ly/abc'],
  ['a short link of another one', 'https://www.facebook.com/aster', 'https://fb.watch/abc'],
  ['a link that forwards to us today', x, 'https://www.google.com/url?q=https://x.com/aster/status/1'],
  ['a link of another network to us', x, 'https://l.facebook.com/l.php?u=https://x.com/aster/status/1'],
  [
    'a link of the network that forwards',
    'https://www.facebook.com/aster',
    'https://www.facebook.com/l.php?u=https://evil.example',
  ],
  ['a site that holds our address', x, 'https://evil.example/?u=https://x.com/aster/status/1'],
  ['a copy of the page', x, 'https://web.archive.org/web/https://x.com/aster/status/1'],
  ['the front page', x, 'https://x.com/'],
  ['a search page', x, 'https://x.com/search?q=aster'],
  ['a hashtag', x, 'https://x.com/hashtag/aster'],
  ['a community', x, 'https://x.com/i/communities/3'],
  ['a login page', x, 'https://x.com/login?redirect_after_login=https://evil.example'],
  ['a page that may forward', x, 'https://x.com/i/redirect?url=https://evil.example'],
  ['a stranger’s post', x, 'https://x.com/aster_oficial/status/1'],
  ['a stranger’s story', 'https://www.instagram.com/aster', 'https://www.instagram.com/stories/evil/123'],
  ['another number', x, 'https://x.com/i/user/22001'],
  ['a way out of our profile', x, 'https://x.com/aster/../evil/status/1'],
  ['the same, encoded', x, 'https://x.com/aster/%2e%2e/evil/status/1'],
  ['a name that begins like ours', x, 'https://x.com/aster2/status/1'],
  ['our host before an @', x, 'https://x.com@evil.example/aster/status/1'],
  ['another port', x, 'https://x.com:8443/aster/status/1'],
  [
    'our post as another server shows it',
    'https://aster.social/@tours',
    'https://evil.example/@tours@aster.social/12',
  ],
  [
    'a post of nobody on another server',
    'https://aster.social/@tours',
    'https://evil.example/web/statuses/12',
  ],
  ['another one on our server', 'https://aster.social/@tours', 'https://aster.social/@evil/12'],
  [
    'the web site of a name on Bluesky',
    'https://bsky.app/profile/aster.example',
    'https://aster.example/evil',
  ],
  ['another part of a shared site', 'https://sites.example/aster', 'https://sites.example/evil/post'],
  ['a site below ours', 'https://aster.example', 'https://evil.aster.example/post'],
  ['a channel for broadcasts', 'https://www.instagram.com/aster', 'https://www.instagram.com/channel/abc'],
  ['a private chat', 'https://t.me/aster', 'https://t.me/c/1/2'],
  ['a network for a site', 'https://aster.example', 'https://x.com/aster/status/1'],
])('%s is no proof', (_what, account, url) => {
  expect(elsewhere(account, url)).toBeDefined();
});

test.each<[string, string, string]>([
  ['below the profile', x, 'https://x.com/aster/status/1'],
  ['in other letters', x, 'https://twitter.com/Aster/status/1'],
  ['under its number', x, 'https://x.com/i/user/2001'],
  ['without the account', x, 'https://x.com/i/status/1'],
  ['a picture', 'https://www.instagram.com/aster', 'https://www.instagram.com/p/DFerrGftAa4/'],
  ['a reel', 'https://www.instagram.com/aster', 'https://www.instagram.com/reel/abc/'],
  ['a video', 'https://www.youtube.com/@aster', 'https://www.youtube.com/watch?v=FerrStepE1a'],
  [
    'an update',
    'https://www.linkedin.com/company/aster',
    'https://www.linkedin.com/feed/update/urn:li:activity:739',
  ],
  ['on our server', 'https://aster.social/@tours', 'https://aster.social/@tours/12'],
  ['on our site', 'https://www.aster.example', 'https://aster.example/2026/lamps'],
  ['in our part of a site', 'https://sites.example/aster', 'https://sites.example/aster/lamps'],
])('%s it is one', (_what, account, url) => {
  expect(elsewhere(account, url)).toBeUndefined();
});

test('a former name counts where the channel says it', () => {
  expect(elsewhere(x, 'https://x.com/aster_old/status/1', ['aster_old'])).toBeUndefined();
  expect(elsewhere(x, 'https://x.com/aster_old/status/1', ['https://x.com/aster_old'])).toBeUndefined();
  expect(elsewhere(x, 'https://x.com/aster_older/status/1', ['aster_old'])).toBe('x/aster_older');
});
