/** What somebody wrote into a form, as a draft: lists out of lines, texts in their language, nothing where nothing was said. */

import { languageTags } from '../inventory/languages.ts';
import type { Text } from '../kinds/fields.ts';
import { idFrom } from '../text/ids.ts';
import { becauseOf } from './because.ts';
import { type Draft, draftFrom, openCase } from './draft.ts';
import type { AskedKind, Question } from './questions.ts';

/** By name of the field: a line, or the boxes that were ticked. Why a second channel: `because x/aster`. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export interface Writing {
  /** The organisation's first language: a text in it is written without a tag. */
  readonly first: string;
}

/** Why a channel is needed beside another one. */
export interface Overlap {
  readonly with: string;
  readonly because: Text;
}

/** The reference of a draft: a name alone becomes one with the platform on which it was seen. */
export function referenceOf(answers: Answers): string {
  const url = line(answers, 'url');
  const platform = line(answers, 'platform');
  return platform !== '' && /^@?[^@/:\s]+$/.test(url) && !/\.[a-z]{2,}$/i.test(url)
    ? `${platform}/${url.replace(/^@/, '')}`
    : url;
}

/** The draft that a form says, without its answers to overlaps: which of them are asked for is known when it was judged. */
export function draftIn(kind: AskedKind, answers: Answers, writing: Writing): Draft {
  const on = line(answers, 'found.on');
  const begun = kind === 'unofficial' ? openCase(on, say(answers, 'note', writing)) : {};
  return draftFrom(kind, (question) => answerTo(question, answers, writing), begun);
}

function answerTo({ key, control }: Question, answers: Answers, writing: Writing): unknown {
  if (key === 'url') return referenceOf(answers);
  if (control === 'text') return say(answers, key, writing);
  if (control === 'several') return list(answers, key);
  if (control === 'languages')
    return distinct([...list(answers, key), ...tagsIn(line(answers, 'other_languages'))]);
  if (control === 'words') return distinct(partsOf(line(answers, key)).map((topic) => idFrom(topic)));
  // Overlaps are asked for one by one; the rest has no field on the page.
  return control === 'line' || control === 'day' || control === 'one' || control === 'language'
    ? line(answers, key)
    : undefined;
}

/** The answers to overlaps with these channels, as far as they were given. */
export const overlapsWith = (channels: Iterable<string>, answers: Answers, writing: Writing): Overlap[] =>
  [...channels].flatMap((channel) => {
    const because = say(answers, becauseOf(channel), writing);
    return because === undefined ? [] : [{ with: channel, because }];
  });

function line(answers: Answers, field: string): string {
  const value = Object.hasOwn(answers, field) ? answers[field] : undefined;
  return typeof value === 'string' ? value.trim() : '';
}

function list(answers: Answers, field: string): string[] {
  const value = Object.hasOwn(answers, field) ? answers[field] : undefined;
  return Array.isArray(value) ? value.filter((one) => one !== '') : [];
}

const partsOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

/** `Dutch`, `nl` or `néerlandais`; a word that is no language stays, so that the schema can say so. */
const tagsIn = (text: string): string[] =>
  partsOf(text).flatMap((part) => {
    const tags = languageTags(part);
    return tags.length > 0 ? tags : [part];
  });

/** A text of the form is in the language that it says it is written in. */
function say(answers: Answers, field: string, { first }: Writing): Text | undefined {
  const said = line(answers, field);
  if (said === '') return undefined;
  const language = line(answers, 'written') || first;
  return language === first ? said : { [language]: said };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].filter(Boolean);
