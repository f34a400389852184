import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceOf } from './excerpt.ts';

const text = (content: string, ...places: number[]) =>
  sentenceOf(content, places)
    .map(({ text, isFound }) => (isFound ? `[${text}]` : text))
    .join('');

test('the sentence with most of what was found, whole', () => {
  const content =
    'Crisis. Somebody in a crisis is in danger here: call the duty officer first. Then stop every post that is scheduled for today.';
  expect(text(content, 0)).toBe(
    '[Crisis.] Somebody in a crisis is in danger here: call the duty officer first.',
  );
  expect(text(content, 0, 15, 18)).toBe('Then [stop] every post [that] is scheduled for today.');
});

test('a short sentence has the next one beside it', () => {
  expect(text('One two three. Four five six seven eight. Nine.', 1)).toBe(
    'One [two] three. Four five six seven eight.',
  );
});

test('the title is not said again', () => {
  const content =
    'Out of hours. A post appears while its readers are awake and somebody answers. Why. At night nobody is.';
  const shown = (title: string) =>
    sentenceOf(content, [2], title)
      .map((part) => part.text)
      .join('');
  expect(shown('Out of hours')).toBe('A post appears while its readers are awake and somebody answers.');
  expect(shown('Another')).toBe(
    'Out of hours. A post appears while its readers are awake and somebody answers.',
  );
  expect(text('Hours', 0)).toBe('[Hours]');
});

test('of a long sentence what stands around, with marks where it goes on', () => {
  const shown = text(Array.from({ length: 90 }, (_, at) => `w${at}`).join(' '), 50);
  expect(shown).toMatch(/^… w38 .*\[w50\].* w73 …$/);
});

test('French marks stay on the line of the word before', () => {
  expect(text('Que faire en cas de « crise » ici même ? Appelez.', 5)).toBe(
    'Que faire en cas de [«]\u00a0crise\u00a0» ici même\u00a0?',
  );
});

test('any content gives some of its words, in order', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.nat(40)), (content, places) => {
      const words = content.split(/\s+/).join('');
      const shown = sentenceOf(content, places).map((part) => part.text);
      expect(words).toContain(
        shown
          .join('')
          .replace(/^… | …$/g, '')
          .replace(/\s/g, ''),
      );
    }),
  );
});
