/** A waiver names a rule and files; both must exist, or it waives nothing while everybody thinks it does. */

import type { Finding } from '../../../model/finding.ts';
import type { Registry } from '../../../model/registry.ts';
import { nearest } from '../../../text/nearest.ts';
import type { Catalogue } from '../../catalogue.ts';

/** What waivers name and nobody has. */
export function* unknownInWaivers(registry: Registry, catalogue: Catalogue): Iterable<Finding> {
  for (const { file, data } of registry.waivers.values()) {
    if (data.rule !== undefined && !catalogue.has(data.rule)) {
      const meant = nearest(data.rule, catalogue.keys());
      yield {
        file,
        path: ['rule'],
        message: {
          en: `\`${data.rule}\` is not a rule.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
          fr: `\`${data.rule}\` n’est pas une règle.${meant ? ` Vouliez-vous écrire \`${meant}\` ?` : ''}`,
        },
        fix: meant
          ? { en: `Write \`rule: ${meant}\`.`, fr: `Écrivez \`rule: ${meant}\`.` }
          : {
              en: 'Copy the id from the report of the problem: it stands after the word error or warning.',
              fr: 'Copiez l’identifiant de la règle dans le rapport du problème : il suit le mot error ou warning.',
            },
      };
    }
    const on = (registry.byPath.get(file)?.value as { on?: unknown } | undefined)?.on;
    if (!Array.isArray(on)) continue;
    for (const [index, path] of on.entries()) {
      if (typeof path !== 'string' || path === '' || registry.byPath.has(path)) continue;
      const meant = nearest(path, registry.byPath.keys());
      yield {
        file,
        path: ['on', index],
        asWritten: true,
        message: {
          en: `There is no file \`${path}\`.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
          fr: `Il n’y a pas de fichier \`${path}\`.${meant ? ` Vouliez-vous écrire \`${meant}\` ?` : ''}`,
        },
        fix: meant
          ? { en: `Write \`${meant}\`.`, fr: `Écrivez \`${meant}\`.` }
          : {
              en: 'Give the path from the root, such as `channels/x/acme.yaml`, or take the line out.',
              fr: 'Donnez le chemin depuis la racine, par exemple `channels/x/acme.yaml`, ou retirez la ligne.',
            },
      };
    }
  }
}
