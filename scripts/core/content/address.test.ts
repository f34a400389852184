import { describe, expect, test } from 'vitest';
import { isLink, isPicture } from './address.ts';

describe('isLink', () => {
  test.each([
    'https://aster.example',
    'http://www.aster.example:8080/a/b.html?x=1&y=%C3%A9#part',
    'HTTPS://aster.example/',
    'https://fr.wikipedia.org/wiki/Horaire_(transport)',
    'https://müller.example/été',
    'https://x.com/@aster/status/1',
    'mailto:museum+hours@aster.example',
    'mailto:museum@aster.example?subject=Hours',
    'tel:+33-1.42(0)800',
    '/handbook/crisis/',
    '/hours/#summer',
    '../governance/',
    '../../',
    'crisis',
    './crisis/?x=1',
    '#part',
    '/',
  ])('%s', (address) => {
    expect(isLink(address)).toBe(true);
  });

  test.each([
    '',
    ' ',
    '//attacker.example',
    '/\\attacker.example',
    '\\\\attacker.example',
    '/\t/attacker.example',
    '\u00a0/handbook/',
    '/handbook/\u3000',
    'java\u00adscript:x',
    'javascript:x',
    'JavaScript:x',
    'data:text/html,x',
    'C:/x',
    'a:b',
    'https:/attacker.example',
    'https:attacker.example',
    'https:///attacker.example',
    'https://aster.example@attacker.example/',
    'https://user:word@attacker.example/',
    'https://attacker.example\\aster.example/',
    'https://localhost/',
    'https://-a.example/',
    'https://a..example/',
    'https://a.example/<b>',
    'https://a.example/"x"',
    'https://a.example/“x”',
    'https://a.example/%zz',
    'https://a.example/%',
    '/%c3',
    '/%ff%fe',
    'https://a.example/a b',
    'https://a.example/a\nb',
    'https://a.example/\u3164',
    'https://a.example/\ufe0f',
    'https://a.example/\ue000',
    'mailto:a@b.example,c@d.example',
    'mailto:a@b.example?bcc=c@d.example',
    'mailto:a%0abcc:c@d.example',
    'tel:*21*0800#',
    'blob:https://a.example/1',
  ])('not %j', (address) => {
    expect(isLink(address)).toBe(false);
  });

  test('takes no time over long addresses', () => {
    // The engine would not come back from a pattern that tries every way to take these apart.
    for (const text of ['/a', 'a', '%41', "https://a.example/('", 'a.', '../'])
      expect(typeof isLink(`${text.repeat(20_000)} `)).toBe('boolean');
  });
});

describe('isPicture', () => {
  test.each([
    '/pictures/door.png',
    '/x.PNG'.toLowerCase(),
    '/staff/pictures/le-musée_2.final.webp',
    '/a/b/c.jpeg',
  ])('%s', (address) => {
    expect(isPicture(address)).toBe(true);
  });

  test.each([
    'door.png',
    './door.png',
    '//attacker.example/door.png',
    '/../door.png',
    '/a/../door.png',
    '/.hidden/door.png',
    '/a//door.png',
    '/%2e%2e/door.png',
    '/door%20.png',
    '/door.png?raw',
    '/door.png#x',
    '/@fs/door.png',
    '/a:b/door.png',
    '/door.yaml',
    '/door.png.js',
    '/door',
    '/',
    '',
    '\u00a0/door.png',
    '/door\u00a0.png',
    'https://aster.example/door.png',
    'data:image/png,x',
  ])('not %j', (address) => {
    expect(isPicture(address)).toBe(false);
  });
});
