import { expect, test } from 'vitest';
import { museumWith } from '../../testing/posts.ts';
import { linkages, newestOwnLink } from './own-links.ts';

const isOurs = (address: string) => address.startsWith('https://ours.example');
const seen = (url: string, verified_on: string) => ({ url, verified_on });

test('of several pages of ours the one counts that was seen last; others do not', () => {
  const from = [
    seen('https://ours.example/a', '2026-01-01'),
    seen('https://ours.example/b', '2026-03-01'),
    seen('https://partner.example', '2026-09-01'),
  ];
  expect(newestOwnLink(from, isOurs)).toBe(1);
  expect(newestOwnLink(from.slice(2), isOurs)).toBe(-1);
  expect(newestOwnLink([], isOurs)).toBe(-1);
});

test('active channels with their links both ways, those without any first; closed ones and sites of ours are not listed', () => {
  const channel = (url: string, rest: string) =>
    `name: Aster\nurl: ${url}\nunit: museum\nowner: ada-noor\naudiences: [visitors]\nlanguages: [en]\n${rest}`;
  const active = 'status: active\n';
  const registry = museumWith({
    'channels/x/aster_in.yaml': channel(
      'https://x.com/aster_in',
      `${active}links: { from: [{ url: https://aster.example/news, verified_on: 2026-09-01 }] }\n`,
    ),
    'channels/x/aster_out.yaml': channel(
      'https://x.com/aster_out',
      `${active}brand: { avatar: a, website: https://shop.aster.example/x }\n`,
    ),
    'channels/x/aster_none.yaml': channel(
      'https://x.com/aster_none',
      `${active}brand: { avatar: a, website: https://elsewhere.example }\n`,
    ),
    'channels/x/aster_idea.yaml': channel('https://x.com/aster_idea', 'status: proposed\n'),
    'channels/web/blog.aster.example.yaml': channel('https://blog.aster.example', active),
  });
  expect(linkages(registry).map((one) => `${one.channel.id} ${one.state}`)).toEqual([
    'x/aster_none none',
    'x/aster_out out',
    'x/aster_in in',
    'facebook/aster.shop both',
    'x/aster both',
  ]);
});
