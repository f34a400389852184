import { readErrorFindings } from '../../../model/read-errors.ts';
import { defineRule } from '../../define-rule.ts';

/** What the YAML parser refuses as a character; hidden-characters says which one it is, and where. */
const refusedCharacter = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]/;

export const unparsableFile = defineRule({
  id: 'unparsable-file',
  severity: 'error',
  name: { en: 'Unreadable file', fr: 'Fichier illisible' },
  waivable: false,
  summary: {
    en: 'Every file can be read as what it is: YAML, or MDX with YAML front matter.',
    fr: 'Chaque fichier se lit pour ce qu’il est : du YAML, ou du MDX avec un en-tête YAML.',
  },
  check: ({ files }) =>
    readErrorFindings(
      files,
      ({ kind }, { text = '' }) =>
        kind === 'unreadable' || (kind === 'syntax' && !refusedCharacter.test(text)),
    ),
});
