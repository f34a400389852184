/** A person's id comes from their name: where nothing of the name is in it, two files were probably swapped. */

import { idPattern } from '../../../kinds/fields.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Registry } from '../../../model/registry.ts';
import { plainLetters } from '../../../text/ids.ts';
import { relatedAt } from '../../define-rule.ts';

export function* swappedPeople({ people }: Registry): Iterable<Finding> {
  const strangers = [...people.values()].filter(
    ({ id, data }) => data.name !== undefined && idPattern.test(id) && !fits(id, data.name),
  );
  for (const { id, file, data } of strangers) {
    // The likeliest explanation first: somebody else's file holds the name that belongs here.
    const other =
      strangers.length > 200
        ? undefined
        : strangers.find(
            (person) => person.id !== id && person.data.name !== undefined && fits(id, person.data.name),
          );
    yield {
      file,
      path: ['name'],
      severity: 'warning',
      message: {
        en: `\`${data.name}\` shares no word with the id \`${id}\`: this file may hold somebody else's entry.`,
        fr: `\`${data.name}\` n’a aucun mot en commun avec l’identifiant \`${id}\` : ce fichier contient peut-être la fiche de quelqu’un d’autre.`,
      },
      fix: other
        ? {
            en: `Swap the contents of \`${file}\` and \`${other.file}\`, if they were confused.`,
            fr: `Échangez les contenus de \`${file}\` et de \`${other.file}\`, s’ils ont été confondus.`,
          }
        : {
            en: 'Check whose entry this is: correct `name`, or put the entry into a file that is named after the person.',
            fr: 'Vérifiez de qui est cette fiche : corrigez `name`, ou mettez la fiche dans un fichier au nom de la personne.',
          },
      related: other
        ? [
            relatedAt(other.file, ['name'], {
              en: 'holds the name that this id suggests',
              fr: 'contient le nom que suggère cet identifiant',
            }),
          ]
        : [],
    };
  }
}

/** Does an id hold a word, or the initials, of a name? Names without Latin letters say nothing about ids. */
function fits(id: string, name: string): boolean {
  const words = plainLetters(name).match(/[a-z]+/g);
  // An id without a word, such as a staff number, cannot fit or misfit.
  if (!words || !/[a-z]{2}/.test(id)) return true;
  const squashed = id.replaceAll('-', '');
  const parts = id.split('-').filter((part) => part.length > 1);
  const initials = words.map((word) => word[0]).join('');
  return (
    words.some((word) => word.length > 1 && squashed.includes(word)) ||
    parts.some((part) => words.join('').includes(part)) ||
    squashed.replaceAll(/\d/g, '') === initials
  );
}
