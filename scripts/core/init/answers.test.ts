import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../testing/any-character.ts';
import { depth } from '../../testing/depth.ts';
import { given } from '../../testing/first-day.ts';
import { type GivenAnswers, judgeAnswers } from './answers.ts';
import { similarLanguage, similarRepository, similarTimeZone, similarWebsite } from './suggest.ts';

const errors = (changes: GivenAnswers) => {
  const judged = judgeAnswers({ ...given, ...changes });
  return 'errors' in judged ? [...judged.errors.wrong, ...judged.errors.missing].join('\n') : 'sound';
};

describe('answers', () => {
  test.each<[GivenAnswers, string]>([
    [{ name: ' ' }, '--name "": expected some text.'],
    [{ name: 'Two\nlines' }, 'expected one line of text'],
    [
      { website: ['https://a.example', 'b.example'] },
      '--website b.example: expected a web address that begins with https://. Did you mean https://b.example?',
    ],
    [{ website: ['https://a:b'] }, '--website https://a:b: expected a web address'],
    [{ website: [] }, '--website'],
    [
      { languages: ['french'] },
      '--languages french: expected a language tag such as en, fr or fr-CA. Did you mean fr?',
    ],
    [{ languages: ['fr-ca'] }, 'Did you mean fr-CA?'],
    [{ languages: ['xx'] }, '--languages xx: expected a language that exists'],
    [
      { timeZone: 'Europe/Pari' },
      'expected an IANA time zone that exists, such as Europe/Paris. Did you mean Europe/Paris?',
    ],
    [{ timeZone: 'CET+1' }, '--time-zone CET+1: expected an IANA time zone'],
    [{ deputy: ' Ada Noor' }, 'the deputy is somebody other than the lead'],
    [{ alone: true }, '--alone: there is a --deputy'],
    [{ deputy: undefined }, '--deputy (or --alone)'],
    [{ repository: 'git@code.example:a/b.git' }, 'Did you mean https://code.example/a/b?'],
    [
      { repository: 'https://code.example/a/b.git' },
      'expected the page people open. Did you mean https://code.example/a/b?',
    ],
    [{ handbook: 'aster.example/staff' }, 'Did you mean https://aster.example/staff?'],
    [{ lead: 'Europe/Paris' }, '--lead Europe/Paris: expected the name of a person'],
    [{ lead: 'UTC' }, '--lead UTC: expected the name of a person'],
    [{ lead: 'https://aster.example' }, 'expected the name of a person'],
    [{ lead: 'aster.example' }, 'expected the name of a person'],
    [{ lead: 'ada@aster.example' }, 'expected the name of a person'],
    [{ lead: '@ada-noor' }, 'expected the name of a person'],
    [{ lead: 'en, fr' }, 'expected the name of a person'],
    [{ lead: '12 34' }, 'expected the name of a person'],
    [{ deputy: 'America/New_York' }, '--deputy America/New_York: expected the name of a person'],
    [{ name: 'Europe/Paris' }, '--name Europe/Paris: expected what the organisation is called'],
    [
      { name: 'https://aster.example' },
      '--name https://aster.example: expected what the organisation is called',
    ],
    [{ name: 'info@aster.example' }, 'expected what the organisation is called'],
    [{ name: '2026' }, 'expected what the organisation is called'],
    [{ leadLogin: '@ada' }, '--lead-login @ada: expected a login on the code host, without @'],
    [{ leadLogin: 'Ada Noor' }, '--lead-login Ada Noor: expected a login'],
    [{ leadLogin: 'ada', deputyLogin: 'Ada' }, '--deputy-login Ada: the deputy has a login of their own'],
    [{ deputy: undefined, alone: true, deputyLogin: 'ben' }, 'there is no --deputy whose login it could be'],
    [{ mailbox: 'social' }, '--mailbox social: '],
    [{ mailbox: 'ada.noor@gmail.com' }, 'a mailbox of the organisation, not a private one'],
    [{ mailbox: 'Ada <ada@aster.example>' }, '--mailbox'],
  ])('%j', (changes, words) => {
    expect(errors(changes)).toContain(words);
  });

  test.each<[GivenAnswers]>([
    [{ lead: 'Bo' }],
    [{ lead: 'bell hooks' }],
    [{ lead: 'J. R. R. Tolkien' }],
    [{ lead: 'Jean-Luc d’Ormesson, Dr.' }],
    [{ lead: '山田 太郎' }],
    [{ lead: 'Singapore' }],
    [{ name: 'Booking.com' }],
    [{ name: 'Singapore' }],
    [{ name: 'UTC' }],
    [{ name: 'A/B Testing' }],
    [{ name: '3M' }],
    [{ leadLogin: 'ada-noor', deputyLogin: 'b.roy_2', mailbox: 'social@aster.example' }],
  ])('%j is sound', (changes) => expect(errors(changes)).toBe('sound'));

  test('all errors are said at once', () => {
    const judged = judgeAnswers({ timeZone: 'x', languages: ['y'] });
    expect(judged).toMatchObject({ errors: { missing: { length: 4 }, wrong: { length: 2 } } });
  });

  test('whatever somebody types is an answer or a error, never a crash', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        for (const suggest of [similarLanguage, similarRepository, similarTimeZone, similarWebsite])
          suggest(text);
        judgeAnswers({
          name: text,
          website: [text],
          languages: [text],
          timeZone: text,
          lead: text,
          deputy: text,
          repository: text,
          handbook: text,
        });
      }),
      { numRuns: depth(200) },
    );
  });
});

test.each([
  ['europe/paris', 'Europe/Paris'],
  ['Paris', 'Europe/Paris'],
  ['New York', 'America/New_York'],
  ['America/Tornto', 'America/Toronto'],
  ['utc', 'UTC'],
  ['somewhere else entirely', undefined],
])('time zone %s: %s', (typed, meant) => {
  expect(similarTimeZone(typed)).toBe(meant);
});
