/** The words of the questions where they are asked in English alone: at the terminal and in the issue forms. */

import type { AskedKind, Question } from './questions.ts';
import words from './words.json' with { type: 'json' };

/** The words of one question; those of a door that does not ask it are absent. */
export interface QuestionWords {
  /** Terminal: half a sentence for the help. */
  readonly what?: string;
  /** Terminal: the question. */
  readonly ask?: string;
  readonly example?: string;
  /** Issue form. */
  readonly label?: string;
  readonly description?: string;
  readonly placeholder?: string;
  /** Issue form: what stands beside the box of a promise. */
  readonly box?: string;
}

/** What an issue form says of itself. */
export interface FormWords {
  readonly name: string;
  readonly description: string;
  /** The beginning of the title of each issue. */
  readonly title: string;
  readonly labels: readonly string[];
  /** Above the questions; markdown. */
  readonly intro: string;
}

interface KindWords {
  readonly form: FormWords;
  readonly questions: Readonly<Record<string, QuestionWords>>;
}

const all: { readonly [K in AskedKind]: KindWords } = words;

/** The words of a question; none where it has none. */
export const wordsOf = (kind: AskedKind, { key }: Question): QuestionWords => all[kind].questions[key] ?? {};

/** The words of a form as a whole. */
export const formWordsOf = (kind: AskedKind): FormWords => all[kind].form;
