import { expect, test } from 'vitest';
import { kinds } from '../kinds/kinds.ts';
import { schemaAt } from '../model/schema-shape.ts';
import { wordsOf } from './question-words.ts';
import { questions } from './questions.ts';

const all = (['channels', 'unofficial'] as const).flatMap((kind) =>
  questions[kind].map((question) => ({ kind, question, name: `${kind} ${question.key}` })),
);

test.each(all)('$name has a place in the file, or is a promise', ({ kind, question: { key, control } }) => {
  expect(schemaAt(kinds[kind].schema, key.split('.')) !== undefined).toBe(control !== 'promise');
});

test.each(all)('$name has words at each door that asks it', ({ kind, question }) => {
  const { what, ask, label, box } = wordsOf(kind, question);
  if (question.flag) expect(what).toBeTruthy();
  // Overlaps are asked one by one, in words that name the channel.
  if (question.flag && question.control !== 'overlaps') expect(ask).toBeTruthy();
  expect(label !== undefined).toBe(question.issue !== undefined);
  expect(box !== undefined).toBe(question.control === 'promise');
});

test('what a schema requires, a proposal is asked, but for what it is in any case', () => {
  const asked = (kind: 'channels' | 'unofficial') =>
    new Set(
      questions[kind]
        .filter(({ required }) => required !== undefined && required !== 'often')
        .map(({ key }) => key.split('.')[0]),
    );
  for (const kind of ['channels', 'unofficial'] as const) {
    const required = Object.entries(kinds[kind].schema.shape).flatMap(([key, schema]) =>
      schema.safeParse(undefined).success ? [] : [key],
    );
    expect(required.filter((key) => !asked(kind).has(key)).sort()).toEqual(
      kind === 'channels' ? ['name', 'status'] : ['name'],
    );
  }
});
