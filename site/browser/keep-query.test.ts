import { expect, test } from 'vitest';
import { withQuery } from './keep-query.ts';

const at = (href: string) => {
  const { search, hash } = new URL(href);
  return { href, search, hash };
};

test.each([
  [
    'https://a.example/staff/ask/?q=%C3%A9t%C3%A9&x=1#q-late',
    '/staff/fr/ask/',
    '/staff/fr/ask/?q=%C3%A9t%C3%A9&x=1#q-late',
  ],
  ['https://a.example/staff/ask/', '/staff/fr/ask/?q=old#there', '/staff/fr/ask/'],
  ['https://a.example/ask/?q=%22%3E%3Cscript%3E', '/fr/ask/', '/fr/ask/?q=%22%3E%3Cscript%3E'],
])('%s goes on to %s', (here, page, wanted) => {
  expect(withQuery(page, at(here))).toBe(`https://a.example${wanted}`);
});
