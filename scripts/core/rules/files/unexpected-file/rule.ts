import { extensible } from '../../../kinds/kinds.ts';
import { defineRule } from '../../define-rule.ts';
import { diagnose } from './diagnose.ts';

export const unexpectedFile = defineRule({
  id: 'unexpected-file',
  severity: 'error',
  name: { en: 'Unexpected file', fr: 'Fichier inattendu' },
  summary: {
    en: 'Every file below policy/, channels/ and calendar/ is one that the checks know.',
    fr: 'Chaque fichier sous policy/, channels/ et calendar/ est d’un genre que les contrôles connaissent.',
  },
  *check({ files }) {
    for (const { path, role, readErrors } of files) {
      const stray =
        role.role === 'unexpected' || (role.role === 'extension' && !extensible.includes(role.kind));
      // A link has its own rule, wherever it lies.
      if (stray && !readErrors.some(({ kind }) => kind === 'linked')) yield { file: path, ...diagnose(path) };
    }
  },
});
