import { expect, test } from 'vitest';
import { pageAddress } from './page-address.ts';

const url = new URL('http://localhost:4321/fr/ask/?q=late#top');

test('a page is named by its address in the handbook', () => {
  expect(pageAddress({ url, site: new URL('https://handbook.example/') })).toBe(
    'https://handbook.example/fr/ask/',
  );
});

test('where nobody has said at which address the handbook is, a page is named by its path', () => {
  expect(pageAddress({ url, site: undefined })).toBe('/fr/ask/');
});
