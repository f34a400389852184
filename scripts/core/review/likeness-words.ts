/** How two names look alike, in a clause. */
import type { Likeness } from '../identity/lookalike.ts';
import type { Wording } from '../model/wording.ts';

const french: Readonly<Record<Likeness, string>> = {
  separators: 'ils ne diffèrent que par des accents, des points ou des tirets',
  letters: 'leurs lettres se ressemblent',
  'one-letter': 'ils diffèrent d’une lettre',
  swapped: 'deux lettres sont interverties',
  moved: 'une lettre est retirée et une autre ajoutée',
  'two-letters': 'ils diffèrent de deux lettres',
  word: 'ils diffèrent d’un mot tel que «\u00A0official\u00A0» ou «\u00A0help\u00A0»',
  'word-and-letter':
    'ils diffèrent d’un mot tel que «\u00A0official\u00A0» ou «\u00A0help\u00A0», et d’une lettre',
  'same-name': 'le même nom, pour une autre sorte de compte',
};

export const likenessWords = ({ why, likeness }: { why: string; likeness: Likeness }): Wording => ({
  en: why,
  fr: french[likeness],
});
