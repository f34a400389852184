import { expect, test } from 'vitest';
import { withWidth } from './width.ts';

const page = (body: string, root = '') =>
  `<!DOCTYPE html><html lang="en"${root}><head></head><body>${body}</body></html>`;

test.each([
  '<header class="entity">x</header>',
  '<div class="a wide">x</div>',
  '<div class="wide b">x</div>',
  '<table id="t" class="channels cards"><tr></tr></table>',
])('a page that holds %s is wide from its first element on', (body) => {
  expect(withWidth(page(body))).toBe(page(body).replace('<html', '<html data-wide'));
});

test.each([
  '<p class="lead">wide</p>',
  '<div class="wider nonentity">x</div>',
  '<ul class="cards"></ul>',
  '<p>class=&quot;wide&quot;</p>',
])('a page that holds %s is not', (body) => {
  expect(withWidth(page(body))).toBe(page(body));
});

test('beside contents there is no room', () => {
  const html = page('<div class="wide">x</div>', ' data-has-toc');
  expect(withWidth(html)).toBe(html);
});
