import { expect, test } from 'vitest';
import { changedPlaces, type WordChange, wordDiff } from './word-diff.ts';

const say = (changes: readonly WordChange[]): string =>
  changes
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');
const places = (before: string, after: string) => changedPlaces(wordDiff(before, after)).map(say);

test.each([
  ['We answer within 2 hours.', 'We answer within 6 hours.', ['We answer within [-2-]{+6+} hours.']],
  ['Réponse à l’équipe.', 'Réponse à l’équipage.', ['Réponse à l’[-équipe-]{+équipage+}.']],
  ['The same.', 'The same.', []],
  ['', 'New.', ['{+New.+}']],
  ['a b c d e f g h i j k l m n o 1', 'a b c d e f g h i j k l m n o 2', ['… j k l m n o [-1-]{+2+}']],
  [
    '1 a b c d e f g h i j k l m 1',
    '2 a b c d e f g h i j k l m 2',
    ['[-1-]{+2+} a b c d e f …', '… h i j k l m [-1-]{+2+}'],
  ],
  ['One 1.\n\nTwo 1.', 'One 2.\n\nTwo 2.', ['One [-1-]{+2+}.', 'Two [-1-]{+2+}.']],
])('%j becomes %j', (before, after, expected) => {
  expect(places(before, after)).toEqual(expected);
});

test('nothing is lost: what stays and goes is the old text, what stays and comes the new one', () => {
  const [before, after] = ['Le bac part à 8 h 10, sauf le dimanche.', 'Le bac part à 8 h 20 tous les jours.'];
  const changes = wordDiff(before, after);
  const without = (kind: WordChange['kind']) =>
    changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join('');
  expect(without('added')).toBe(before);
  expect(without('removed')).toBe(after);
});
