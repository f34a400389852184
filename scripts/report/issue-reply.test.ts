import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import type { Proposal } from '../core/git-host/issue-form/issue-form.ts';
import { bytes, cutTo } from './cut.ts';
import { formErrorsMarkdown, proposalMarkdown } from './issue-reply.ts';
import { code, fenced, prose } from './markdown-text.ts';

const evil = [
  '`@ada`',
  '``` \n@ada <script>alert(1)</script>\n```',
  '</details><img src=x onerror=y>',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/p.png)',
  '<!-- unseen -->',
  'Closes #1 @ada/all',
  '\u202Etxt',
  '\n# Heading\n\n- list',
  '&lt;b&gt;',
  '~~~\n<b>',
  '    code',
];
const anything = fc.oneof(
  fc.constantFrom(...evil),
  fc.string({ unit: 'grapheme' }),
  fc.tuple(fc.constantFrom(...evil), fc.constantFrom(...evil)).map((two) => two.join('')),
);

const toHtml = (markdown: string): string =>
  markdownToHtml(markdown, { features: { gfm: false, frontmatter: false } }).html;

/** What a reader of markdown makes of it, without what stands in code: there nothing works. */
const rendered = (markdown: string) => toHtml(markdown).replaceAll(/<code[^>]*>[\s\S]*?<\/code>/g, '');
const works = /<(?!\/?(?:p|pre|ul|li|strong|code)>)|@(?!\u200B)/;

describe('texts of strangers within an answer', () => {
  test('a block shows any text, letter by letter, and nothing gets out', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const html = toHtml(`Before\n\n${fenced(text, 'yaml')}\n\nAfter`);
        expect(html).toMatch(
          /^<p>Before<\/p>\n<pre><code class="language-yaml">[^<]*<\/code><\/pre>\n<p>After<\/p>\n$/,
        );
      }),
    );
  });

  test('a value and a sentence are text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(rendered(`x ${code(text)} y`)).not.toMatch(works);
        expect(rendered(`- ${prose(text)}`)).not.toMatch(works);
        expect(rendered(`- ${prose(`The value \`${text}\` is none.`)}`)).not.toMatch(works);
      }),
    );
  });

  test('what must be corrected is a list, one item each', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ field: anything, message: anything }), { minLength: 1, maxLength: 4 }),
        (errors) => {
          const html = rendered(formErrorsMarkdown(errors));
          expect(html).not.toMatch(works);
          expect(html.match(/<li>/g)).toHaveLength(errors.length);
        },
      ),
    );
  });
});

test('a proposal shows the file, the remarks and the question to the reviewer', () => {
  const proposal = {
    kind: 'channels',
    file: {
      path: 'channels/x/aster_garden.yaml',
      text: 'name: "@ada ```"\n',
    },
    about: 'x/aster_garden',
    judgement: {
      problems: [
        {
          rule: 'missing-kpi',
          severity: 'warning',
          file: 'x',
          message: 'There is no figure for `@ada`.',
          fix: 'Add one.',
        },
      ],
      overlapping: [{ id: 'x/aster' }],
    },
    doubts: ['a page of ours, on @ada.example'],
  } as unknown as Proposal;
  expect(
    proposalMarkdown(proposal),
  ).toBe(`Proposes the channel \`x/aster_garden\`, as \`channels/x/aster_garden.yaml\`:

\`\`\`\`yaml
name: "@ada \`\`\`"
\`\`\`\`

The checks let it pass, and have 1 remark:

- \`missing-kpi\`: There is no figure for \`@ada\`. Add one.

**For the reviewer:** \`x/aster_garden\` is a page of ours, on &#64;&#8203;ada.example. Is it an account of its own?

**For the reviewer:** \`x/aster\` serves the same people for the same purpose. Is a second channel needed?
`);
});

test('a cut text is no longer than asked, whole, and says that it is cut', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.integer({ min: 60, max: 300 }),
      (text, most) => {
        for (const measure of [bytes, (part: string) => part.length]) {
          const cut = cutTo(text, most, { measure });
          expect(measure(cut)).toBeLessThanOrEqual(most);
          expect(cut.isWellFormed()).toBe(true);
          expect(cut === text).toBe(measure(text) <= most);
        }
      },
    ),
  );
});
