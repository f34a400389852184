/** What is said when a page, or a part of it, is larger than the build renders in reasonable time. */

import type { PagePart, Size } from '../../../content/page-parts.ts';
import type { InBoth } from '../../../model/wording.ts';

const sentences: Readonly<Record<Size, (limit: number) => { message: InBoth; fix: InBoth }>> = {
  line: (limit) => ({
    message: {
      en: `This line has more than ${limit} characters.`,
      fr: `Cette ligne fait plus de ${limit} caractères.`,
    },
    fix: {
      en: 'Break it; markdown joins the lines of a paragraph.',
      fr: 'Coupez-la ; markdown réunit les lignes d’un paragraphe.',
    },
  }),
  page: (limit) => ({
    message: {
      en: `The page has more than ${limit} parts, such as list items, links and words in bold.`,
      fr: `La page a plus de ${limit} parties, telles que des éléments de liste, des liens et des mots en gras.`,
    },
    fix: { en: 'Split it into chapters, one file each.', fr: 'Divisez-la en chapitres, un fichier chacun.' },
  }),
  components: (limit) => ({
    message: {
      en: `The page has more than ${limit} components.`,
      fr: `La page a plus de ${limit} composants.`,
    },
    fix: { en: 'Split it into chapters, one file each.', fr: 'Divisez-la en chapitres, un fichier chacun.' },
  }),
  code: (limit) => ({
    message: {
      en: `The blocks of code on this page have more than ${limit} characters all in all.`,
      fr: `Les blocs de code de cette page font plus de ${limit} caractères en tout.`,
    },
    fix: {
      en: 'Show the parts that matter, and link the rest.',
      fr: 'Montrez les parties qui comptent, et faites un lien vers le reste.',
    },
  }),
  marks: (limit) => ({
    message: {
      en: `Too many words are marked in too much code: words times characters are more than ${limit}.`,
      fr: `Trop de mots sont marqués dans trop de code : mots fois caractères dépassent ${limit}.`,
    },
    fix: {
      en: 'Mark lines instead, as `{2-3}`, or fewer words.',
      fr: 'Marquez plutôt des lignes, avec `{2-3}`, ou moins de mots.',
    },
  }),
  sample: (limit) => ({
    message: {
      en: `This block of code has more than ${limit} lines.`,
      fr: `Ce bloc de code fait plus de ${limit} lignes.`,
    },
    fix: {
      en: 'Show the part that matters, and link the rest.',
      fr: 'Montrez la partie qui compte, et faites un lien vers le reste.',
    },
  }),
  samples: (limit) => ({
    message: {
      en: `The page has more than ${limit} blocks of code.`,
      fr: `La page a plus de ${limit} blocs de code.`,
    },
    fix: { en: 'Split it into chapters, one file each.', fr: 'Divisez-la en chapitres, un fichier chacun.' },
  }),
  'sample line': (limit) => ({
    message: {
      en: `This line of code has more than ${limit} characters.`,
      fr: `Cette ligne de code fait plus de ${limit} caractères.`,
    },
    fix: {
      en: 'Break it, or leave out what does not matter.',
      fr: 'Coupez-la, ou retirez ce qui ne compte pas.',
    },
  }),
};

export const sizeRefusal = ({ of, limit }: Extract<PagePart, { type: 'size' }>) => sentences[of](limit);
