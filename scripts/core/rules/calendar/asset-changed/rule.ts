import { defineRule } from '../../define-rule.ts';

export const assetChanged = defineRule({
  id: 'asset-changed',
  severity: 'error',
  name: { en: 'Changed asset file', fr: 'Fichier média modifié' },
  summary: {
    en: 'The file of an asset is the one that its entry describes.',
    fr: 'Le fichier d’un média est celui que son entrée décrit.',
  },
  *check({ assets, byPath }) {
    for (const { file: at, data } of assets.values()) {
      const { file, hash } = data;
      const bytes = file === undefined ? undefined : byPath.get(file)?.asset?.hash;
      if (hash === undefined || bytes === undefined || hash === `sha256:${bytes}`) continue;
      yield {
        file: at,
        path: ['hash'],
        message: {
          en: `\`${file}\` is another file than the one that was described: its hash is not \`hash\`.`,
          fr: `\`${file}\` est un autre fichier que celui qui a été décrit : son empreinte n’est pas \`hash\`.`,
        },
        fix: {
          en: `Put the former file back; or see whether licence, author and alternative text are still true, and write \`hash: sha256:${bytes}\`.`,
          fr: `Remettez l’ancien fichier ; ou vérifiez que licence, auteur et texte alternatif sont encore justes, et écrivez \`hash: sha256:${bytes}\`.`,
        },
      };
    }
  },
});
