/** The few words that a new repository begins with, in every language we have words for. */
import type { Text } from '../kinds/fields.ts';

const languages = ['en', 'fr'] as const;
type Words = Readonly<Record<(typeof languages)[number], string>>;

/** `fr-CA` speaks French; a language without words speaks English. */
export const spokenFor = (language: string): (typeof languages)[number] =>
  languages.find((one) => one === language.split('-', 1)[0]) ?? 'en';

/** Have we words for it? */
export const isSpoken = (language: string): boolean => spokenFor(language) === language.split('-', 1)[0];

/** The text in those of the organisation's languages that we speak; else in English, which the handbook marks as such. */
export function textIn(words: Words, tags: readonly string[]): Text {
  const spoken = tags.filter(isSpoken).map((tag) => [tag, words[spokenFor(tag)]]);
  return Object.fromEntries(spoken.length > 0 ? spoken : [['en', words.en]]);
}

export const generalPublic = {
  name: { en: 'General public', fr: 'Grand public' },
  description: {
    en: 'Everybody who follows us without belonging to a group of their own; say here what they need from us.',
    fr: 'Toute personne qui nous suit sans faire partie d’un groupe particulier ; dites ici ce qu’elle attend de nous.',
  },
} as const;

export const guideTexts = {
  title: { en: 'How we write', fr: 'Comment nous écrivons' },
  summary: {
    en: 'Rules to begin with: typography, access, words for people.',
    fr: 'Des règles pour commencer : typographie, accès, mots pour parler des personnes.',
  },
} as const;

/** Questions that come up in the first week. They go to a part, which stays right when people change. */
export const starterContacts = [
  {
    id: 'account-unknown',
    question: {
      en: 'I have found an account that uses our name.',
      fr: 'J’ai trouvé un compte qui utilise notre nom.',
    },
    topic: 'accounts',
    urgent: undefined,
    handbook: 'when-it-goes-wrong',
  },
  {
    id: 'account-taken-over',
    question: {
      en: 'An account of ours posts what we did not write.',
      fr: 'Un de nos comptes publie ce que nous n’avons pas écrit.',
    },
    topic: 'accounts',
    urgent: true,
    handbook: 'when-it-goes-wrong',
  },
  {
    id: 'new-channel',
    question: { en: 'I should like to open a channel.', fr: 'Je voudrais ouvrir un compte.' },
    topic: 'accounts',
    urgent: undefined,
    handbook: 'propose-a-channel',
  },
] as const;

/** What stands in a listed account until somebody decides. */
export const listed = {
  /** A question and no statement, so that nobody takes it for a decision; of little words, so that `check` compares it with no other purpose. */
  purpose: { en: 'What is this for?', fr: 'Pour qui, et comment ?' },
  why: (line: number, list: string): Words => ({
    en: `The account exists already: it stands in line ${line} of ${list}, the list with which this registry began.`,
    fr: `Le compte existe déjà : il figure à la ligne ${line} de ${list}, la liste avec laquelle ce registre a commencé.`,
  }),
} as const;
