/** One question at a terminal: typed, or chosen from a list that can be searched. */
import { autocomplete, autocompleteMultiselect, multiselect, select, text } from '@clack/prompts';
import type { Registry } from '../core/model/registry.ts';
import { answerAt, type Draft } from '../core/propose/draft.ts';
import { sure } from '../init/ask.ts';
import { UsageError } from '../node/command.ts';
import { words } from './answers.ts';
import { type Choice, isChosen, matches, nobody, optionsOf } from './choices.ts';
import type { Question } from './questions.ts';

/** Typed or chosen in place of an answer, it leads to the question before. */
export const back = '<';

/** So many are shown at once. */
const most = 8;

export interface How {
  /** What the answer begins with where the draft has none. */
  readonly initial?: string | undefined;
  /** There is a question before. */
  readonly canGoBack?: boolean;
}

/** The answer to one question, which begins with the one that the draft has; undefined when it is left open, or `back`. */
export async function askOne(
  registry: Registry,
  question: Question,
  draft: Draft,
  { initial, canGoBack = false }: How = {},
): Promise<string | string[] | undefined> {
  const { ask: message, of, many, needed: must, required, example } = question;
  const known = answerAt(draft, question.key) as string | string[] | undefined;
  if (of === undefined) {
    const begun = [known ?? initial ?? []].flat().join(', ');
    const answer = await askText(message, example, { must, initial: begun, canGoBack });
    if (!answer || answer === back) return answer || undefined;
    return many ? words(answer) : answer;
  }
  const choices = optionsOf(registry, question, draft);
  if (choices.length === 0) {
    if (!must) return undefined;
    throw new UsageError(`There is nothing to choose from yet: write a file below policy/${of}/ first.`);
  }
  const leads: Choice[] = canGoBack ? [{ value: back, label: `${back} the question before` }] : [];
  // A long list is searched by typing.
  const isLong = choices.length > most;
  const search = { message: `${message} Type a part of the name.`, maxItems: most, filter: matches };
  if (many) {
    const options = {
      options: [...choices, ...leads],
      required: must,
      initialValues: [known ?? []].flat(),
    };
    const chosen = await sure(
      isLong ? autocompleteMultiselect({ ...search, ...options }) : multiselect({ message, ...options }),
    );
    if (chosen.includes(back)) return back;
    return chosen.length > 0 ? chosen : undefined;
  }
  const open = must || required === 'in issues' ? [] : [{ value: nobody, label: 'leave it open' }];
  const options = {
    options: [...open, ...choices, ...leads],
    ...(typeof known === 'string' && { initialValue: known }),
  };
  const chosen = await sure(
    isLong ? autocomplete({ ...search, ...options, validate: isChosen }) : select({ message, ...options }),
  );
  return chosen === nobody ? undefined : chosen;
}

/** A line that is typed, without the space around it. `must`: an empty one is not taken. */
export async function askText(
  message: string,
  placeholder: string | undefined,
  { must = false, initial = '', canGoBack = false },
): Promise<string | undefined> {
  const way = canGoBack ? `${back} leads to the question before, ` : '';
  const needed = `Please answer; ${way}Ctrl-C leaves everything as it is.`;
  const answer = await sure(
    text({
      message,
      ...(placeholder !== undefined && { placeholder }),
      ...(initial !== '' && { initialValue: initial }),
      validate: (value) => (must && !value?.trim() ? needed : undefined),
    }),
  );
  return answer?.trim();
}
