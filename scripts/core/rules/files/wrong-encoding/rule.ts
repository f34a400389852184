import { readErrorFindings } from '../../../model/read-errors.ts';
import { defineRule } from '../../define-rule.ts';

export const wrongEncoding = defineRule({
  id: 'wrong-encoding',
  severity: 'error',
  name: { en: 'Wrong encoding', fr: 'Mauvais encodage' },
  summary: {
    en: 'Every file is UTF-8 text with LF line ends and without a byte-order mark.',
    fr: 'Chaque fichier est un texte UTF-8, avec des fins de ligne LF et sans marque d’ordre des octets.',
  },
  check: ({ files }) => readErrorFindings(files, ({ kind }) => kind === 'encoding'),
});
