import { expect, test } from 'vitest';
import { kinds } from '../kinds/kinds.ts';
import { schemaAt } from '../model/schema-shape.ts';
import { wordsOf } from './question-words.ts';
import { type AskedKind, askedKinds, questions } from './questions.ts';

const all = askedKinds.flatMap((kind) =>
  questions[kind].map((question) => ({ kind, question, name: `${kind} ${question.key}` })),
);

test.each(all)('$name has a place in the file, or is a promise', ({ kind, question: { key, control } }) => {
  const onChannel = { asset: ['posts', 0, 'media', 0, 'asset'], alt: ['posts', 0, 'media', 0, 'alt'] };
  const places = [
    key.split('.'),
    ...(kind === 'posts' ? [['posts', 0, key], onChannel[key as keyof typeof onChannel] ?? []] : []),
  ].filter((place) => place.length > 0);
  const { schema } = kinds[kind];
  expect(places.some((place) => schemaAt(schema, place) !== undefined)).toBe(control !== 'promise');
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
  const asked = (kind: AskedKind) =>
    new Set(
      questions[kind]
        .filter(({ required }) => required !== undefined && required !== 'often')
        .map(({ key }) => key.split('.')[0]),
    );
  const inAnyCase = { channels: ['name', 'status'], unofficial: ['name'], posts: ['status'] };
  for (const kind of askedKinds) {
    const required = Object.entries(kinds[kind].schema.shape).flatMap(([key, schema]) =>
      schema.safeParse(undefined).success ? [] : [key],
    );
    expect(required.filter((key) => !asked(kind).has(key)).sort()).toEqual(inAnyCase[kind]);
  }
});
