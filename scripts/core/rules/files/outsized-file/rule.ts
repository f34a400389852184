import { readErrorFindings } from '../../../model/read-errors.ts';
import { defineRule } from '../../define-rule.ts';

export const outsizedFile = defineRule({
  id: 'outsized-file',
  severity: 'error',
  name: { en: 'File too large', fr: 'Fichier trop volumineux' },
  summary: {
    en: 'No file is larger than 256 KiB, and there are not too many pages.',
    fr: 'Aucun fichier ne dépasse 256 Kio, et il n’y a pas trop de pages.',
  },
  *check({ files }) {
    yield* readErrorFindings(files, ({ kind }) => kind === 'outsized');
    // All of them have the same reason: it is said of the first.
    for (const finding of readErrorFindings(files, ({ kind }) => kind === 'excess')) {
      yield finding;
      break;
    }
  },
});
