/** What is said of accounts that nobody registered: pages of ours, former names, imitations, our name in theirs. */
import { describe, expect, test } from 'vitest';
import { domainOf } from '../../node/tools.ts';
import { platformFiles } from '../../testing/own-platforms.ts';
import { buildRegistry } from '../model/registry.ts';
import { answerFrom, sentence } from './answer.ts';
import { lookupIn } from './lookup.ts';
import { verdictOn } from './pair.ts';
import { oursIn, registeredAccounts } from './registered.ts';

const channel = (path: string, url: string, more: object = {}) => ({
  path: `channels/${path}.yaml`,
  value: { name: path, url, status: 'active', ...more },
});
const registry = buildRegistry(
  [
    ...platformFiles.map(({ id, data }) => ({ path: `policy/platforms/${id}.yaml`, value: data })),
    {
      path: 'policy/organization.yaml',
      value: {
        name: 'Aster Museum',
        languages: ['en'],
        time_zone: 'Europe/Paris',
        websites: ['https://www.aster.example', 'https://intranet.birch.example'],
        lead: { person: 'a', deputy: 'b' },
      },
    },
    channel('x/aster_fr', 'https://x.com/aster_fr', {
      former_handles: ['aster_paris', 'https://x.com/AsterOld'],
    }),
    channel('x/aster_en', 'https://x.com/aster_en'),
    channel('instagram/aster.museum', 'https://www.instagram.com/aster.museum'),
    channel('x/aster_shop', 'https://x.com/aster_shop', {
      status: 'retired',
      retired: { on: '2025-01-01', reason: 'One is enough.', handle_kept: true },
      superseded_by: 'x/aster_en',
    }),
    channel('web/blog.aster.example', 'https://blog.aster.example'),
    channel('web/letters.example%2Faster', 'https://letters.example/aster'),
    channel('youtube/aster', 'https://www.youtube.com/@aster'),
    {
      path: 'channels/unofficial/web/aster-tickets.example.yaml',
      value: { name: 'Tickets', url: 'https://aster-tickets.example', kind: 'impostor', risk: 'high' },
    },
  ],
  { domainOf },
);
const lookup = lookupIn(registeredAccounts(registry.accounts), registry.identity, oursIn(registry));
const answer = (reference: string, platform?: string) => answerFrom(lookup.ask(reference, platform));

describe('pages', () => {
  test.each([
    ['aster.example', 'official', null, 'a page of ours, on aster.example'],
    ['https://aster.example/fr/opening-hours', 'official', null, 'a page of ours, on aster.example'],
    ['https://shop.aster.example/cart?a=1', 'official', null, 'a page of ours, on shop.aster.example'],
    ['https://intranet.birch.example/x', 'official', null, 'a page of ours, on intranet.birch.example'],
    [
      'https://blog.aster.example/2026/12/roses',
      'official',
      'channels/web/blog.aster.example.yaml',
      'a page of ours, below web/blog.aster.example (official)',
    ],
    [
      'https://blog.aster.example/?p=12',
      'official',
      'channels/web/blog.aster.example.yaml',
      'a page of ours, below web/blog.aster.example (official)',
    ],
    [
      'letters.example/aster/archive',
      'official',
      'channels/web/letters.example%2Faster.yaml',
      'a page of ours, below web/letters.example/aster (official)',
    ],
    [
      'https://aster-tickets.example/buy',
      'unofficial',
      'channels/unofficial/web/aster-tickets.example.yaml',
      'a page of web/aster-tickets.example (unofficial)',
    ],
  ])('%s', (reference, standing, file, reason) => {
    expect(answer(reference)).toMatchObject({ standing, channel: file, reason });
  });

  test.each([
    'https://aster.example.evil.example/fr',
    'https://notaster.example',
    'https://letters.example/aster-fans',
    'https://letters.example/other',
    'https://evil.example/?u=aster.example',
    'http://aster.example:8080/',
  ])('%s is none of ours', (reference) => {
    expect(answer(reference).standing).toBe('unknown');
    expect(answer(reference).reason ?? '').not.toContain('a page of');
  });
});

test.each([
  ['x.com/aster_paris', 'renamed, now x/aster_fr (official): channels/x/aster_fr.yaml'],
  ['@ASTEROLD', 'renamed, now x/aster_fr (official): channels/x/aster_fr.yaml'],
  ['x.com/aster_shop', 'replaced by x/aster_en'],
])('a former name %s', (reference, reason) => expect(answer(reference, 'x').reason).toBe(reason));

test.each([
  ['x.com/аster_fr', '`а` (U+0430) looks like `a`: it imitates x/aster_fr (official)'],
  ['https://x.com/aѕter_en', '`ѕ` (U+0455) looks like `s`: it imitates x/aster_en'],
  [
    'https://www.instagram.com/aster.muѕеum',
    '`ѕ` (U+0455) looks like `s`, `е` (U+0435) looks like `e`: it imitates instagram/aster.museum',
  ],
  ['https://х.com/aster_fr', '`х` (U+0445) looks like `x`: it imitates x/aster_fr'],
  ['https://xn--twtter-qvf.com/aster_fr', '`і` (U+0456) looks like `i`: it imitates x/aster_fr'],
  ['https://x.com/αster_fr', '`α` (U+03B1) looks like `a`: it imitates x/aster_fr'],
])('%s says which letter imitates which account', (reference, reason) => {
  expect(answer(reference).reason).toContain(reason);
  expect(answer(reference).standing).toBe('unknown');
});

test.each(['x.com/été', 'https://www.youtube.com/@тест', 'x.com/аnybody', 'x.com/aster_fr'])(
  '%s imitates nobody',
  (reference) => expect(answer(reference).reason ?? '').not.toContain('imitates'),
);

test.each([
  [
    'x.com/aster_help',
    'its name uses ours (aster), which anybody can do; our accounts on x: x/aster_fr, x/aster_en',
  ],
  [
    'x.com/AsterMuseum',
    'its name uses ours (Aster Museum), which anybody can do; our accounts on x: x/aster_fr',
  ],
  [
    'https://t.me/real_aster',
    'its name uses ours (aster), which anybody can do; we have no official account on telegram',
  ],
  ['https://www.tiktok.com/@the.aster.museum', 'we have no official account on tiktok'],
])('%s', (reference, reason) => expect(answer(reference).reason).toContain(reason));

test('a name that has nothing to do with ours says nothing', () => {
  expect(answer('x.com/birch').reason).toBeNull();
});

test('in words, a fact a line', () => {
  expect(sentence(answer('https://blog.aster.example/2026'))).toBe(
    [
      'https://blog.aster.example/2026',
      '  web/blog.aster.example/2026 (site) is official: channels/web/blog.aster.example.yaml',
      '  a page of ours, below web/blog.aster.example (official)',
    ].join('\n'),
  );
});

test.each([
  ['Aster Museum', 'Aster museum', 'undecided'],
  ['https://t.co/a', 'https://bit.ly/b', 'undecided'],
  ['https://t.co/a', 'https://x.com/aster', 'undecided'],
  ['aster', 'https://x.com/aster', 'undecided'],
  ['https://x.com/a/status/1', 'https://x.com/b/status/2', 'undecided'],
  ['https://x.com/aster/status/1', 'https://x.com/birch', 'different'],
  ['mailto:a@b.example', 'https://x.com/aster', 'different'],
])('the pair %s, %s is %s', (a, b, verdict) => {
  expect(verdictOn(a, b, registry.identity, undefined)).toBe(verdict);
  expect(verdictOn(b, a, registry.identity, undefined)).toBe(verdict);
});
