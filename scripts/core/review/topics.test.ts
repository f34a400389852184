import { expect, test } from 'vitest';
import type { AnswersFor } from '../kinds/define-kind.ts';
import { kindNames, kinds } from '../kinds/kinds.ts';
import { wordingIn } from '../model/wording.ts';
import { partWords } from './topics.ts';

test('what somebody is who may agree is said in French, for every kind of entry', () => {
  const parts = kindNames.flatMap((kind) => {
    const { people = {}, self } = (kinds[kind].answersFor ?? {}) as AnswersFor;
    return [...Object.values(people), ...(self === undefined ? [] : [self])];
  });
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.filter((part) => wordingIn(partWords(part), 'fr').text === part)).toEqual([]);
  expect(wordingIn(partWords('deputy lead of `museum`'), 'fr').text).toBe('suppléance de l’unité `museum`');
});
