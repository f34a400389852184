/** Rooms and groups behind `#`, and places on a page. */
import { expect, test } from 'vitest';
import { ownPlatforms as platforms } from '../../testing/own-platforms.ts';
import { compare, isAccount, resolve } from './index.ts';

const account = (reference: string) => {
  const found = resolve(reference, platforms);
  if (!isAccount(found)) throw new Error(`${reference}: ${found.reason}`);
  return found;
};

test.each([
  ['https://matrix.to/#/#a:h.org', 'https://matrix.to/#/#b:h.org', 'different'],
  ['https://matrix.to/#/#a:h.org', 'https://matrix.to/#/%23a:h.org?via=h.org&via=i.org', 'same'],
  ['https://matrix.to/#/#a:h.org', 'https://matrix.to', 'different'],
  ['https://groups.google.com/forum/#!forum/x', 'https://groups.google.com/forum/#!forum/y', 'different'],
  ['https://groups.google.com/forum/#!forum/x', 'https://groups.google.com/forum/#!forum/x/', 'same'],
  ['https://groups.google.com/forum/#!forum/x', 'https://groups.google.com/forum', 'different'],
  ['https://app.element.io/#/room/#a:h.org', 'https://app.element.io/#/room/#b:h.org', 'different'],
  ['https://web.libera.chat/#a-room', 'https://web.libera.chat/#b-room', 'different'],
  ['https://signal.group/#CjQKIAbc', 'https://signal.group/#CjQKIAbd', 'different'],
  ['https://chat.zulip.example/#narrow/stream/1', 'https://chat.zulip.example/#narrow/stream/2', 'different'],
  [
    'https://kiwiirc.com/client/irc.example.net/#ferries',
    'https://kiwiirc.com/client/irc.example.net/#boats',
    'undecided',
  ],
  ['https://a.example/x#/a%2Fb', 'https://a.example/x#/a/b', 'different'],
  ['https://ferrane.example/news#top', 'https://ferrane.example/news', 'same'],
  ['https://ferrane.example/news#comment-12', 'https://ferrane.example/news', 'same'],
  ['https://ferrane.example/news#:~:text=ferry', 'https://ferrane.example/news', 'same'],
  ['https://ferrane.example/news#xtor=EPR-1', 'https://ferrane.example/news', 'same'],
  ['https://ferrane.example/news#summer', 'https://ferrane.example/news', 'undecided'],
  ['https://ferrane.example/news#summer', 'https://ferrane.example/other#summer', 'different'],
  ['https://x.com/ferrane#top', 'https://x.com/ferrane', 'same'],
])('%s and %s: %s', (a, b, verdict) => {
  expect(compare(account(a), account(b), platforms)).toBe(verdict);
  expect(compare(account(b), account(a), platforms)).toBe(verdict);
});

test.each([
  ['https://matrix.to/#/#a:h.org', 'https://matrix.to/#/#a:h.org'],
  ['https://groups.google.com/forum/#!forum/x', 'https://groups.google.com/forum#!forum/x'],
  ['http://www.A.example/?b=1#/Room', 'http://a.example?b=1#/Room'],
])('the address of %s keeps the room: %s', (reference, profile) => {
  expect(account(reference).profile).toBe(profile);
  expect(account(profile)).toEqual(account(reference));
});
