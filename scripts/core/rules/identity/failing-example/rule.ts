import { failingExamples } from '../../../identity/index.ts';
import { defineRule } from '../../define-rule.ts';

export const failingExample = defineRule({
  id: 'failing-example',
  severity: 'error',
  summary: 'Every example in a platform file holds.',
  *check({ platforms, identity }) {
    for (const { id, file, data } of platforms.values()) {
      if (data.examples === undefined) continue;
      for (const { path, message } of failingExamples(id, identity)) {
        yield {
          file,
          path,
          message,
          fix: 'If the example is right, correct `account` in this file (`forms`, `handle`, `not_accounts`); otherwise correct the example.',
        };
      }
    }
  },
});
