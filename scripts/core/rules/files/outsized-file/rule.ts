import { readErrorFindings } from '../../../model/read-errors.ts';
import { defineRule } from '../../define-rule.ts';

export const outsizedFile = defineRule({
  id: 'outsized-file',
  severity: 'error',
  summary: 'No file is larger than 256 KiB.',
  check: ({ files }) => readErrorFindings(files, ({ kind }) => kind === 'outsized'),
});
