/** What a block of code in a page may say of itself: its language, and the settings behind it. */
import type { InBoth } from '../model/wording.ts';
import type { AttributeType } from './components.ts';

/** In which languages code may be: each is coloured by patterns of its own. */
export const codeLanguages = [
  ...[
    'text',
    'txt',
    'plaintext',
    'md',
    'mdx',
    'markdown',
    'yaml',
    'yml',
    'json',
    'jsonc',
    'csv',
    'xml',
    'html',
  ],
  ...[
    'css',
    'js',
    'javascript',
    'ts',
    'typescript',
    'sh',
    'bash',
    'shell',
    'console',
    'diff',
    'http',
    'toml',
  ],
] as const;

/** What may stand behind the language of a block of code. */
export const codeSettings: Readonly<
  Record<string, { readonly type: AttributeType | 'marks'; readonly use: InBoth }>
> = {
  title: {
    type: 'text',
    use: {
      en: 'A line above the code, such as the file it is from.',
      fr: 'Une ligne au-dessus du code, par exemple le nom du fichier.',
    },
  },
  frame: {
    type: ['auto', 'code', 'terminal', 'none'],
    use: { en: 'The frame around it.', fr: 'Le cadre autour du code.' },
  },
  lang: {
    type: codeLanguages,
    use: { en: 'With `diff`: what the lines are written in.', fr: 'Avec `diff` : le langage des lignes.' },
  },
  wrap: { type: 'switch', use: { en: 'Breaks long lines.', fr: 'Coupe les lignes longues.' } },
  mark: {
    type: 'marks',
    use: { en: 'Lines or words to look at.', fr: 'Les lignes ou les mots à remarquer.' },
  },
  ins: { type: 'marks', use: { en: 'Lines or words that are new.', fr: 'Les lignes ou les mots ajoutés.' } },
  del: { type: 'marks', use: { en: 'Lines or words that go.', fr: 'Les lignes ou les mots retirés.' } },
};
