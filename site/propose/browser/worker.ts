/** Judges drafts beside the page, in a thread of its own, by the rules of the check. */

import type { Answers } from '../../../scripts/core/propose/answers.ts';
import { type Choices, choicesOf } from '../../../scripts/core/propose/choices.ts';
import { type Desk, openDesk } from '../../../scripts/core/propose/draft-context.ts';
import { type Occasion, type Reading, readAnswers } from '../../../scripts/core/propose/form-state.ts';
import {
  filesFromPublished,
  type Measures,
  toolsFrom,
} from '../../../scripts/core/propose/from-published.ts';
import type { DraftKind } from '../../../scripts/core/propose/questions.ts';
import type { Published } from '../../../scripts/core/publish/published.ts';
import { fetchJson } from '../../browser/fetch-json.ts';

/** What the page asks. */
export interface Asked {
  readonly number: number;
  readonly kind: DraftKind;
  readonly answers: Answers;
  readonly occasion: Occasion;
  /** Where the registry is, and the numbers by which it is judged. */
  readonly address: string;
  readonly measures: Measures;
}

/** What comes back: nothing but the number when the registry could not be had. */
export interface Answered {
  readonly number: number;
  readonly reading?: Reading;
  readonly choices?: Choices;
}

const port = self as unknown as {
  onmessage: (event: MessageEvent<Asked>) => void;
  postMessage(answer: Answered): void;
};
let open: Promise<{ desk: Desk; choices: Choices }> | undefined;

async function fetched(address: string, measures: Measures): Promise<{ desk: Desk; choices: Choices }> {
  const desk = openDesk(
    filesFromPublished(await fetchJson<Published>(address), measures),
    toolsFrom(measures),
  );
  return { desk, choices: choicesOf(desk.registry) };
}

port.onmessage = async ({ data: { number, kind, answers, occasion, address, measures } }) => {
  try {
    open ??= fetched(address, measures);
    const { desk, choices } = await open;
    const reading = readAnswers(desk, kind, answers, occasion);
    port.postMessage({ number, reading, ...(number === 1 && { choices }) });
  } catch (error) {
    // The next question may find the host again.
    open = undefined;
    console.warn(error);
    port.postMessage({ number });
  }
};
