/** Attacks on the host, traps in the text, and things that are no account: each has its answer. */
import { describe, expect, it } from 'vitest';
import { ownPlatforms as platforms } from '../../testing/own-platforms.ts';
import { isAccount, resolve } from './index.ts';

const answer = (reference: string, hint?: string) => {
  const found = resolve(reference, platforms, hint);
  return isAccount(found) ? found.key : `${found.code}: ${found.reason}`;
};

describe('the host', () => {
  it.each([
    ['https://x.com.evil.example/ferrane', 'web/x.com.evil.example/ferrane'],
    ['https://nottwitter.com/ferrane', 'web/nottwitter.com/ferrane'],
    ['https://twitter.com-login.example/ferrane', 'web/twitter.com-login.example/ferrane'],
    ['https://facebook.com.m.example.co.uk/ferrane', 'web/facebook.com.m.example.co.uk/ferrane'],
    ['https://xn--twtter-6mb.com/ferrane', 'web/xn--twtter-6mb.com/ferrane'],
    ['https://twіtter.com/ferrane', 'web/xn--twtter-qvf.com/ferrane'],
    ['https://youtube.je/ferrane', 'web/youtube.je/ferrane'],
    ['https://evil.example/x.com/ferrane', 'web/evil.example/x.com/ferrane'],
    [
      'https://evil.example/?u=https://x.com/ferrane',
      'not-an-account: an address on `evil.example` that carries another one, of x/ferrane',
    ],
    ['https://x.com@evil.example/ferrane', 'deceptive: the address leads to `evil.example`'],
    ['https://ferrane:secret@x.com/ferrane', 'deceptive: the address leads to `x.com`'],
    ['https://x.com:8080/ferrane', 'deceptive: port 8080'],
    ['https://x.com./ferrane', 'deceptive: the host ends with a dot'],
    ['https://evil.x.com/ferrane', 'not-an-account: `evil.x.com` belongs to X itself'],
    [
      'https://developers.facebook.com/ferrane',
      'not-an-account: `developers.facebook.com` belongs to Facebook itself',
    ],
    ['https://x.com:443/ferrane', 'x/ferrane'],
    ['http://x.com:80/ferrane', 'x/ferrane'],
    ['HTTPS://X.COM/ferrane', 'x/ferrane'],
    ['https://www.www.ferrane.example', 'web/ferrane.example'],
    ['https://localhost/ferrane', 'malformed: `localhost` is not a host'],
    ['https://127.0.0.1/ferrane', 'malformed: `127.0.0.1` is the number of a machine'],
    ['https://[::1]/ferrane', 'malformed: `[::1]` is not a host'],
    ['https://', 'malformed: this is not a web address'],
    ['//x.com/ferrane', 'x/ferrane'],
  ])('%s → %s', (reference, expected) => {
    expect(answer(reference)).toContain(expected);
  });
});

