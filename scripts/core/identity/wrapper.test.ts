/** Links around links: every wrapper of the data has an example, and no host but its own is one. */
import { expect, test } from 'vitest';
import { ownPlatforms as platforms } from '../../testing/own-platforms.ts';
import { isAccount, resolve } from './index.ts';
import { wrapped } from './wrapper.ts';

const web = platforms.byId.get('web')?.data;
const references = [...(web?.examples?.accounts ?? []), ...(web?.examples?.refused ?? [])].map(
  ({ reference }) => reference,
);

test.each(web?.account.wrappers?.map((wrapper, at) => [wrapper.name, at] as const) ?? [])(
  '%s (%i) has an example',
  (_, at) => {
    const alone = { ...platforms.wrappers, byHost: new Map(), byPattern: [] };
    const wrapper = web?.account.wrappers?.[at];
    const seen = references.filter((reference) => {
      const url = URL.parse(reference);
      if (!url || !wrapper) return false;
      const byHost = new Map(
        [...platforms.wrappers.byHost].map(([host, all]) => [host, all.filter((one) => one === wrapper)]),
      );
      const byPattern = platforms.wrappers.byPattern.filter((one) => one.wrapper === wrapper);
      return wrapped(url, url.hostname.replace(/^www\./, ''), { ...alone, byHost, byPattern }) !== undefined;
    });
    expect(seen).not.toEqual([]);
  },
);

const answer = (reference: string) => {
  const found = resolve(reference, platforms);
  return isAccount(found) ? found.key : found.says;
};

test.each([
  // A wrapper in a wrapper, an encoding twice, a target without a scheme, one of the web.
  [
    'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fx.com%252Fferrane',
    'x/ferrane',
  ],
  ['https://www.google.com/url?q=https%253A%252F%252Fx.com%252Fferrane', 'x/ferrane'],
  ['https://l.threads.com/?u=x.com%2Fferrane', 'x/ferrane'],
  ['https://l.threads.com/?u=https%3A%2F%2Fferrane.example%2Fblog', 'web/ferrane.example/blog'],
  ['https://www-ferrane--cargo-example.translate.goog/blog', 'web/ferrane-cargo.example/blog'],
  ['https://web.archive.org/web/https://x.com/ferrane', 'x/ferrane'],
  ['https://web.archive.org/web/2013/http:/twitter.com/ferrane', 'x/ferrane'],
  ['https://www.google.com/url?q=https://x.com/ferrane/status/1', 'thing-by'],
  ['https://l.threads.com/?u=https%3A%2F%2Fbit.ly%2Fa', 'any-short-link'],
  ['https://l.threads.com/', 'closed-wrapper'],
  ['https://www.google.com/url?q=javascript:alert(1)', 'closed-wrapper'],
  // A host that only looks like one leads elsewhere.
  ['https://google.com.evil.example/url?q=https://x.com/ferrane', 'carries'],
  ['https://notsafelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fx.com%2Fferrane', 'carries'],
  ['https://evil.example/https://x.com/ferrane', 'carries'],
  ['https://evil.example/r/https%3A%2F%2Fx.com%2Fferrane', 'carries'],
  // An address of a website in another one is no wrapper that we could tell from a search.
  [
    'https://ferrane.example/search?near=https://other.example',
    'web/ferrane.example/search?near=https%3A%2F%2Fother.example',
  ],
  ['https://google.com/maps-for-ferries', 'web/google.com/maps-for-ferries'],
])('%s is %s', (reference, expected) => expect(answer(reference)).toBe(expected));
