import { idPattern } from '../../../kinds/fields.ts';
import { kinds, listedKinds } from '../../../kinds/kinds.ts';
import { namedIn } from '../../../model/references.ts';
import type { Registry } from '../../../model/registry.ts';
import { en, fr } from '../../../model/wording.ts';
import { defineRule } from '../../define-rule.ts';

export const unusedEntry = defineRule({
  id: 'unused-entry',
  severity: 'warning',
  name: { en: 'Unused entry', fr: 'Fiche inutilisée' },
  summary: {
    en: 'Every person, unit and audience is named by another file.',
    fr: 'Chaque personne, service ou public est mentionné dans un autre fichier.',
  },
  *check(registry) {
    const { isNamed } = namedIn(registry);
    const unread = textsNotRead(registry);
    if (!unread) return;
    for (const kind of listedKinds) {
      const { mustBeNamed: hint, words } = kinds[kind];
      if (hint === undefined) continue;
      for (const { id, file } of registry[kind].values()) {
        // Nobody can name an id that is none: misplaced-file asks for the right one first.
        if (isNamed(kind, id) || !idPattern.test(id) || unread.some((text) => text.includes(id))) continue;
        if (registry.byPath.get(file)?.issues.length) continue;
        yield {
          file,
          message: {
            en: `No file names \`${id}\`, ${words.en.a} of this repository.`,
            fr: `Aucun fichier ne nomme \`${id}\`, ${words.fr.a} de ce dépôt.`,
          },
          fix: { en: en`${hint}, or delete \`${file}\`.`, fr: fr`${hint}, ou supprimez \`${file}\`.` },
        };
      }
    }
  },
});

/**
 * Texts of files that could not be parsed, have a mistake, or do not lie where entries lie: their mistake is reported, and until it is
 * fixed they name whatever words they hold. Undefined when a file has not even a text, so that nobody can tell.
 */
function textsNotRead({ files }: Registry): string[] | undefined {
  const texts: string[] = [];
  for (const { role, value, issues, text, path } of files) {
    if (role.role === 'entry' ? value !== undefined && issues.length === 0 : role.role !== 'unexpected')
      continue;
    if (text !== undefined) texts.push(text);
    else if (role.role === 'entry' || !path.includes('.')) return undefined;
  }
  return texts;
}
