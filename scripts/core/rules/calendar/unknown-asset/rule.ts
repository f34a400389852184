import { isAsset } from '../../../kinds/paths.ts';
import { isBroken } from '../../../model/is-broken.ts';
import { nearest } from '../../../text/nearest.ts';
import { defineRule } from '../../define-rule.ts';

export const unknownAsset = defineRule({
  id: 'unknown-asset',
  severity: 'error',
  name: { en: 'Missing asset', fr: 'Média introuvable' },
  summary: {
    en: 'Each asset is there: its file, or the address where it lies.',
    fr: 'Chaque média est là : son fichier, ou l’adresse où il se trouve.',
  },
  *check(registry) {
    const described = new Set<string>();
    for (const entry of registry.assets.values()) {
      const { file, url } = entry.data;
      if (file !== undefined) described.add(file);
      if (file !== undefined && !registry.byPath.get(file)?.asset) {
        const others = registry.files.flatMap(({ path }) => (isAsset(path) ? [path] : []));
        const meant = nearest(file, others);
        yield {
          file: entry.file,
          path: ['file'],
          message: {
            en: `There is no picture, video or document \`${file}\`.`,
            fr: `Il n’y a pas d’image, de vidéo ni de document \`${file}\`.`,
          },
          fix: meant
            ? { en: `Did you mean \`${meant}\`?`, fr: `Vouliez-vous dire \`${meant}\` ?` }
            : {
                en: 'Put it there (PNG, JPEG, GIF, WebP, MP4 or PDF), or write `url` in place of `file`.',
                fr: 'Déposez-le à cet endroit (PNG, JPEG, GIF, WebP, MP4 ou PDF), ou écrivez `url` à la place de `file`.',
              },
        };
      }
      if (
        file === undefined &&
        url === undefined &&
        !isBroken(registry, entry, 'file') &&
        !isBroken(registry, entry, 'url')
      )
        yield {
          file: entry.file,
          message: {
            en: 'Nothing says where the asset is.',
            fr: 'Rien ne dit où se trouve la ressource.',
          },
          fix: {
            en: 'Add `file: policy/assets/files/…` or `url: https://…`.',
            fr: 'Ajoutez `file: policy/assets/files/…` ou `url: https://…`.',
          },
        };
    }
    for (const { path: file, asset } of registry.files)
      if (asset && !described.has(file))
        yield {
          file,
          severity: 'warning',
          message: {
            en: `No entry of \`policy/assets/\` describes \`${file}\`: nobody knows on which terms it may be shown.`,
            fr: `Aucune entrée de \`policy/assets/\` ne décrit \`${file}\` : personne ne sait à quelles conditions il peut être montré.`,
          },
          fix: {
            en: 'Describe it in `policy/assets/<id>.yaml`, or delete it.',
            fr: 'Décrivez-le dans `policy/assets/<id>.yaml`, ou supprimez-le.',
          },
        };
  },
});
