import { describe, expect, test } from 'vitest';
import { holds, nameWords, respelt } from './names.ts';

const names = nameWords([
  'Amina Cissé',
  'Yasmine Oulmont',
  'Ferrane Info trafic',
  'Nora Bélanger',
  'YouTube',
]);

test('the words of names as they are written, each once and none too short', () => {
  expect(nameWords(['Zoë Œ de Łuczak', 'ZOE LUCZAK-EGÉE'])).toEqual(['Łuczak', 'EGÉE']);
});

describe('respelt', () => {
  test.each([
    ['oulmond', 'Oulmont'],
    ['cise', 'Cissé'],
    ['yasmine oulmond', 'yasmine Oulmont'],
    ['youtbue', 'YouTube'],
    ['belangre', 'Bélanger'],
  ])('%s is %s', (typed, meant) => {
    expect(respelt(typed.split(' '), names)?.join(' ')).toBe(meant);
  });

  test.each(['oulmont', 'trafic', 'traf', 'xqzzy', 'nro', '東京'])('%s stays', (typed) => {
    expect(respelt([typed], names)).toBeUndefined();
  });
});

test('a text holds a word, its beginning, and what has the same stem', () => {
  const text = 'A sailing was cancelled. Annulée !';
  expect(holds(text, ['sail', 'cancel', 'annulees'])).toBe(true);
  expect(holds(text, ['sailing', 'late'])).toBe(false);
  expect(holds(text, ['東京'])).toBe(true);
});
