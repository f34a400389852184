/** Questions as staff ask them, of the questions that the shipped example answers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRegistry, ownRoot } from '../../node/load.ts';
import type { Text } from '../kinds/fields.ts';
import { plainWords } from '../text/plain-words.ts';
import { closest } from './closest.ts';

const contacts = [...loadRegistry(ownRoot).contacts.values()];

/** Asks in a language, as the page in that language is asked; answers with the ids of the questions found. */
function asked(language: string): (query: string) => string[] {
  const say = (text: Text = '') => (typeof text === 'string' ? text : (text[language] ?? ''));
  const ask = closest(
    contacts.map(({ data: { question, words = [], how } }) => ({
      title: say(question),
      words: words.join(' '),
      rest: say(how),
    })),
  );
  return (query) => ask(query).map((at) => contacts[at]?.id ?? '');
}
const languages = { en: asked('en'), fr: asked('fr') };

describe.each<[keyof typeof languages, string, Record<string, string>]>([
  [
    'en',
    'questions',
    {
      'ferry is late': 'late-sailing',
      'our account has been hacked': 'account-posts-strange-things',
      'can I use a photo of a passenger': 'pictures-of-people',
      'a reporter wants an interview': 'journalist',
      'someone is selling fake tickets': 'false-tickets',
      'how do I get a new Instagram account': 'new-channel',
      'where do I find the statistics of our page': 'figures',
      'who replies to messages at night': 'night-messages',
      'customer complaint in the comments': 'complaint-under-a-post',
      'is this account ours': 'is-this-ours',
      'somebody pretends to be us on Instagram': 'is-this-ours',
    },
  ],
  [
    'fr',
    'questions',
    {
      'traversée annulée': 'late-sailing',
      'notre page a été piratée': 'account-posts-strange-things',
      'puis-je publier la photo d’un collègue': 'pictures-of-people',
      'un journaliste veut m’interroger': 'journalist',
      'on vend de faux billets sur Facebook': 'false-tickets',
      'comment créer une page pour mon port': 'new-channel',
      'ou trouver les statistiques de mon compte': 'figures',
      'qui répond aux messages le soir': 'night-messages',
      'un client mécontent se plaint': 'complaint-under-a-post',
      'est-ce que ce compte est à nous ?': 'is-this-ours',
      'quelqu’un se fait passer pour nous sur Instagram': 'is-this-ours',
      'usurpation d’identité': 'is-this-ours',
    },
  ],
  [
    'en',
    'typos',
    {
      jounalist: 'journalist',
      'take a pictrue': 'pictures-of-people',
      'false tikets': 'false-tickets',
      complaont: 'complaint-under-a-post',
      'hackd account': 'account-posts-strange-things',
    },
  ],
  [
    'fr',
    'typos',
    {
      dérogatoin: 'rule-in-the-way',
      retad: 'late-sailing',
      recrutemnt: 'jobs-and-life-on-board',
      arnacque: 'false-tickets',
      'les statitsiques': 'figures',
    },
  ],
  [
    'en',
    'sentences',
    {
      'Whom do I ask about a late sailing?': 'late-sailing',
      'Who looks after the channel now that Paul has gone?': 'close-a-channel',
      'I found a page that pretends to be us, who do I tell?': 'is-this-ours',
    },
  ],
  [
    'fr',
    'sentences',
    {
      'À qui faut-il signaler qu’un bateau a du retard ?': 'late-sailing',
      'Bonjour, qui reprend mes accès quand je pars à la retraite ?': 'changing-jobs',
    },
  ],
])('in %s, %s', (language, _, expected) => {
  test.each(Object.entries(expected))('%s', (query, id) => {
    expect(languages[language](query).slice(0, 3)).toContain(id);
  });
});

const texts = (...titles: string[]) => closest(titles.map((title) => ({ title, words: '', rest: '' })));

test('accents, capitals and ligatures make no difference', () => {
  expect(texts('L’œuvre d’ÉTÉ')('OEUVRE d’ete')).toEqual([0]);
});

test('more telling words come first, a rare one before a frequent one', () => {
  expect(texts('a late bus', 'a late ferry', 'an early bus')('late ferry')).toEqual([1]);
  expect(texts('post a text', 'post a text again', 'post a picture')('post picture')).toEqual([2]);
});

test('little words choose between equals, and find nothing by themselves', () => {
  expect(texts('One account', 'Is this account ours?')('what is this account')).toEqual([1, 0]);
  expect(texts('Is this yours?', 'A picture')('is this a ferry')).toEqual([]);
  expect(texts('Is this yours?', 'A picture')('is this')).toEqual([0]);
});

test('a word that is being typed may be a beginning; one that is known and complete is not', () => {
  const ask = texts('Danger', 'Ask Dan');
  expect(ask('dan')).toEqual([1, 0]);
  expect(ask('dan ')).toEqual([1]);
  expect(ask('dange ')).toEqual([0]);
});

test('endings make no difference, in English and French', () => {
  const ask = texts('The sailing was cancelled', 'Une traversée annulée');
  expect(ask('cancellation')).toEqual([0]);
  expect(ask('annulation')).toEqual([1]);
});

test('one slip is forgiven, from five letters on, where the word is not known', () => {
  const ask = texts('My reports', 'Our ports', 'The bus');
  expect(ask('reprots')).toEqual([0]);
  expect(ask('raprots')).toEqual([]);
  expect(ask('ports')).toEqual([1]);
  expect(ask('bsu')).toEqual([]);
});

test('any text is found by its own words, and a text without any by nothing', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, (titles, query) => {
      const ask = texts(...titles);
      expect(() => ask(query)).not.toThrow();
      for (const [at, title] of titles.entries())
        if (plainWords(title).length > 0) expect(ask(title)).toContain(at);
        else expect(ask(title)).toEqual([]);
    }),
  );
});
