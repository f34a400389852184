import { readErrorFindings } from '../../../model/read-errors.ts';
import { defineRule } from '../../define-rule.ts';

export const wrongEncoding = defineRule({
  id: 'wrong-encoding',
  severity: 'error',
  summary: 'Every file is UTF-8 text with LF line ends and without a byte-order mark.',
  check: ({ files }) => readErrorFindings(files, ({ kind }) => kind === 'encoding'),
});
