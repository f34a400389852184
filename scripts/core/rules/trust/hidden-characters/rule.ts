import type { Finding, KeyPath } from '../../../model/finding.ts';
import { en, fr, type InBoth, inEnglish } from '../../../model/wording.ts';
import { defineRule } from '../../define-rule.ts';
import { type Hidden, hiddenIn, holdsHidden } from './characters.ts';

const fix: InBoth = {
  en: 'Delete it, or retype the text around it; copying from a document or chat often brings it along.',
  fr: 'Supprimez-le, ou saisissez de nouveau le texte autour ; une copie depuis un document ou une messagerie en apporte souvent.',
};

export const hiddenCharacters = defineRule({
  id: 'hidden-characters',
  severity: 'error',
  name: { en: 'Hidden characters', fr: 'Caractères invisibles' },
  summary: {
    en: 'No file holds invisible characters, or letters under a stack of marks.',
    fr: 'Aucun fichier ne contient de caractères invisibles ni de lettres sous une pile de signes.',
  },
  *check({ files }) {
    for (const { path: file, text, value } of files) {
      if (holdsHidden(file)) {
        for (const one of hiddenIn(file)) {
          yield {
            file,
            message: {
              en: en`The path of this file holds ${one.name}, ${one.isSeen ? one.why : 'which cannot be seen'}.`,
              fr: fr`Le chemin de ce fichier contient ${one.name}, ${one.isSeen ? one.why : 'que l’on ne voit pas'}.`,
            },
            fix: { en: 'Rename the file.', fr: 'Renommez le fichier.' },
          };
        }
      }
      if (text === undefined) continue;
      if (holdsHidden(text)) {
        for (const one of once(hiddenIn(text))) yield { file, offset: one.offset, ...sentence(one) };
      }
      // Written as an escape, it shows in the file and hides wherever the value is shown.
      if (text.includes('\\') && /\\[uUxNLP_]/.test(text)) yield* escaped(file, value, []);
    }
  },
});

/** One sentence per character and file: the first place, and how many more there are. */
function once(all: readonly Hidden[]): (Hidden & { more: number })[] {
  const byName = new Map<string, Hidden & { more: number }>();
  for (const one of all) {
    // A message in tag characters is one message, whatever its letters.
    const name = inEnglish(one.name).replace(/^.U\+E\w{4} /, '');
    const first = byName.get(name);
    if (first) first.more++;
    else byName.set(name, { ...one, more: 0 });
  }
  return [...byName.values()];
}

const sentence = ({ name, why, more }: Hidden & { more: number }) => ({
  message: {
    en: en`Here stands ${name}, ${why}${more > 0 ? ` (and ${more} more in this file)` : ''}.`,
    fr: fr`Ici se trouve ${name}, ${why}${more > 0 ? ` (et ${more} de plus dans ce fichier)` : ''}.`,
  },
  fix,
  forForm: {
    en: 'There are characters here that cannot be seen; copying from a document or chat often brings them along. Type the text again.',
    fr: 'Il y a ici des caractères que l’on ne voit pas ; une copie depuis un document ou une messagerie en apporte souvent. Saisissez le texte de nouveau.',
  },
});

function* escaped(file: string, value: unknown, path: KeyPath): Iterable<Finding> {
  if (typeof value === 'string') {
    // What stands raw in the text was reported there; line breaks and tabs are ordinary escapes.
    if (holdsHidden(value))
      for (const one of once(hiddenIn(value)))
        yield { file, path, span: [one.offset, one.offset + 1], ...sentence(one) };
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      yield* escaped(file, item, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
