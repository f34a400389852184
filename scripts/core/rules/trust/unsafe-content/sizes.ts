/** What is said when a page, or a part of it, is larger than the build renders in reasonable time. */
import type { PagePart, Size } from '../../../content/page-parts.ts';

const sentences: Readonly<Record<Size, (limit: number) => { message: string; fix: string }>> = {
  line: (limit) => ({
    message: `This line has more than ${limit} characters.`,
    fix: 'Break it; markdown joins the lines of a paragraph.',
  }),
  page: (limit) => ({
    message: `The page has more than ${limit} parts, such as list items, links and words in bold.`,
    fix: 'Split it into chapters, one file each.',
  }),
  components: (limit) => ({
    message: `The page has more than ${limit} components.`,
    fix: 'Split it into chapters, one file each.',
  }),
  code: (limit) => ({
    message: `The blocks of code on this page have more than ${limit} characters all in all.`,
    fix: 'Show the parts that matter, and link the rest.',
  }),
  marks: (limit) => ({
    message: `Too many words are marked in too much code: words times characters are more than ${limit}.`,
    fix: 'Mark lines instead, as `{2-3}`, or fewer words.',
  }),
  sample: (limit) => ({
    message: `This block of code has more than ${limit} lines.`,
    fix: 'Show the part that matters, and link the rest.',
  }),
  samples: (limit) => ({
    message: `The page has more than ${limit} blocks of code.`,
    fix: 'Split it into chapters, one file each.',
  }),
  'sample line': (limit) => ({
    message: `This line of code has more than ${limit} characters.`,
    fix: 'Break it, or leave out what does not matter.',
  }),
};

export const sizeRefusal = ({ of, limit }: Extract<PagePart, { type: 'size' }>) => sentences[of](limit);
