// biome-ignore-all lint/suspicious/noTemplateCurlyInString: code of schemas, as text.
import { expect, test } from 'vitest';
import { undescribed } from './undescribed.ts';

test.each([
  ["a: line().optional().describe('What it is.'),", 'a: line().optional(),'],
  ["a: line()\n    .describe(\n      'It’s what (it) is, isn\\'t it?',\n    ),", 'a: line()\n    ,'],
  ['a: line().describe("The organisation\'s own."),', 'a: line(),'],
  ['a: line().describe(`One of ${list}.`),', 'a: line(),'],
  ["const describe = (schema) => say('x');", "const describe = (schema) => say('x');"],
])('%s', (code, left) => expect(undescribed(code)).toBe(left));
