import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../report/printable.ts';
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
  // Signs that mean something to a shell or a reader of options, and line ends; around them nobody writes spaces.
  const text = fc
    .string({
      unit: fc.constantFrom(
        'a',
        "'",
        '"',
        ' ',
        '$',
        '`',
        '\\',
        '!',
        '-',
        'é',
        ',',
        '=',
        '\n',
        '\u001b',
        '\u202e',
        ';',
        '|',
        '~',
        '#',
        '*',
      ),
      minLength: 1,
    })
    .filter((one) => one.trim() === one);
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

test.each(['-a', '--yes', '-', "it's\nover", '\u001b[2J', '\u202eback'])(
  'an answer that a shell, an option or a terminal would take for something else: %j',
  (name) => {
    const draft = { url: 'https://x.com/aster_garden', name };
    const line = commandLine('channels', draft);
    expect(printable(line)).toBe(line);
    expect(draftOf(line, 'channels')).toEqual(draft);
  },
);
