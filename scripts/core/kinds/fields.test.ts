import fc from 'fast-check';
import { expect, test } from 'vitest';
import { depth } from '../../testing/depth.ts';
import { webAddress } from './fields.ts';
import { isDate } from './times.ts';

test.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30', '0001-01-01'])(
  '%s is a day',
  (text) => {
    expect(isDate(text)).toBe(true);
  },
);

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-1-01',
  '2026-01-00',
  '2026/01/01',
  '20260101',
  '2026-01-01 ',
  '',
])('%s is none', (text) => expect(isDate(text)).toBe(false));

test('agrees with the calendar of the runtime', () => {
  const number = (max: number, width: number) =>
    fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, '0'));
  fc.assert(
    fc.property(number(9999, 4), number(13, 2), number(32, 2), (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      const time = Date.parse(`${text}T00:00:00Z`);
      expect(isDate(text)).toBe(!Number.isNaN(time) && new Date(time).toISOString().startsWith(text));
    }),
    { numRuns: depth(1000) },
  );
});

test.each([
  'https://[',
  'https://@',
  'https://:443',
  'https://a b.example',
  'https://%',
  'javascript:alert(1)',
])('%s is no web address: no page can take its host apart', (address) =>
  expect(webAddress().safeParse(address).success).toBe(false),
);

test.each(['https://acme.example', 'http://acme.example:8080/a?b#c', 'https://bücher.example/é'])(
  '%s is a web address',
  (address) => expect(webAddress().safeParse(address).success).toBe(true),
);
