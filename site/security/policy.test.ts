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
  ])('names nothing for %s', (_what, body) => {
    expect(hashes(withPolicy(page(body), ours))).toEqual([]);
  });

  test('names styles of elements that set a variable or an alignment, and no other', () => {
    const styles = (style: string) =>
      /style-src-attr ([^;]*)/.exec(policyOf(withPolicy(page(`<p style="${style}">x</p>`), ours)))?.[1];
    for (const style of [
      '--depth: 0;',
      '--0:#d6deeb;--1:#403f53',
      'text-align: right',
      '--a: var(--b);--c: 1.5em',
    ])
      expect(styles(style), style).toMatch(/^'unsafe-hashes' 'sha256-/);
    for (const style of [
      'position:fixed',
      '--a: 0;position:fixed',
      'inset: 0',
      '--a: url(x)/**/;top:0',
      'text-align: left;z-index: 9',
      '--a:1}',
    ])
      expect(styles(style), style).toBe("'none'");
  });

  test.each([
    [
      'a page that leads elsewhere',
      '<meta http-equiv="refresh" content="0;url=https://attacker.example">',
      '`<meta>`',
    ],
    ['a form', '<FORM action="https://attacker.example">', '`<FORM>`'],
    ['a base', '<base href="https://attacker.example">', '`<base>`'],
    ['a frame', '<iframe src="/x">', '`<iframe>`'],
    ['a script of another host', '<script src="//attacker.example/x.js"></script>', '`<script>`'],
    ['a handler', '<p title="a" onclick=x>', '`onclick` in `<p>`'],
    ['a button that sends elsewhere', '<button formaction="x">', '`formaction` in `<button>`'],
  ])('publishes no words with %s', (_what, words, named) => {
    expect(() => withPolicy(page(`${opening}<p>a</p>${words}${closing}`), { foreign: true })).toThrow(named);
    expect(
      withPolicy(page(`${opening}<p title="${words.replaceAll('"', '&quot;')}">x</p>${closing}`), {
        foreign: true,
      }),
    ).toContain('<p title');
  });

  test('the dev server may renew its styles, and nothing else', () => {
    const [built, dev] = [false, true].map((dev) =>
      policyOf(withPolicy(page('<script>a()</script>'), { ...ours, dev })).split(';'),
    );
    expect(dev?.filter((part) => !built?.includes(part))).toEqual([
      "style-src 'self' 'unsafe-inline'",
      "connect-src 'self' ws: wss:",
      "worker-src 'self' blob:",
    ]);
  });

  test('no page can end its own boundary, and the marks are gone', () => {
    const html = withPolicy(page(`a${opening}b</div><!--)--><p>evil</p>${closing}c<script>a()</script>`), {
      foreign: true,
    });
    expect(hashes(html)).toHaveLength(1);
    expect(html).toContain('<body>ab</div><!--)--><p>evil</p>c<script>a()</script></body>');
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
