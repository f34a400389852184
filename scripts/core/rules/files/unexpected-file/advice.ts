/** What is said of a file that nobody expected, and what several places have in common. */
import { type Kind, kindNames, kinds } from '../../../kinds/kinds.ts';
import type { InBoth } from '../../../model/wording.ts';
import { nearest } from '../../../text/nearest.ts';

export interface Advice {
  readonly message: InBoth;
  readonly fix: InBoth;
}

/** The kind that is called so in English, as `person`. */
export const kindCalled = (word: string): Kind | undefined =>
  kindNames.find((kind) => kinds[kind].words.en.one === word);

/** A page belongs to the handbook; what is none goes. */
export const toHandbook = (name: string): InBoth =>
  name.endsWith('.mdx')
    ? { en: `Move it to \`policy/handbook/${name}\`.`, fr: `Déplacez-le vers \`policy/handbook/${name}\`.` }
    : { en: 'Remove it.', fr: 'Supprimez-le.' };

/** A folder of no kind: what it may have been meant to be, of the folders beside it. */
export function unreadFolder(
  [top, folder = '', ...rest]: readonly string[],
  folders: readonly string[],
  fix: InBoth,
): Advice {
  const one = kindCalled(folder);
  const meant = nearest(folder, folders) ?? folders.find((name) => name === one);
  return {
    message: {
      en: `\`${top}/${folder}/\` is not a folder that is read.${meant ? ` Did you mean \`${top}/${meant}/\`?` : ''}`,
      fr: `\`${top}/${folder}/\` n’est pas un dossier qui est lu.${meant ? ` Vouliez-vous écrire \`${top}/${meant}/\` ?` : ''}`,
    },
    fix: meant
      ? {
          en: `Move the file to \`${[top, meant, ...rest].join('/')}\`.`,
          fr: `Déplacez le fichier vers \`${[top, meant, ...rest].join('/')}\`.`,
        }
      : fix,
  };
}
