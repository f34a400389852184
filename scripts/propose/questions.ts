/** The questions as the terminal puts them: with their flags and words, and in steps that are judged together. */
import { type Draft, isNeeded, missingFrom } from '../core/propose/draft.ts';
import { type QuestionWords, wordsOf } from '../core/propose/question-words.ts';
import { type AskedKind, type Question as Fact, questions } from '../core/propose/questions.ts';

/** A question with a flag. */
export interface Question extends Fact, QuestionWords {
  /** Without the dashes: `audience`. */
  readonly flag: string;
  /** What stands behind the flag in the help: `ID`. */
  readonly value: string;
  readonly what: string;
  readonly ask: string;
  /** It has to be answered. */
  readonly needed: boolean;
  /** Several answers: the flag is repeated. */
  readonly many: boolean;
}

const several = new Set<string>(['several', 'languages', 'words']);

/** What is asked after the address. The keys of one line are judged together, once all of them are answered. */
const order = {
  channels: [
    'name',
    'unit',
    'owner deputy',
    'audiences',
    'languages',
    'purpose',
    'why_this_platform',
    'topics',
    'tone',
  ],
  unofficial: ['name', 'kind', 'risk', 'found.by found.how', 'matched', 'unit', 'language', 'duplicate_of'],
  posts: questions.posts.map(({ key }) => key),
};

const put = { channels: putTo('channels'), unofficial: putTo('unofficial'), posts: putTo('posts') };

function putTo(kind: AskedKind) {
  const all = questions[kind].flatMap((question): Question[] => {
    const [flag, value = ''] = question.flag?.split(' ') ?? [];
    if (flag === undefined) return [];
    const words = { what: '', ask: '', ...wordsOf(kind, question) };
    return [
      { ...question, ...words, flag, value, needed: isNeeded(question), many: several.has(question.control) },
    ];
  });
  const called = (key: string) => all.filter((question) => question.key === key);
  const steps = order[kind].map((keys) => keys.split(' ').flatMap(called));
  const asked = new Set([...called('url'), ...steps.flat()]);
  return { steps, all: [...asked, ...all.filter((question) => !asked.has(question))] };
}

/** What is asked after the address, in steps that are judged together. */
export const stepsFor = (kind: AskedKind): readonly (readonly Question[])[] => put[kind].steps;

/** Every question with a flag: the address, what is asked after it, and what nobody asks. */
export const questionsFor = (kind: AskedKind): readonly Question[] => put[kind].all;

/** The first question of all; what it is about decides the rest. */
export const addressOf = (kind: AskedKind): Question => put[kind].all[0] as Question;

/** The questions that must be answered and are not. */
export function unanswered(kind: AskedKind, draft: Draft): Question[] {
  const missing = new Set(missingFrom(kind, draft));
  return questionsFor(kind).filter(({ key }) => missing.has(key));
}
