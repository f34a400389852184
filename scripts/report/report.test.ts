import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../core/rules/index.ts';
import { renderGithub } from './github.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { lineHashes } from './line-hash.ts';
import { renderMarkdown } from './markdown.ts';
import type { PlacedProblem } from './place.ts';
import { renderSarif } from './sarif.ts';
import { renderText } from './text.ts';

const problem = (message: string, file = 'policy/people/a.yaml'): PlacedProblem => ({
  rule: 'schema',
  severity: 'error',
  file,
  line: 1,
  column: 2,
  path: 'name',
  message,
  fix: 'Correct it.',
  related: [{ file: 'b.yaml', line: 3, column: 4, message: 'the other' }],
  url: 'https://handbook.example/rules/schema/',
});
const hostile = problem(
  'Outside @octocat <img> [a](b) | **b** `in @octocat <img> | ` \u001B[31m\r\n::error::pwned ]]> \u202E',
  'policy/people/a\n::error::x\u001B`.yaml',
);

describe('values of strangers', () => {
  test.each([
    ['text', renderText([hostile], 'End.')],
    ['github', renderGithub([hostile], 'End.')],
    ['markdown', renderMarkdown([hostile], 'End.')],
    ['junit', renderJunit([hostile], 1)],
  ])('%s: steer no terminal and begin no line', (_format, text) => {
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
    expect(text).not.toMatch(/^::error::/m);
    expect(text).toContain(_format === 'junit' ? '&lt;U+001B&gt;' : '<U+001B>');
  });

  test('github: a file name is a property and nothing more', () => {
    expect(renderGithub([problem('x', 'a%,b:c.yaml')], 'End.')).toContain('file=a%25%2Cb%3Ac.yaml,line=1,');
  });

  test('markdown: outside backticks there is no HTML, no link and no mention', () => {
    const [line = ''] =
      renderMarkdown([problem('@octocat <img> [a](b) `@octocat <img>`')], '').match(/^- .*$/m) ?? [];
    expect(line).toContain('&#64;&#8203;octocat &#60;img&#62; &#91;a&#93;(b) `@octocat <img>`');
  });

  // A markdown reader closes a code span only with as many backticks as opened it.
  test.each(['``<img>`', '`` `<img>`` `', '```<img>``', '`<img>', '`a``<img>``b`'])(
    'markdown: %s is never HTML',
    (value) => {
      const text = renderMarkdown([problem(`The value \`${value}\` is wrong`)], '');
      const outside = text.replaceAll(/`[^`]+`/g, '');
      expect(text).not.toMatch(/``/);
      expect(outside).not.toContain('<img>');
    },
  );

  test('sarif and json keep every character', () => {
    const log = JSON.parse(renderSarif([hostile], catalogueOf({ organization: undefined }), () => undefined));
    expect(log.runs[0].results[0].message.text).toContain('\u001B[31m');
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'policy/people/a%0A%3A%3Aerror%3A%3Ax%1B%60.yaml',
    );
    expect(
      JSON.parse(renderJson([hostile], { files: 1, channels: 0, errors: 1, warnings: 0 })).problems[0].file,
    ).toBe(hostile.file);
  });

  test('a name that is no Unicode text does not stop a report', () => {
    expect(() => renderSarif([problem('x', 'a\uD800.yaml')], new Map(), () => undefined)).not.toThrow();
  });
});

describe('fingerprints of SARIF', () => {
  const text = 'name: Ada\n  bio: one two\n\nname: Ada\n';
  const prints = (...places: [rule: string, line: number][]) =>
    JSON.parse(
      renderSarif(
        places.map(([rule, line]) => ({ ...problem('x'), rule, line })),
        new Map(),
        () => text,
      ),
    ).runs[0].results.map(
      (result: { partialFingerprints: Record<string, string> }) =>
        result.partialFingerprints['primaryLocationLineHash'],
    );

  test('are the ones that the upload to GitHub computes', () => {
    // By the algorithm of its action: base 37, 64 bits, a hundred characters without spaces, 65535 at the end, then zeros.
    const window = 'name:Ada\n\uFFFF'.padEnd(100, '\0');
    const expected = [...window].reduce(
      (sum, char) => (sum * 37n + BigInt(char.charCodeAt(0))) % 2n ** 64n,
      0n,
    );
    expect(prints(['a', 4])).toEqual([`${expected.toString(16)}:1`]);
  });

  test('two findings on one line have two, and lines that move keep theirs', () => {
    const [first, second, other] = prints(['a', 2], ['a', 2], ['b', 2]);
    expect(second).not.toBe(first);
    expect(other).toBe(first);
    const moved = lineHashes(`# new\n${text}`);
    expect(moved(3)).toBe(first);
  });

  test('the same lines are numbered', () => {
    const twice = lineHashes(`${'same\n'.repeat(60)}end\n`);
    expect(twice(1)).toMatch(/:1$/);
    expect(twice(2)).toBe(twice(1).replace(/1$/, '2'));
  });
});
