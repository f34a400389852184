import { expect, test } from 'vitest';
import { domainOf } from '../../node/tools.ts';
import { buildRegistry } from '../model/registry.ts';
import { ownWebsites } from './own-websites.ts';

const ours = (websites: string[]) =>
  ownWebsites(
    buildRegistry(
      [
        {
          path: 'policy/organization.yaml',
          value: {
            name: 'Aster',
            languages: ['en'],
            time_zone: 'Europe/Paris',
            websites,
            lead: { person: 'a', deputy: 'b' },
          },
        },
      ],
      { domainOf },
    ),
  );

test.each([
  ['https://www.aster.example', 'https://shop.aster.example/x', true],
  ['https://aster.example', 'http://ASTER.example:8080', true],
  ['https://aster.example', 'https://notaster.example', false],
  ['https://aster.example', 'https://aster.example.org', false],
  ['https://aster.example', 'https://evil.example/?u=https://aster.example', false],
  ['https://aster.co.uk', 'https://other.co.uk', false],
  ['https://aster.github.io', 'https://other.github.io', false],
  ['https://aster.github.io', 'https://aster.github.io/shop', true],
  ['http://intranet', 'http://intranet/follow', true],
  ['http://intranet', 'http://elsewhere/follow', false],
  ['https://aster.example', 'blog.aster.example/today', true],
  ['https://aster.example', '@aster', false],
  ['https://www.gov.uk', 'https://tax.service.gov.uk', false],
  ['https://shop.aster.co.uk', 'https://blog.aster.co.uk', true],
  ['https://aster.example', 'https://aster.example.', true],
  ['https://müller.example', 'https://xn--mller-kva.example', true],
])('%s: %s → %s', (website, address, expected) => {
  expect(ours([website])?.(address)).toBe(expected);
});

test('without an organisation nothing is known', () => {
  expect(ownWebsites(buildRegistry([]))).toBeUndefined();
});
