import { expect, test } from 'vitest';
import { placeholderIn } from './patterns.ts';

const found = (text: string) => {
  const span = placeholderIn(text);
  return span && text.slice(...span);
};

test.each([
  ['Lorem ipsum dolor sit amet', 'Lorem ipsum'],
  ['Departure: TODO', 'TODO'],
  ['From XXX to Monday', 'XXX'],
  ['See you on [date]!', '[date]'],
  ['Plus d’infos : [LIEN]', '[LIEN]'],
  ['[insert quote of the captain]', '[insert quote of the captain]'],
  ['Bonjour {{ prénom }}', '{{ prénom }}'],
  ['Dear %FIRST_NAME%', '%FIRST_NAME%'],
  ['Horaires : à compléter', 'à compléter'],
  ['(à compléter)', 'à compléter'],
  ['« à compléter »', 'à compléter'],
  ['Opening hours: to be completed.', 'to be completed'],
  ['Le xx/xx à 10 h', 'xx/xx'],
  ['le jj/mm/aaaa', 'jj/mm/aaaa'],
  ['Your text here', 'Your text here'],
  ['A [link], then {{name}}', '[link]'],
])('%j: %s', (text, placeholder) => {
  expect(found(text)).toBe(placeholder);
});

test.each([
  'Il reste un dossier à compléter en ligne.',
  'Todo está abierto.',
  'The form has to be completed online.',
  'Louis XXXI n’a pas existé.',
  'Vidéo [en français], sous-titres [FR].',
  'A crossing of 5 km (3 mi)',
  'Save 10 % and 20 %',
  'Le 25/12 à 10 h',
  '#XXX',
  'Date: Monday [sold out]',
])('%j is a text', (text) => {
  expect(found(text)).toBeUndefined();
});

test('no text takes long', () => {
  for (const part of ['[', '{{', '[insert ', '<<', '%A', 'à ', '(', '${'])
    expect(found(part.repeat(50_000))).toBeUndefined();
});
