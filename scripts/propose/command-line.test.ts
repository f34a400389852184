import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shell } from '../testing/ci-sandbox.ts';
import { answersFrom, type Given } from './answers.ts';
import { commandLine } from './command-line.ts';
import { flagConfig, subjectFrom } from './flags.ts';
import { questionsFor } from './questions.ts';

/** What the command reads from a line, as a draft; the words of the line come from a shell. */
function draftOf(line: string, kind: 'channels' | 'unofficial') {
  const { stdout } = shell(`printf '%s\\0' ${line.slice('npm run -s propose -- '.length)}`, '/');
  const args = stdout.split('\0').slice(0, -1);
  const { values, positionals } = parseArgs({ args, options: flagConfig, allowPositionals: true });
  const subject = subjectFrom(values as Given, positionals);
  expect(subject.kind).toBe(kind);
  return answersFrom(values as Given, questionsFor(kind), { url: subject.address });
}

test('the command gives the very answers, whatever is in them', () => {
  const text = fc
    .string({
      unit: fc.constantFrom('a', "'", '"', ' ', '$', '`', '\\', '!', '-', 'é', ',', '='),
      minLength: 1,
    })
    .map((one) => `x${one}x`);
  const draft = fc.record({
    url: fc.constant('https://x.com/aster_garden'),
    name: text,
    owner: fc.constant('ada-noor'),
    languages: fc.constant(['en', 'fr']),
    purpose: text,
    overlaps: fc.array(fc.record({ with: fc.constant('x/aster'), because: text }), {
      maxLength: 1,
      minLength: 1,
    }),
  });
  fc.assert(
    fc.property(draft, (one) => {
      expect(draftOf(commandLine('channels', one), 'channels')).toEqual(one);
    }),
  );
});

test('an account that is not ours is reported', () => {
  const draft = { url: 'https://x.com/astter', kind: 'impostor', found: { by: 'ada-noor', how: 'search' } };
  const line = commandLine('unofficial', draft);
  expect(line).toBe(
    'npm run -s propose -- --report https://x.com/astter --kind impostor --found-by ada-noor --how search',
  );
  expect(draftOf(line, 'unofficial')).toEqual(draft);
});