describe('the text', () => {
  it.each([
    ['', undefined, 'empty'],
    [' \t\n', undefined, 'empty'],
    ['\u200b', undefined, 'empty'],
    ['  https://x.com/ferrane\n', undefined, 'x/ferrane'],
    ['\ufeffhttps://x.com/ferrane\u200e', undefined, 'x/ferrane'],
    ['<https://x.com/ferrane>', undefined, 'x/ferrane'],
    ['https://x.com/fer\u200brane', undefined, 'deceptive: this holds an invisible character (`U+200B`)'],
    ['https://x.com/fer%E2%80%8Brane', undefined, '`U+200B` cannot be'],
    ['https://x.com/fer\nrane', undefined, 'malformed: this holds a space'],
    ['https:\\\\x.com\\ferrane', undefined, 'deceptive: this holds a backslash'],
    ['https://x.com/ferran%C3%A9', undefined, '`é` cannot be in the name of an account on X'],
    ['https://x.com/ｆerrane', undefined, '`ｆ` cannot be'],
    ['＠ferrane', 'x', 'x/ferrane'],
    ['https://x.com/%66errane', undefined, 'x/ferrane'],
    ['https://x.com/%2566errane', undefined, 'malformed: this is percent-encoded twice'],
    ['https://x.com/%ff', undefined, 'malformed'],
    ['https://x.com/ferrane%2Fstatus', undefined, 'malformed'],
    ['https://x.com//ferrane', undefined, 'malformed: an empty part'],
    ['https://x.com/../ferrane', undefined, 'x/ferrane'],
    ['\ud800', undefined, 'malformed: this holds half a character'],
    ['javascript:alert(1)', undefined, 'not-web: this is a script'],
    ['data:text/html,x', undefined, 'not-web: this is data'],
    ['mailto:social@ferrane.example', undefined, 'not-web: this is an e-mail address'],
    ['social@ferrane.example', undefined, 'not-web: this is an e-mail address'],
    ['tel:+33123456789', undefined, 'not-web: this is a telephone number'],
    ['+33 1 23 45 67 89', undefined, 'not-web: this is a telephone number'],
    ['+33123456789', undefined, 'not-web: this is a telephone number'],
    ['+33123456789', 'telegram', 'not-web: this is a telephone number'],
    ['0123456789', undefined, 'needs-platform: a number alone'],
    ['social@ferrane.example', 'facebook', 'not-web: this is an e-mail address'],
    ['social@ferrane.example', 'mastodon', 'mastodon/social@ferrane.example'],
    ['ferrane.LOCAL', 'bluesky', 'invalid-handle'],
    ['#ferry', 'x', 'not-an-account: this is a hashtag'],
    ['https://www.linkedin.com/company/%E2%80%8Bferrane', undefined, '`U+200B` cannot be'],
    ['https://mastodon.example/@ferrane@threads.net', undefined, 'threads/ferrane'],
    ['@crew@ferrane.bsky.social', undefined, 'not-an-account: a page below bluesky/ferrane.bsky.social'],
    ['http://ferrane.example:443/', undefined, 'web/ferrane.example'],
    ['https://www.facebook.com/grou.ps', undefined, 'not-an-account: `grou.ps` is a list of groups'],
    ['@crew@blog.x.com', undefined, 'not-an-account: `blog.x.com` belongs to X itself'],
    ['https://mastodon.example/@ferrane//', undefined, 'mastodon/ferrane@mastodon.example'],
    ['ferrane@www.mastodon.example', 'mastodon', 'mastodon/ferrane@mastodon.example'],
    ['#ferry', undefined, 'not-an-account: this is a hashtag'],
    ['vnd.youtube://abc', undefined, 'not-web: this is a link for an app (`vnd.youtube:`)'],
    ['https://wa.me/33123456789', undefined, 'not-an-account: a telephone number'],
    ['ferrane', undefined, 'needs-platform: a bare handle'],
    ['@ferrane', undefined, 'needs-platform: a bare handle'],
    ['ferrane', 'friendster', 'unknown-platform: `friendster`'],
    ['Ferrane Marseille', 'facebook', 'a display name'],
    ['aids.gov', 'facebook', 'facebook/aidsgov'],
    ['aids.gov', undefined, 'web/aids.gov'],
    ['x.com', 'facebook', 'the front page of X'],
    ['https://x.com/ferrane', 'facebook', 'x/ferrane'],
    ['https://x.com/redirect', undefined, 'x/redirect'],
    ['ferrane?lang=fr', 'x', 'x/ferrane'],
  ])('%j on %s → %s', (reference, hint, expected) => {
    expect(answer(reference, hint)).toContain(expected);
  });
});

describe('things that are no account', () => {
  it.each([
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fx.com%252Fferrane',
      'x/ferrane',
    ],
    ['https://www.youtube.com/redirect?q=javascript%3Aalert(1)', 'malformed'],
    ['https://youtube.com/watch?v=dQw4w9WgXcQ', 'a video'],
    ['https://youtu.be/dQw4w9WgXcQ', 'a video'],
    ['https://youtube.com/shorts/dQw4w9WgXcQ', 'a short video'],
    ['https://music.youtube.com/playlist?list=PL1', 'a playlist'],
    ['https://x.com/ferrane/status/1/photo/1', 'a post by x/ferrane'],
    ['https://x.com/i/web/status/1', 'a post'],
    ['https://twitter.com/#!/search/ferry', 'a search page'],
    ['https://twitter.com/ferrane/statuses/1', 'a post by x/ferrane'],
    ['https://facebook.com/events/1', 'an event'],
    ['https://facebook.com/sharer/sharer.php?u=https://ferrane.example', 'a share link'],
    ['https://facebook.com/photo.php?fbid=1', 'a photo'],
    ['https://www.facebook.com/groups/ferrane/posts/1', 'a post'],
    ['https://www.facebook.com/pages/Ferrane', 'a place page'],
    ['https://instagram.com/p/abc', 'a post'],
    ['https://linkedin.com/posts/ferrane_x', 'a post'],
    ['https://bsky.app/profile/ferrane.bsky.social/post/3k', 'a post by bluesky/ferrane.bsky.social'],
    ['https://mastodon.social/@ferrane/1', 'a post by mastodon/ferrane@mastodon.social'],
    ['https://t.me/ferrane_fr/1', 'a post by telegram/ferrane_fr'],
    ['https://vm.tiktok.com/ZM', 'a short link of TikTok'],
    ['https://bit.ly/3abc', 'a short link'],
    ['https://github.com/ferrane/boats/issues/1', 'a repository by github/ferrane'],
    ['https://www.reddit.com/r/ferries/comments/1/boat', 'a post by reddit/ferries'],
  ])('%s → %s', (reference, expected) => {
    expect(answer(reference)).toContain(expected);
  });
});
