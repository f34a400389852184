import { expect, test } from 'vitest';
import { fileReader } from './file-record.ts';
import { type LookUp, workOut } from './look-up.ts';

/** A memory that holds JSON, as one in files does. */
function memory() {
  const answers = new Map<string, string>();
  let worked = 0;
  const lookUp: LookUp = (name, question, work) => {
    const key = `${name} ${question}`;
    if (!answers.has(key)) {
      worked += 1;
      answers.set(key, JSON.stringify(work()));
    }
    return JSON.parse(answers.get(key) ?? '');
  };
  return { lookUp, worked: () => worked };
}

const path = 'policy/units/museum.yaml';
const unit = 'name: Museum\ndescription: The museum.\nlead: ada-noor\n';

test.each([
  ['sound', unit],
  ['with keys of the organisation', `${unit}extensions: { a: [1, { b: x }] }\n`],
  ['with a number that JSON lacks', `${unit}extensions: { a: .nan, b: [-.inf, 1e999] }\n`],
  ['with a zero that JSON lacks', `${unit}extensions: { a: -0.0 }\n`],
  ['with a value that is wrong', 'name: [Museum]\nemail: 7\n'],
  ['no YAML', 'name: [Museum\n'],
  ['empty', ''],
])('an entry that is %s is read alike with a memory and without', (_, text) => {
  const { lookUp, worked } = memory();
  const read = (look: LookUp) => fileReader(1, look)({ path, text });
  const plain = read(workOut);
  expect([read(lookUp), read(lookUp)]).toEqual([plain, plain]);
  expect(worked()).toBe(1);
});

test('one text is two entries in two kinds', () => {
  const read = fileReader(2, memory().lookUp);
  expect(read({ path, text: unit }).issues).toEqual([]);
  expect(read({ path: 'policy/people/museum.yaml', text: unit }).issues).not.toEqual([]);
});
