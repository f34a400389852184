import { defineRule } from '../../define-rule.ts';

export const linkedFile = defineRule({
  id: 'linked-file',
  severity: 'error',
  name: { en: 'Symbolic link', fr: 'Lien symbolique' },
  waivable: false,
  summary: {
    en: 'No file or folder is a symbolic link.',
    fr: 'Aucun fichier ni dossier n’est un lien symbolique.',
  },
  *check({ files }) {
    // Wherever it lies: a link is never looked behind, so nobody knows whether it would belong there.
    for (const { path, readErrors } of files) {
      for (const error of readErrors)
        if (error.kind === 'linked') yield { file: path, message: error.message, fix: error.fix };
    }
  },
});
