import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCharacter } from '../../testing/any-character.ts';
import { channelOf, platformOf } from '../../testing/published.ts';
import type { PublishedChannel } from '../publish/published.ts';
import {
  identityCode,
  isFollowable,
  jsonForScript,
  linkCode,
  listCode,
  organizationData,
  provesLinks,
} from './follow-links.ts';

const aster = { text: 'Follow “Aster & Co” on X', address: 'https://x.com/aster?a=1&b=2', isProved: false };

test('a link is plain HTML', () => {
  expect(linkCode(aster)).toBe('<a href="https://x.com/aster?a=1&amp;b=2">Follow “Aster &amp; Co” on X</a>');
  expect(linkCode({ ...aster, isProved: true })).toContain(' rel="me">');
});

test('several links are a list', () => {
  expect(listCode([aster, { ...aster, text: 'B' }]).split('\n')).toEqual([
    '<ul>',
    expect.stringMatching(/^ {2}<li><a .*<\/a><\/li>$/),
    expect.stringContaining('>B</a>'),
    '</ul>',
  ]);
});

test.each<[boolean, Partial<PublishedChannel>]>([
  [true, {}],
  [false, { status: 'proposed' }],
  [false, { status: 'dormant' }],
  [false, { status: 'retired' }],
  [false, { account: { platform: 'wechat', kind: 'account', key: 'wechat/aster', profile: 'wechat/aster' } }],
  [false, { account: { platform: 'x', kind: 'account', key: 'x/a', profile: 'javascript:alert(1)' } }],
])('is it to be followed? %s for %j', (expected, channel) => {
  expect(isFollowable(channelOf('x/aster', channel))).toBe(expected);
});

test('only the fediverse checks links back', () => {
  expect([platformOf('mastodon', 'fediverse'), platformOf('x'), undefined].map(provesLinks)).toEqual([
    true,
    false,
    false,
  ]);
});

test('the identity names what it knows', () => {
  expect(
    organizationData({ name: 'Shop', website: undefined, within: 'Aster', addresses: ['https://x.com/a'] }),
  ).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: 'Shop',
    parentOrganization: { '@type': 'Organization', name: 'Aster' },
    sameAs: ['https://x.com/a'],
  });
});

const text = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '<!--<script>',
    ']]>',
    '"><img src=x>',
    "'",
    '&amp;',
    '&#0;',
    '\u2028',
  ),
);

test('JSON-LD never ends its script, and says what it was given', () => {
  fc.assert(
    fc.property(text, fc.array(text), (name, addresses) => {
      const code = identityCode({ name, website: undefined, addresses });
      expect(code.match(/<\/?script/gi)).toHaveLength(2);
      expect(code).not.toMatch(/<!--|[\u2028\u2029]/);
      const json = code.slice(code.indexOf('\n') + 1, code.lastIndexOf('\n'));
      expect(json).not.toContain('<');
      expect(JSON.parse(json)).toEqual(
        JSON.parse(JSON.stringify(organizationData({ name, website: undefined, addresses }))),
      );
      expect(JSON.parse(jsonForScript({ name }))).toEqual({ name });
    }),
  );
});

test('a link has one element with two values, whatever they hold', () => {
  const decode = (code: string) =>
    code
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&#13;', '\r')
      .replaceAll('&amp;', '&');
  fc.assert(
    fc.property(text, text, (words, address) => {
      const code = linkCode({ text: words, address, isProved: true });
      const [, href = '', inner = ''] = /^<a href="([^"<>]*)" rel="me">([^<>]*)<\/a>$/s.exec(code) ?? [];
      const plain = (value: string) => value.toWellFormed().replaceAll('\0', '');
      expect([decode(href), decode(inner)]).toEqual([plain(address), plain(words)]);
    }),
  );
});
