/** The file of a new style rule: it holds as it is, on an invented word, so that there is something to change. */
import { entryFile, type NewFile } from '../kinds/entry-file.ts';

/** A proposed rule of a chapter, for the version of the guide that is in force. */
export const starterRule = (
  id: string,
  { chapter, since }: { readonly chapter: string; readonly since: string },
): NewFile =>
  entryFile('styleRules', id, {
    title: { en: 'Say in one sentence what to do.', fr: 'Dites en une phrase ce qu’il faut faire.' },
    chapter,
    status: 'proposed',
    since,
    level: 'suggestion',
    check: {
      kind: 'terms',
      terms: { en: { 'quite zorble': 'quite new' }, fr: { 'tout zorbé': 'tout neuf' } },
    },
    message: { en: 'Say “{use}” rather than “{found}”.', fr: 'Dites « {use} » plutôt que « {found} ».' },
    why: {
      en: 'Say what happens to readers where nobody keeps to it.',
      fr: 'Dites ce qui arrive aux lecteurs quand personne ne s’y tient.',
    },
    examples: [
      {
        lang: 'en',
        bad: 'The ship is quite zorble.',
        flags: ['quite zorble'],
        fixed: 'The ship is quite new.',
      },
      { lang: 'en', good: 'The ship is quite zorbled.', note: 'A longer word.' },
      {
        lang: 'fr',
        bad: 'Le navire est tout zorbé.',
        flags: ['tout zorbé'],
        fixed: 'Le navire est tout neuf.',
      },
      {
        lang: 'fr',
        good: 'Le navire est tout zorbéen.',
        note: { en: 'A longer word.', fr: 'Un mot plus long.' },
      },
    ],
  });
