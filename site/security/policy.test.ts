import { describe, expect, test } from 'vitest';
import { closing, opening } from './boundary.ts';
import { withPolicy } from './policy.ts';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>x</title>${head}</head><body>${body}</body></html>`;
const policyOf = (html: string) => /content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const hashes = (html: string) => policyOf(html).match(/'sha256-[^']+'/g) ?? [];
const ours = { foreign: false };

describe('withPolicy', () => {
  test('stands behind the character set and before all else', () => {
    expect(withPolicy(page('x'), ours)).toMatch(
      /<head><meta charset="utf-8"\/><meta http-equiv="content-security-policy" content="default-src 'none';/,
    );
  });

  test('names what our components write inline', () => {
    // printf '%s' 'a()' | openssl dgst -sha256 -binary | base64
    expect(hashes(withPolicy(page('<script type="module">a()</script>'), ours))).toEqual([
      "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
    ]);
    const both = withPolicy(page('<script>a()</script><script>a()</script>', '<style>b{}</style>'), ours);
    expect(hashes(both)).toHaveLength(2);
    expect(policyOf(both)).toMatch(/style-src 'self' 'sha256-/);
  });

  test.each([
    ['a script of its own file', '<script type="module" src="/a.js"></script>'],
    ['data', '<script type="application/ld+json">{"a":"<script>"}</script>'],
    ['a value that looks like a script', '<p title="<script>a()</script>">x</p>'],
    ['a value in single quotes', `<p title='"<script>a()</script>'>x</p>`],
    ['a comment', '<!-- <script>a()</script> -->'],
    ['text', '<p>&lt;script>a()</p>'],
    ['what a page says', `${opening}<script>a()</script><style>b{}</style>${closing}`],
  ])('names nothing for %s', (_what, body) => {
    expect(hashes(withPolicy(page(body), ours))).toEqual([]);
  });

  test('no page can end its own boundary, and the marks are gone', () => {
    const html = withPolicy(
      page(`a${opening}b</div><!--)--><script>evil()</script>${closing}c<script>a()</script>`),
      { foreign: true },
    );
    expect(hashes(html)).toHaveLength(1);
    expect(html).toContain('<body>ab</div><!--)--><script>evil()</script>c<script>a()</script></body>');
  });

  test.each([
    ['foreign words without marks', page('x'), /not marked/],
    ['words without an end', page(`${opening}x`), /no end/],
    ['a script without an end', page('<script>a()'), /never closed/],
    ['a page without a head', `<p>${opening}x${closing}</p>`, /without a head/],
  ])('publishes nothing that it cannot judge: %s', (_what, html, message) => {
    expect(() => withPolicy(html, { foreign: true })).toThrow(message);
  });
});
