import { expect, test } from 'vitest';
import { unlistedHead } from './robots.ts';

test('a handbook for staff asks search engines to leave it alone, and names no list of its pages', () => {
  const title = { tag: 'title' as const, content: 'Home' };
  const style = { tag: 'link' as const, attrs: { rel: 'stylesheet', href: '/a.css' } };
  const sitemap = { tag: 'link' as const, attrs: { rel: 'sitemap', href: '/sitemap-index.xml' } };
  expect(unlistedHead([title, sitemap, style])).toEqual([
    title,
    style,
    { tag: 'meta', attrs: { name: 'robots', content: 'noindex, nofollow' }, content: '' },
  ]);
});
